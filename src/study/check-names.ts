/** Checks that the names a study chooses are distinct in its tables: a factor and an observable are columns there, beside others. */
import { quote } from "../scenario/input-error.ts";
import type { WrittenStudy } from "./study-file.ts";
import type { Factor, StudyObservable } from "./study-definition.ts";

/** Columns of the table of runs, which has a column for each factor and observable too. */
const COLUMNS_OF_RUNS = ["scenario", "point", "replicate", "run", "seed"];
/** Columns of other tables that have one for each factor. */
const COLUMNS_BESIDE_FACTORS = [
  ...["baseline", "base_point", "observable", "unit", "n", "events", "mean", "p05", "p25", "p50", "p75", "p95"],
  ...["half_width", "share_above_zero", "variance_ratio", "time", "share", "low", "high", "at_risk", "horizon"],
  ...["better", "regret", "rank"],
];

/** An observable's name is a cell of most tables. */
const UNDEFINED = ["NA", "NaN", "nan", "null", "NULL", "None"];

export function checkNames(
  { content, report }: WrittenStudy,
  factors: readonly Factor[],
  observables: readonly StudyObservable[],
): void {
  for (const [place, entry] of content.observables.entries())
    if (typeof entry !== "string" && entry.name !== undefined && UNDEFINED.includes(entry.name))
      report(["observables", place, "name"], `found ${quote(entry.name)}, which readers of tables take for an undefined value; allowed: another name`); // prettier-ignore
  const reserved = [...COLUMNS_OF_RUNS, ...COLUMNS_BESIDE_FACTORS];
  for (const { name } of factors) {
    if (!includes(reserved, name)) continue;
    const other = `allowed: a name that no column of a table has, such as ${quote(`${name}_factor`)}`;
    report(["factors", name], `found ${quote(name)} as a factor; ${other}`, true);
  }
  const names = factors.map(({ name }) => name);
  for (const { name } of observables) {
    const place = content.observables.findIndex((entry) => typeof entry !== "string" && entry.name === name);
    const isBare = place < 0;
    const at = isBare ? ["observables", content.observables.indexOf(name)] : ["observables", place, "name"];
    const own = isBare ? `{ name: ${name}_result, observable: ${name}, ... }` : quote(`${name}_result`);
    if (includes(COLUMNS_OF_RUNS, name))
      report(at, `found ${quote(name)}, a column of the table of runs; allowed: another name, such as ${own}`);
    else if (includes(names, name))
      report(at, `found ${quote(name)}, the name of a factor too; allowed: another name, such as ${own}`);
  }
}

/** Spreadsheets and databases do not distinguish Seed from seed. */
function includes(names: readonly string[], name: string): boolean {
  return names.some((other) => other.toLowerCase() === name.toLowerCase());
}
