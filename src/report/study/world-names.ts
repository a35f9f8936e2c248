/** What a point of a study is called: by how it differs from the base point. */
import type { ReportedFactor } from "./input.ts";
import type { Row } from "./study-context.ts";
import { words } from "./plain-names.ts";
import { quantityOf, read, spoken } from "./units.ts";

export const BASE_WORLD = "as it is";

/** "will trade 6 (of 1.5 to 6)" would be too long for an axis: "will trade 6". A switch that is on says no more than its name. */
export function worldName(factors: readonly ReportedFactor[], row: Row, base: Row): string {
  const moved = factors.filter(({ name }) => row[name] !== base[name]);
  if (moved.length === 0) return BASE_WORLD;
  return moved
    .map(({ name, kind, unit }) => {
      const off = row[name] === 0 ? "no " : "";
      if (kind === "switch") return `${off}${words(name)}`;
      const quantity = quantityOf(unit === "" ? "1" : unit);
      const value = quantity.unit === "%" ? spoken(row[name], quantity) : read(row[name], quantity);
      return `${words(name.replace(/^[a-z]+\./, ""))} ${value}`;
    })
    .join(", ");
}
