/** Runs of a scenario for the headline outputs: what structure and convergence are measured on. */
import type { ParameterSource } from "../../ensemble/case.ts";
import { createCaseMemory } from "../../ensemble/case-memory.ts";
import { performCase, resultOf } from "../../ensemble/perform-case.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { summariesNamed } from "../read-observables.ts";

/** Headlines at the end of the data: what is bound, how much of it got through, what was denied and bought, how it held, what it cost. */
export const HEADLINES = [
  "coverage_data",
  "leakage_bound_data",
  "denied_data",
  "delay_years_data",
  "participation_data",
  "cost_gross_data_musd",
] as const;
export type Headline = (typeof HEADLINES)[number];

const ASKED = { observables: [], summaries: HEADLINES };

/** One row a run, in the order of the headlines. */
export type Rows = readonly (readonly number[])[];

/** Luck and parameters of one run; without a seed of parameters they are the published values. */
export interface Draw {
  readonly seed: string;
  readonly parameterSeed?: string;
}

export function measure(scenario: Scenario, draws: readonly Draw[]): Rows {
  const memory = createCaseMemory({ twins: null });
  return draws.map(({ seed, parameterSeed }) => {
    const parameters: ParameterSource =
      parameterSeed === undefined ? { from: "published" } : { from: "drawn", seed: parameterSeed };
    return summariesNamed(HEADLINES, resultOf(performCase({ ...ASKED, scenario, luck: seed, parameters }, memory)));
  });
}

/** The same luck in every case: k = 1, 2, … */
export function lucks(seed: string, runs: number): Draw[] {
  return Array.from({ length: runs }, (_, k) => ({ seed: `${seed}/${k + 1}` }));
}

/** The defined numbers of a headline. */
export function columnOf(rows: Rows, headline: number): number[] {
  return rows.map((row) => row[headline]).filter((value) => !Number.isNaN(value));
}
