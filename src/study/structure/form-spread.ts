/**
 * How much of an output's spread is chance, how much the parameters, and how much the choice between rival forms.
 *
 *   chance      standard deviation over runs with published parameters and forms in use
 *   parameters  the same over draws of the parameters, luck held
 *   forms       standard deviation of the means of all combinations of forms, each over the same luck
 *   effect of a process's rival = mean of the combinations with it less mean of those without
 */
import { mean, standardDeviation } from "../../base/statistics.ts";
import { FORM_PROCESSES, type FormProcess, formNames, type Forms } from "../../scenario/forms.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { columnOf, HEADLINES, type Headline, lucks, measure } from "./measured-runs.ts";

export interface FormSpread {
  readonly scenario: string;
  readonly headline: Headline;
  /** Mean with the forms in use. */
  readonly mean: number;
  readonly chance: number;
  readonly parameters: number;
  readonly forms: number;
  readonly effects: Readonly<Record<FormProcess, number>>;
  /** Fewest runs in which the output was defined, over the combinations. */
  readonly defined: number;
}

/** All combinations of forms, those in use first. */
export function formCombinations(): Forms[] {
  let all: Record<string, string>[] = [{}];
  for (const process of FORM_PROCESSES)
    all = all.flatMap((forms) => formNames(process).map((name) => ({ ...forms, [process]: name })));
  return all as Forms[];
}

export function spreadOverForms(scenario: Scenario, runs: number, seed: string): FormSpread[] {
  const draws = lucks(seed, runs);
  const combinations = formCombinations();
  const byForms = combinations.map((forms) => measure({ ...scenario, forms }, draws));
  const drawn = draws.map(({ seed: parameterSeed }) => ({ seed: draws[0].seed, parameterSeed }));
  const byParameters = measure({ ...scenario, forms: combinations[0] }, drawn);
  return HEADLINES.map((headline, column) => {
    const means = byForms.map((rows) => mean(columnOf(rows, column)));
    const effects = FORM_PROCESSES.map((process) => {
      const inUse = formNames(process)[0];
      const side = (rival: boolean): number =>
        mean(means.filter((_, place) => (combinations[place][process] !== inUse) === rival));
      return [process, side(true) - side(false)];
    });
    return {
      ...{ scenario: scenario.id, headline, mean: means[0] },
      chance: standardDeviation(columnOf(byForms[0], column)),
      parameters: standardDeviation(columnOf(byParameters, column)),
      forms: standardDeviation(means),
      effects: Object.fromEntries(effects) as Record<FormProcess, number>,
      defined: Math.min(...byForms.map((rows) => columnOf(rows, column).length)),
    };
  });
}
