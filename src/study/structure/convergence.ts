/** What a finer tick and a finer fringe of makers change, run by run with the same luck: a sound model does not depend on either. */
import { mean, standardError } from "../../base/statistics.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { HEADLINES, type Headline, lucks, measure } from "./measured-runs.ts";

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
