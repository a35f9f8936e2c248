/** Runs the arms of claims in one world and reads the effect of each claim. Arms that several claims share are run once. */
import { type Model, prepare, runOnce, summariesOf } from "../../engine/run.ts";
import { createTwinCache } from "../../engine/twin-cache.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Arm, changeParameters, keyOf } from "../hypothesis-table.ts";
import type { Outcome } from "../measures.ts";
import type { Claim } from "./claim.ts";
import { anotherRun, parametersOf, type WorldCase } from "./worlds.ts";

/** Models that are kept; beyond, the one used longest ago makes room. */
const MOST_MODELS = 12;
/** The arms of one world share their twins. */
const TWIN_MEGABYTES = 32;

/** One effect per claim; NaN where it is undefined. A run that ends with an error throws. */
export type Performer = (claims: readonly Claim[], world: WorldCase) => Float64Array;

export function performer(load: (arm: Arm) => Scenario): Performer {
  const models = new Map<string, Model>();
  const modelOf = (arm: Arm, { forms }: WorldCase): Model => {
    const { scenario, overrides, layers = [] } = arm;
    const key = `${keyOf({ scenario, overrides, layers })} ${JSON.stringify(forms)}`;
    const model = models.get(key) ?? prepare(withForms(load(arm), forms));
    models.delete(key);
    models.set(key, model);
    if (models.size > MOST_MODELS) models.delete(models.keys().next().value!);
    return model;
  };
  return (claims, world) => {
    const twins = createTwinCache(TWIN_MEGABYTES);
    const outcomes = new Map<string, Outcome>();
    const outcomeOf = (arm: Arm, at: WorldCase): Outcome => {
      const key = `${keyOf(arm)} ${at.seed}`;
      const known = outcomes.get(key);
      if (known) return known;
      const model = modelOf(arm, at);
      const parameters = changeParameters(parametersOf(model.blueprint.scenario, at), arm);
      const outcome = { ...runOnce(model, at.seed, { parameters, twins }), series: model.series, summaries: summariesOf(model) }; // prettier-ignore
      outcomes.set(key, outcome);
      return outcome;
    };
    return Float64Array.from(claims, ({ comparison: { terms } }) =>
      terms.reduce((sum, { arm, measure, weight, ofNextRun }) => {
        return sum + weight * measure.read(outcomeOf(arm, ofNextRun ? anotherRun(world) : world));
      }, 0),
    );
  };
}

/** A scenario may choose a form itself: rivals are laid over it. */
function withForms(scenario: Scenario, forms: WorldCase["forms"]): Scenario {
  return forms === null ? scenario : { ...scenario, forms };
}
