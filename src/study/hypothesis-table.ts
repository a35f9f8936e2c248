/**
 * How hypotheses are put to the test: paired runs, the difference in each pair, and a table that says how often the stated sign holds.
 *
 * A hypothesis is never required to hold. With parameter draws the share of runs speaks of chance and of the published ranges together.
 */
import { mean, quantile, sortedDefined } from "../base/statistics.ts";
import type { Cell, Table } from "../base/table.ts";
import type { ParameterChange } from "../ensemble/case.ts";
import { count, inRowsUnit, text } from "../ensemble/tables.ts";
import type { Layer } from "../scenario/layer.ts";
import type { Override } from "../scenario/scenario.ts";
import type { Asked, Run } from "./read-observables.ts";

/** One side of a comparison: a scenario with what is set in it. */
export interface Side {
  /** An id, or a path as the caller's loader knows it. */
  readonly scenario: string;
  readonly overrides: readonly Override[];
  /** Fields of a scenario file, laid over it. */
  readonly layers?: readonly Layer[];
  /** Changes of what a run drew. */
  readonly parameters?: readonly ParameterChange[];
}

/** One number of a finished run, for comparing runs that differ in one respect. */
export interface Measure {
  /** In plain words. */
  readonly quantity: string;
  readonly unit: string;
  readonly asks: Asked;
  /** NaN = undefined in this run. */
  readonly read: (run: Run) => number;
}

/** A weighted number of one side; a comparison adds up its terms in each pair of runs. */
export interface Term {
  readonly weight: number;
  readonly side: Side;
  readonly measure: Measure;
  /** Read in the next run of the same side, with other luck: for what lies between runs. */
  readonly ofNextRun?: boolean;
}

/** What is stated of the sum of the terms: above `beyond`, below minus `beyond`, or further than that from 0 on either side. */
export const STATED = ["more", "less", "apart"] as const;
type Stated = (typeof STATED)[number];

export interface Comparison {
  /** What is compared with what, in words. */
  readonly comparison: string;
  readonly quantity: string;
  readonly unit: string;
  readonly terms: readonly Term[];
  readonly stated: Stated;
  readonly beyond: number;
}

export interface Hypothesis {
  readonly id: string;
  readonly statement: string;
  readonly comparisons: readonly Comparison[];
}

const COLUMNS: Table["columns"] = [
  ...["hypothesis", "comparison", "quantity", "unit", "stated"].map(text),
  ...[count("runs"), ...["effect", "p05", "p95"].map(inRowsUnit), { name: "share", unit: "share" }, text("verdict")],
];

/** `effects`: one row a run, with the effects of all comparisons in their order; NaN where a run failed or the effect is undefined. */
export function hypothesisTable(hypotheses: readonly Hypothesis[], effects: readonly ArrayLike<number>[]): Table {
  const listed = hypotheses.flatMap(({ id, statement, comparisons }) =>
    comparisons.map((comparison) => ({ hypothesis: `${id}. ${statement}`, comparison })),
  );
  const rows = listed.map(({ hypothesis, comparison }, place) =>
    rowOf(
      hypothesis,
      comparison,
      effects.map((row) => row[place]),
    ),
  );
  return { columns: COLUMNS, rows };
}

/** Equal sides have equal keys. */
export function keyOf({ scenario, overrides, layers = [], parameters = [] }: Side): string {
  const set = overrides.map(({ path, value }) => `${path}=${value}`);
  return JSON.stringify([scenario, set, layers.map(({ content }) => content), parameters]);
}

function rowOf(hypothesis: string, comparison: Comparison, effects: readonly number[]): Cell[] {
  const { stated, beyond, quantity, unit } = comparison;
  const sorted = sortedDefined(effects);
  const holdsFor = (side: Stated): number =>
    sorted.filter((effect) => marginOf({ stated: side, beyond }, effect) > 0).length;
  const holds = holdsFor(stated);
  const turned = stated === "apart" ? 0 : holdsFor(stated === "more" ? "less" : "more");
  return [
    hypothesis,
    comparison.comparison,
    quantity,
    unit,
    statedInWords(stated, beyond),
    sorted.length,
    ...(sorted.length === 0
      ? [null, null, null, null]
      : [mean(sorted), quantile(sorted, 0.05), quantile(sorted, 0.95), holds / sorted.length]),
    verdictOf(holds, turned, sorted.length),
  ];
}

function statedInWords(stated: Stated, beyond: number): string {
  if (stated === "apart") return `differ by more than ${beyond}`;
  return beyond === 0 ? stated : `${stated} than ${stated === "more" ? beyond : -beyond}`;
}

/** By how much an effect is on the side that is stated: above 0 the statement holds. NaN where the effect is undefined. */
export function marginOf({ stated, beyond }: Pick<Comparison, "stated" | "beyond">, effect: number): number {
  if (stated === "apart") return Math.abs(effect) - beyond;
  return (stated === "more" ? effect : -effect) - beyond;
}

/** In words; never stronger than the runs are. */
export function verdictOf(holds: number, turned: number, runs: number): string {
  if (runs === 0) return "undefined in every run";
  const percent = (count: number): string => `${Math.round((100 * count) / runs)} %`;
  if (holds === runs) return `holds in all ${runs} runs: nothing in the published ranges turned it`;
  if (turned === runs) return `turns in all ${runs} runs: the opposite holds under these assumptions`;
  if (holds + turned === 0) return `no difference in any of ${runs} runs`;
  if (holds >= 0.75 * runs) return `holds in ${percent(holds)} of runs under these assumptions`;
  if (turned === 0) return `holds in ${percent(holds)} of runs only, under these assumptions`;
  if (turned > 0.5 * runs) return `turns in ${percent(turned)} of runs: the opposite is more common`;
  return `undecided: holds in ${percent(holds)} of runs, turns in ${percent(turned)}`;
}
