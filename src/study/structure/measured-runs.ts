/**
 * Runs of a scenario for the headline outputs, on which structure and convergence are measured; and what a finer tick and a finer fringe of makers
 * change, run by run with the same luck: a sound model does not depend on either.
 */
import type { ParameterSource } from "../../ensemble/case.ts";
import { createCaseMemory } from "../../ensemble/case-memory.ts";
import { performCase, resultOf } from "../../ensemble/perform-case.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { summariesNamed } from "../read-observables.ts";
import { mean, standardError } from "../../base/statistics.ts";

/** Headlines at the end of the data: what is bound, how much of it got through, what was denied, the delay it bought, how the coalition held, what it cost. */
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

export interface Refinement {
  readonly scenario: string;
  readonly headline: Headline;
  readonly refined: string;
  /** Mean as shipped, mean of the paired differences, its standard error. */
  readonly base: number;
  readonly difference: number;
  readonly error: number;
  readonly pairs: number;
}

/** A scenario with more ticks in a year, recorded at (about) the same dates. */
export function finerTick(scenario: Scenario, ticksPerYear: number): Scenario {
  const { time } = scenario;
  const recordEvery = Math.max(1, Math.round((time.recordEvery * ticksPerYear) / time.ticksPerYear));
  return { ...scenario, time: { ...time, ticksPerYear, recordEvery } };
}

/** A scenario whose unnamed makers are twice as many, of half the size. */
export function finerFringe(scenario: Scenario): Scenario {
  const fringe_firms = 2 * scenario.parameters.fringe_firms;
  return { ...scenario, parameters: { ...scenario.parameters, fringe_firms } };
}

export function refine(scenario: Scenario, runs: number, seed: string): Refinement[] {
  const draws = lucks(seed, runs);
  const base = measure(scenario, draws);
  const cases: readonly (readonly [string, Scenario])[] = [
    ["weekly", finerTick(scenario, 52)],
    ["fringe doubled", finerFringe(scenario)],
  ];
  return cases.flatMap(([refined, finer]) => {
    const rows = measure(finer, draws);
    return HEADLINES.map((headline, column) => {
      const differences = rows
        .map((row, run) => row[column] - base[run][column])
        .filter((value) => !Number.isNaN(value));
      const before = base.map((row) => row[column]).filter((value) => !Number.isNaN(value));
      return {
        ...{ scenario: scenario.id, headline, refined, base: mean(before), difference: mean(differences) },
        ...{ error: standardError(differences), pairs: differences.length },
      };
    });
  });
}
