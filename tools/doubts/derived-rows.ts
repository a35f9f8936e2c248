/** Numbers made of others, run by run, where all were read with the same luck: sums of channels, and what of the possible delay is reached. */
import { halfWidth } from "../../src/study/analysis/half-width.ts";
import type { StudyData } from "../../src/study/study-definition.ts";
import { bandCells } from "../../src/study/tables/bands.ts";
import { basePoint, replicatesAt } from "../../src/study/tables/study-results.ts";
import type { NumberRow } from "./number-rows.ts";

export interface Derived {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  /** From what a run gave for each of the parts. */
  readonly of: readonly string[];
  readonly from: (...parts: number[]) => number;
}

const sum = (...parts: number[]): number => parts.reduce((whole, part) => whole + part, 0);
const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);

function row(name: string, unit: string, from: Derived["from"], of: readonly string[], meaning: string): Derived {
  return { name, unit, meaning, of, from };
}

// prettier-ignore
export const DERIVED: readonly Derived[] = [
  row("today.immersion_before", "percent", sum, ["today.immersion_lag", "today.immersion_stock"], "in the window and from stock"),
  row("today.immersion_outside", "percent", sum, ["today.immersion_uncovered", "today.immersion_unbound"], "not reached by law or not controlled"),
  row("today.memory_before", "percent", sum, ["today.memory_lag", "today.memory_drawn"], "in the window and from stock"),
  row("today.delay_of_ceiling", "share", ratio, ["today.delay", "perfect-wall.delay"], "delay over that behind a nearly perfect wall"),
  row("today.delay_of_ceiling_2035", "share", ratio, ["today.delay_2035", "perfect-wall.delay_2035"], "the same in 2035"),
  row("decoupling.delay_of_ceiling_2035", "share", ratio, ["decoupling.delay_2035", "perfect-wall.delay_2035"], "the same under decoupling"),
];

/** What each run gave at the base point of a study, by SCENARIO.OBSERVABLE. */
export function runsOf(data: StudyData): Map<string, Float64Array> {
  const { scenarios, observables } = data.definition;
  const base = basePoint(data) ?? 0;
  return new Map(
    scenarios.flatMap(({ id }, scenario) =>
      observables.map(({ name }, place) => [`${id}.${name}`, replicatesAt(data, scenario, base, place)] as const),
    ),
  );
}

/** Runs are paired by their place: the studies that are put together have the same seed. */
export function derivedRows(runs: ReadonlyMap<string, Float64Array>, derived = DERIVED): NumberRow[] {
  return derived.map(({ name, unit, meaning, of, from }) => {
    const parts = of.map((part) => {
      const values = runs.get(part);
      if (values === undefined) throw new Error(`${name}: found no number "${part}"`);
      return values;
    });
    const shortest = Math.min(...parts.map(({ length }) => length));
    const values = Float64Array.from({ length: shortest }, (_, run) => from(...parts.map((part) => part[run])));
    const [n, mean, p05, , p50, , p95] = bandCells(values).map((cell) => Number(cell ?? NaN));
    return { name, kind: "value", unit, n, mean, p05, p50, p95, halfWidth: halfWidth(values), meaning };
  });
}
