/** Those who wait until all runs of their setups are there. */
import type { Setup } from "../setup/setup.ts";
import { type Results, resultsOf } from "./results.ts";
import type { Store } from "./store.ts";

export interface Waiting {
  setups(): readonly Setup[];
  wait(setups: readonly Setup[]): Promise<readonly Results[]>;
  /** Tells those whose runs have come, or cannot come. */
  look(): void;
  giveUp(error: Error): void;
}

interface One {
  readonly setups: readonly Setup[];
  readonly resolve: (all: readonly Results[]) => void;
  readonly reject: (error: Error) => void;
}

export function createWaiting(store: Pick<Store, "runs" | "progress">): Waiting {
  let all: One[] = [];
  return {
    setups: () => all.flatMap(({ setups }) => setups),
    wait: (setups) => new Promise((resolve, reject) => all.push({ setups, resolve, reject })),
    look() {
      all = all.filter(({ setups, resolve, reject }) => {
        const refused = setups.flatMap((setup) => store.runs(setup)?.refusal ?? []);
        if (refused.length > 0) {
          reject(new Error(refused[0]));
          return false;
        }
        const left = setups.filter((setup) => store.progress(setup).done < store.progress(setup).wanted);
        if (left.length > 0) return true;
        resolve(setups.map((setup) => resultsOf(store.runs(setup)!, store.progress(setup).wanted)!));
        return false;
      });
    },
    giveUp(error) {
      for (const { reject } of all.splice(0)) reject(error);
    },
  };
}
