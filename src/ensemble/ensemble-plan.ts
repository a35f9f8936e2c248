/**
 * The plan of a study: how many runs, what varies between them, and which seed each has.
 *
 * Run k of every scenario has the seed `S/k` (in tables `S/run-k`), so scenarios pair: run k meets the same luck and the same deviations in each.
 */

/** What varies between the runs: chance (events), the parameters within their published ranges, or both. */
export const UNCERTAINTIES = ["chance", "parameters", "both"] as const;
export type Uncertainty = (typeof UNCERTAINTIES)[number];

/** A seed is a word. It is a text in tables, where what begins with =, +, - or @ would be taken for a formula. */
export const SEED = /^(?![=+\-@])[\x21-\x7e]+$/;
export const SEED_SIGNS =
  "letters, digits and signs of an English keyboard, without spaces, not beginning with = + - or @";

export interface EnsemblePlan {
  readonly seed: string;
  readonly runs: number;
  readonly uncertainty: Uncertainty;
  /** Every tick of every run is wanted, not only the recorded dates. */
  readonly detail: boolean;
  /** The first scenario is history up to this date, a decimal year; the others are futures that start from its worlds. */
  readonly branchAt?: number;
}

/** The events of the first so many runs are kept. */
export const RUNS_WITH_EVENTS = 3;

/** 1, 2, ... */
export function runNumbers({ runs }: EnsemblePlan): number[] {
  return Array.from({ length: runs }, (_, place) => place + 1);
}

/** The seed of run k, from 1: what varies is drawn with it. */
export function seedOfRun(plan: EnsemblePlan, run: number): string {
  return `${plan.seed}/${run}`;
}

/** How tables call run k of the seed S: no spreadsheet takes it for a date, as it would take `1/2`. */
export function runId(plan: EnsemblePlan, run: number): string {
  return `${plan.seed}/run-${run}`;
}

/** The seed of a run's events. Where only parameters vary, all runs share the luck of the first. */
export function eventSeedOfRun(plan: EnsemblePlan, run: number): string {
  return seedOfRun(plan, plan.uncertainty === "parameters" ? 1 : run);
}

/** The seed of a run's parameters; undefined where they keep their values. */
export function parameterSeedOfRun(plan: EnsemblePlan, run: number): string | undefined {
  return plan.uncertainty === "chance" ? undefined : seedOfRun(plan, run);
}
