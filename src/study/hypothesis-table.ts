/**
 * How hypotheses are put to the test: paired runs, the difference in each pair, and a table that says how often the stated sign holds.
 *
 * A hypothesis is never required to hold. With parameter draws the share of runs speaks of chance and of the published ranges together.
 */
import { mean, quantile, sortedDefined } from "../base/statistics.ts";
import type { Cell, Table } from "../base/table.ts";
import type { Layer } from "../scenario/layer.ts";
import type { ParameterName, ParameterValues } from "../scenario/parameters.ts";
import type { Override } from "../scenario/scenario.ts";
import type { Measure, Outcome } from "./measures.ts";

/** One side of a comparison: a scenario with what is set in it. */
export interface Arm {
  /** An id, or a path as the caller's loader knows it. */
  readonly scenario: string;
  readonly overrides: readonly Override[];
  /** Fields of a scenario file, laid over it. */
  readonly layers?: readonly Layer[];
  /** Changes of what a run drew. */
  readonly parameters?: readonly ParameterChange[];
}

/** A value for every run, or a multiple of each run's own. */
export type ParameterChange = { readonly name: ParameterName } & (
  { readonly value: number } | { readonly times: number }
);

/** The parameters of an arm, from those of its world. */
export function changeParameters(values: ParameterValues, { parameters = [] }: Arm): ParameterValues {
  const changed: Record<string, number> = { ...values };
  for (const change of parameters)
    changed[change.name] = "value" in change ? change.value : changed[change.name] * change.times;
  return changed as ParameterValues;
}

/** A weighted number of one arm; a comparison adds up its terms in each pair of runs. */
export interface Term {
  readonly weight: number;
  readonly arm: Arm;
  readonly measure: Measure;
  /** Read in the next run of the same arm, with other luck: for what lies between runs. */
  readonly ofNextRun?: boolean;
}

/** What is stated of the sum of the terms: above `beyond`, below minus `beyond`, or further than that from 0 on either side. */
export type Stated = "more" | "less" | "apart";

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

/** Runs an arm with a seed, parameters drawn with the same seed; null where the run failed (the caller reports it). */
export type Runner = (arm: Arm, seed: string) => Outcome | null;

const COLUMNS: Table["columns"] = [
  { name: "hypothesis", unit: "" },
  { name: "comparison", unit: "" },
  { name: "quantity", unit: "" },
  { name: "unit", unit: "" },
  { name: "stated", unit: "" },
  { name: "runs", unit: "1" },
  { name: "effect", unit: "see unit" },
  { name: "p05", unit: "see unit" },
  { name: "p95", unit: "see unit" },
  { name: "share", unit: "share" },
  { name: "verdict", unit: "" },
];

/** Tests hypotheses with paired runs of the seeds S/1, S/2, ... Each distinct arm is run once per seed, arm after arm. */
export function hypothesisTable(hypotheses: readonly Hypothesis[], run: Runner, runs: number, seed: string): Table {
  const read = readAll(hypotheses, run, runs, seed);
  const rows = hypotheses.flatMap(({ id, statement, comparisons }) =>
    comparisons.map((comparison) => rowOf(`${id}. ${statement}`, comparison, read, runs)),
  );
  return { columns: COLUMNS, rows };
}

type Read = (term: Term, run: number) => number;

/** Runs every arm and keeps only the numbers that are asked for. */
function readAll(hypotheses: readonly Hypothesis[], run: Runner, runs: number, seed: string): Read {
  const listed = hypotheses.flatMap(({ comparisons }) => comparisons.flatMap((comparison) => comparison.terms));
  const terms = [...new Set(listed)];
  const values = new Map<Term, number[]>(terms.map((term) => [term, []]));
  for (const key of new Set(terms.map(({ arm }) => keyOf(arm)))) {
    const mine = terms.filter(({ arm }) => keyOf(arm) === key);
    const more = mine.some((term) => term.ofNextRun === true) ? 1 : 0;
    for (let number = 1; number <= runs + more; number++) {
      const outcome = run(mine[0].arm, `${seed}/${number}`);
      for (const term of mine) values.get(term)!.push(outcome === null ? NaN : term.measure.read(outcome));
    }
  }
  return (term, place) => values.get(term)![place + (term.ofNextRun === true ? 1 : 0)];
}

/** Equal arms have equal keys. */
export function keyOf({ scenario, overrides, layers = [], parameters = [] }: Arm): string {
  const set = overrides.map(({ path, value }) => `${path}=${value}`);
  return JSON.stringify([scenario, set, layers.map(({ content }) => content), parameters]);
}

function rowOf(hypothesis: string, comparison: Comparison, read: Read, runs: number): Cell[] {
  const { terms, stated, beyond, quantity, unit } = comparison;
  const effects = Array.from({ length: runs }, (_, run) =>
    terms.reduce((sum, term) => sum + term.weight * read(term, run), 0),
  );
  const sorted = sortedDefined(effects);
  const holds = sorted.filter((effect) => agrees(effect, stated, beyond)).length;
  const turned =
    stated === "apart"
      ? 0
      : sorted.filter((effect) => agrees(effect, stated === "more" ? "less" : "more", beyond)).length;
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

function agrees(effect: number, stated: Stated, beyond: number): boolean {
  if (stated === "apart") return Math.abs(effect) > beyond;
  return stated === "more" ? effect > beyond : effect < -beyond;
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
