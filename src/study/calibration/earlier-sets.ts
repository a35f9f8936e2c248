/** Sets for a hindcast: those left by the facts that were known at the cut. `seeds/<setting>/earlier.csv`. */
import { isDecimal } from "../../scenario/columns.ts";
import { type Problem, problemAt, throwIfAny } from "../../scenario/input-error.ts";
import { PARAMETERS, type ParameterName } from "../../scenario/parameters.ts";
import { readCsv } from "../../scenario/read-csv.ts";
import type { AcceptedSets, FileSet } from "../../scenario/scenario.ts";
import { csvLines } from "../csv.ts";

export interface EarlierSets {
  /** The cut as it is written. */
  readonly cut: string;
  /** The facts known by then that the sets were judged by. */
  readonly facts: readonly string[];
  readonly names: readonly ParameterName[];
  /** Sets that were judged by runs up to the cut, and the share of the known rows that each of those kept has inside. */
  readonly judged: number;
  readonly level: number;
  readonly sets: readonly (readonly number[])[];
}

/** `seeds/<setting>/earlier.csv`: one row is one set of a cut; an empty cell = the parameter affects none of the facts known by then. */
export function earlierText(cuts: readonly EarlierSets[]): string {
  const names = [...new Set(cuts.flatMap((one) => one.names))];
  const rows = cuts.flatMap((one) =>
    one.sets.map((set) => [
      one.cut,
      ...names.map((name) => (one.names.includes(name) ? set[one.names.indexOf(name)] : "")),
    ]),
  );
  return csvLines([["cut", ...names], ...rows]);
}

/** The sets of one cut; null = nothing is known by then, so parameters are drawn from their published ranges. Throws InputError. */
export function readEarlierSets(files: FileSet, setting: string, cut: string): AcceptedSets | null {
  const file = `seeds/${setting}/earlier.csv`;
  const text = files.get(file);
  if (text === undefined) return null;
  const problems: Problem[] = [];
  const columns = text.split(/\r?\n/, 1)[0].split(",");
  const rows = readCsv(file, text, columns, problems).filter(({ cells }) => cells.get("cut") === cut);
  const names = columns.filter((name) => Object.hasOwn(PARAMETERS, name) && (rows[0]?.cells.get(name) ?? "") !== "");
  const sets = rows.map((row) =>
    names.map((name) => {
      const cell = row.cells.get(name)!;
      if (!isDecimal(cell))
        problems.push(problemAt(row.placeOf(name), `earlier.${name}`, `found "${cell}"; allowed: a number`));
      return Number(cell);
    }),
  );
  throwIfAny(problems);
  return names.length === 0 ? null : { names: names as ParameterName[], sets };
}
