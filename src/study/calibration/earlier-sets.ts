/**
 * Sets for a hindcast: those that pass the facts which history knew at the cut.
 *
 * Only the first sample counts, which knows no fact: the walks went toward facts of later dates. Where fewer than a tenth of it pass, the tenth
 * that comes nearest stands in.
 */
import { isDecimal } from "../../scenario/columns.ts";
import { type Problem, problemAt, throwIfAny } from "../../scenario/input-error.ts";
import { PARAMETERS, type ParameterName } from "../../scenario/parameters.ts";
import { readCsv } from "../../scenario/read-csv.ts";
import type { AcceptedSets, FileSet } from "../../scenario/scenario.ts";

export interface EarlierSets {
  /** The cut as it is written. */
  readonly cut: string;
  /** The facts known by then that the sets were held against. */
  readonly facts: readonly string[];
  /** Sets of the first sample that pass them all; fewer than there are sets where the nearest stand in. */
  readonly passing: number;
  readonly names: readonly ParameterName[];
  readonly sets: readonly (readonly number[])[];
}

interface Sample {
  readonly names: readonly ParameterName[];
  /** sets x names. */
  readonly values: readonly (readonly number[])[];
  /** sets x facts: how far beyond the cut-off, 0 = passes. */
  readonly excess: readonly (readonly number[])[];
  /** facts x names: whether the parameter moves the fact. */
  readonly moves: readonly (readonly boolean[])[];
}

const FEWEST = 0.1;

export function earlierSets(
  cut: { readonly text: string; readonly date: number },
  facts: readonly { readonly id: string; readonly knownFrom: number }[],
  sample: Sample,
): EarlierSets {
  const known = facts.flatMap(({ knownFrom }, fact) => (knownFrom <= cut.date ? [fact] : []));
  const far = sample.excess.map((row) => known.reduce((sum, fact) => sum + row[fact], 0));
  const passing = far.filter((distance) => distance === 0).length;
  const kept = Math.max(passing, Math.ceil(FEWEST * far.length));
  const nearest = far.map((distance, set) => ({ distance, set })).sort((a, b) => a.distance - b.distance || a.set - b.set); // prettier-ignore
  const columns = sample.names.flatMap((_, k) => (known.some((fact) => sample.moves[fact][k]) ? [k] : []));
  return {
    ...{ cut: cut.text, facts: known.map((fact) => facts[fact].id), passing },
    names: columns.map((k) => sample.names[k]),
    sets: columns.length === 0 ? [] : nearest.slice(0, kept).map(({ set }) => columns.map((k) => sample.values[set][k])), // prettier-ignore
  };
}

/** `seeds/<setting>/earlier.csv`: one row is one set of a cut; an empty cell = the facts known by then do not move the parameter. */
export function earlierText(cuts: readonly EarlierSets[]): string {
  const names = [...new Set(cuts.flatMap((one) => one.names))];
  const rows = cuts.flatMap((one) =>
    one.sets.map((set) => [
      one.cut,
      ...names.map((name) => (one.names.includes(name) ? set[one.names.indexOf(name)] : "")),
    ]),
  );
  return `${[["cut", ...names], ...rows].map((row) => row.join(",")).join("\n")}\n`;
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
