/**
 * What the choice among forms leaves when each is fitted to the same facts: an output with the form in use over its accepted sets, and with each
 * rival alone over the sets that were accepted with it (`smallyard calibrate --form`). Run k has the same luck with every form.
 */
import { mean, standardDeviation } from "../../base/statistics.ts";
import { type Rival, rivalText, withRival } from "../../scenario/rival-forms.ts";
import type { AcceptedSets, Scenario } from "../../scenario/scenario.ts";
import { columnOf, type Draw, HEADLINES, type Headline, lucks, measure } from "./measured-runs.ts";

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
