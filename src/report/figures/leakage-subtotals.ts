/** Leakage by subtotal: what the rules permit, what their timing lets through, what evades them. */
import type { Context } from "../context.ts";
import type { Figure } from "../figure.ts";
import { multiLineFigures } from "../multi-line-figures.ts";
import { SUBTOTAL_NAMES } from "../names.ts";
import { SUBTOTAL_COLOURS } from "../../figures/palette.ts";

const SUBTOTALS = Object.keys(SUBTOTAL_COLOURS) as (keyof typeof SUBTOTAL_COLOURS)[];

export function leakageSubtotals(context: Context): Figure[] {
  return multiLineFigures(context, {
    id: "leakage-subtotals",
    name: "Leakage by subtotal",
    axis: "delivered, % of wanted",
    phrase: "leakage over a year as a share of wanted",
    kind: "share",
    output: "leakage_data",
    banded: true,
    lines: (scenario) =>
      SUBTOTALS.flatMap((name) => {
        const curve = context.book.curve(scenario.id, name);
        return curve ? [{ label: SUBTOTAL_NAMES[name], curve, colour: SUBTOTAL_COLOURS[name] }] : [];
      }),
  });
}
