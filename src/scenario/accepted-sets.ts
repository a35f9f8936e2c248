/**
 * `seeds/<setting>/accepted.csv`: sets of parameter values that passed together against the facts (`smallyard calibrate`). One row is one set;
 * a column for each parameter that the facts speak of. A setting may do without.
 */
import { isDecimal } from "./columns.ts";
import { type Problem, problemAt, quote } from "./input-error.ts";
import { allowedNames } from "./nearest-name.ts";
import { PARAMETERS, type ParameterName } from "./parameters.ts";
import { readCsv } from "./read-csv.ts";
import type { AcceptedSets, FileSet, ParameterInfo } from "./scenario.ts";

const NAMES = Object.keys(PARAMETERS) as ParameterName[];

/** Where the sets of a setting lie. */
export function acceptedFile(setting: string): string {
  return `seeds/${setting}/accepted.csv`;
}

/**
 * What ensembles of a scenario draw from; null where there is nothing. A parameter that the scenario sets for itself is not taken from the
 * sets: the value that its author wrote is kept.
 */
export function readAcceptedSets(
  files: FileSet,
  file: string,
  provenance: Readonly<Record<ParameterName, ParameterInfo>>,
  problems: Problem[],
): AcceptedSets | null {
  const text = files.get(file);
  if (text === undefined) return null;
  const columns = text.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0].split(",").map((name) => name.trim()); // prettier-ignore
  const drafts = readCsv(file, text, columns, problems);
  const known = columns.filter((name, column) => {
    const place = { file, line: 1, column: 1 + columns.slice(0, column).join(",").length + (column > 0 ? 1 : 0) };
    if (Object.hasOwn(PARAMETERS, name)) return true;
    problems.push(problemAt(place, "accepted", `found unknown parameter ${quote(name)}; ${allowedNames(name, NAMES)}`));
    return false;
  }) as ParameterName[];
  const names = known.filter((name) => isOfSetting(provenance[name]));
  const sets = drafts.map((draft) =>
    names.map((name) => {
      const cell = draft.cells.get(name)!;
      const { low, high } = provenance[name];
      const value = Number(cell);
      if (!isDecimal(cell) || value < low || value > high) {
        const message = `found ${quote(cell)}; allowed: a number from ${low} to ${high}, the published range`;
        problems.push(problemAt(draft.placeOf(name), `accepted.${name}`, message));
      }
      return value;
    }),
  );
  return names.length === 0 || sets.length === 0 ? null : { names, sets };
}

/** Its value is the model's or the setting's, no scenario's. */
function isOfSetting({ setBy }: ParameterInfo): boolean {
  return setBy.startsWith("src/") || setBy.startsWith("seeds/");
}
