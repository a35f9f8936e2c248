/** Runs the sides of comparisons in one world and reads the effect of each comparison. Sides that several of them share are run once. */
import type { Case } from "../../ensemble/case.ts";
import { createCaseMemory, type ScenarioLoader } from "../../ensemble/case-memory.ts";
import { type CaseOutcome, performCase } from "../../ensemble/perform-case.ts";
import { createTwinCache } from "../../engine/twin-cache.ts";
import { type Side, type Comparison, keyOf } from "../hypothesis-table.ts";
import { type Asked, askedByAll } from "../read-observables.ts";
import { anotherRun, type World } from "./worlds.ts";

/** Sides of all claims that ship, with room for rival forms of some. */
const MODELS = 48;
/** The sides of one world share their twins. */
const TWIN_MEGABYTES = 32;

const NOTHING: Asked = { observables: [], summaries: [] };

export interface Effect {
  /** NaN where it is undefined. */
  readonly effect: number;
  /** Why it could not be read; absent where it could. */
  readonly failure?: string;
}

/** The effect of each comparison in a world. */
export type Performer = (comparisons: readonly Comparison[], world: World) => Effect[];

export function performer(load: ScenarioLoader): Performer {
  const memory = createCaseMemory({ load, models: MODELS, twins: createTwinCache(TWIN_MEGABYTES) });
  /** By side: what all measures that have read it so far ask for, so that the claims of a world share its runs. */
  const asked = new Map<string, Asked>();
  return (comparisons, world) => {
    for (const { side, measure } of comparisons.flatMap(({ terms }) => terms)) {
      const key = keyOf(side);
      asked.set(key, askedByAll([asked.get(key) ?? NOTHING, measure.asks]));
    }
    const outcomes = new Map<string, CaseOutcome>();
    const outcomeOf = (side: Side, at: World): CaseOutcome => {
      const key = `${keyOf(side)} ${at.luck}`;
      const outcome = outcomes.get(key) ?? performCase({ ...caseOf(side, at), ...asked.get(keyOf(side)) }, memory);
      outcomes.set(key, outcome);
      return outcome;
    };
    return comparisons.map(({ terms }) => {
      let effect = 0;
      for (const { side, measure, weight, ofNextRun } of terms) {
        const at = ofNextRun ? anotherRun(world) : world;
        const outcome = outcomeOf(side, at);
        if ("message" in outcome)
          return { effect: NaN, failure: `${side.scenario}, seed "${at.luck}": ${outcome.message}` };
        effect += weight * measure.read(outcome);
      }
      return { effect };
    });
  };
}

function caseOf({ scenario, overrides, layers, parameters }: Side, world: World): Case {
  return { scenario, overrides, ...(layers && { layers }), ...(parameters && { changes: parameters }), ...world };
}
