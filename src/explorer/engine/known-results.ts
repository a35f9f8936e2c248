/** Results of setups as they were last asked for: what has no more runs than then is not computed again. */
import type { Setup } from "../setup/setup.ts";
import { setupKey } from "../setup/setup.ts";
import { observableOf } from "../words/screen-needs.ts";
import { type Results, resultsOf, resultsOfLook } from "./results.ts";
import type { FirstLook, Store } from "./store.ts";

/** Setups whose curves are kept. */
const MOST_MADE = 8;

export function createKnownResults(
  store: Pick<Store, "runs" | "progress">,
): (setup: Setup, needs?: ReadonlySet<string>) => Results | undefined {
  const made = new Map<string, { runs: object; done: number; results: Results | undefined }>();
  return (setup, needs) => {
    const runs = store.runs(setup);
    const { done, seen } = store.progress(setup);
    if (runs === undefined || seen === 0) return undefined;
    const look = done === 0 ? runs.look : undefined;
    if (look !== undefined && needs !== undefined && !knows(look, needs)) return undefined;
    const key = setupKey(setup);
    const last = made.get(key);
    if (last?.runs === runs && last.done === done) return last.results;
    const results = look === undefined ? resultsOf(runs, done) : resultsOfLook(setup, look);
    made.delete(key);
    made.set(key, { runs, done, results }); // last made, last to go
    if (made.size > MOST_MADE) made.delete(made.keys().next().value!);
    return results;
  };
}

function knows({ asked }: FirstLook, needs: ReadonlySet<string>): boolean {
  return [...needs].every((need) => asked.observables.includes(observableOf(need)));
}
