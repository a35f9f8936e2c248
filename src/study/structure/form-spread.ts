/**
 * How much of an output's spread is chance, how much the parameters, and how much the choice between rival forms: first without a fit, then with
 * each form fitted to the same facts.
 *
 *   chance      standard deviation over runs with published parameters and forms in use
 *   parameters  the same over draws of the parameters, with luck held
 *   forms       standard deviation of the means of all combinations of forms, each over the same luck
 *   effect of a process's rival = mean of the combinations with it less mean of those without
 */
import { mean, standardDeviation } from "../../base/statistics.ts";
import { FORM_PROCESSES, formNames, type FormProcess, type Forms } from "../../scenario/forms.ts";
import type { AcceptedSets, Scenario } from "../../scenario/scenario.ts";
import { columnOf, type Draw, type Headline, HEADLINES, lucks, measure } from "./measured-runs.ts";
import { type Rival, rivalText, withRival } from "../../scenario/rival-forms.ts";

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

/** A rival form with its accepted sets; one that has not been fitted is left out. */
export interface FittedRival {
  readonly rival: Rival;
  readonly sets: AcceptedSets;
}

export interface FittedForms {
  readonly scenario: string;
  readonly headline: Headline;
  /** The form in use, then the rivals. */
  readonly forms: readonly {
    readonly name: string;
    readonly sets: number;
    readonly mean: number;
    /** Over chance and accepted sets together. */
    readonly spread: number;
  }[];
  /** Standard deviation of the forms' means. */
  readonly between: number;
}

export const IN_USE = "in use";

export function compareFitted(
  scenario: Scenario,
  rivals: readonly FittedRival[],
  runs: number,
  seed: string,
): FittedForms[] {
  const draws = lucks(seed, runs).map((draw): Draw => ({ ...draw, parameterSeed: draw.seed }));
  const cases = [
    { name: IN_USE, scenario },
    ...rivals.map(({ rival, sets }) => ({
      name: rivalText(rival),
      scenario: { ...withRival(scenario, rival), accepted: sets },
    })),
  ];
  const rows = cases.map((one) => measure(one.scenario, draws));
  return HEADLINES.map((headline, column) => {
    const forms = cases.map((one, k) => {
      const values = columnOf(rows[k], column);
      const sets = one.scenario.accepted?.sets.length ?? 0;
      return { name: one.name, sets, mean: mean(values), spread: standardDeviation(values) };
    });
    return {
      ...{ scenario: scenario.id, headline, forms },
      between: forms.length > 1 ? standardDeviation(forms.map((form) => form.mean)) : NaN,
    };
  });
}
