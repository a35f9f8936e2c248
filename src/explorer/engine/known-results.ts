/** Results of setups as they were last asked for: what has no more runs than then is not computed again. */
import type { Setup } from "../setup/setup.ts";
import { setupKey } from "../setup/setup.ts";
import { type Results, resultsOf } from "./results.ts";
import type { Store } from "./store.ts";

/** Setups whose curves are kept. */
const MOST_MADE = 8;

export function createKnownResults(store: Pick<Store, "runs" | "progress">): (setup: Setup) => Results | undefined {
  const made = new Map<string, { runs: object; done: number; results: Results | undefined }>();
  return (setup) => {
    const runs = store.runs(setup);
    const { done } = store.progress(setup);
    if (runs === undefined || done === 0) return undefined;
    const key = setupKey(setup);
    const last = made.get(key);
    if (last?.runs === runs && last.done === done) return last.results;
    const results = resultsOf(runs, done);
    made.delete(key);
    made.set(key, { runs, done, results }); // last made, last to go
    if (made.size > MOST_MADE) made.delete(made.keys().next().value!);
    return results;
  };
}
