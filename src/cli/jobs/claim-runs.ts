/** The runs of claims: here or on threads, and kept in a store where there is one, so that what was run is not run again. */
import type { Evaluate } from "../../study/claims/answer-claim.ts";
import type { Claim } from "../../study/claims/claim-file.ts";
import type { World } from "../../study/claims/worlds.ts";
import type { ClaimText } from "../inputs/load-claim-file.ts";
import { sha256 } from "../read-files.ts";
import type { AnswerStore } from "../store/answer-store.ts";
import { startCrew } from "../threads/crew.ts";

/** What is kept: the effect of one claim, by its text, in one world. */
export interface KeptTask {
  readonly claim: string;
  readonly world: World;
}

export interface ClaimRuns {
  readonly evaluate: Evaluate;
  readonly end: () => Promise<void>;
}

export interface ClaimRunsRequest {
  readonly texts: readonly ClaimText[];
  readonly claims: readonly Claim[];
  readonly jobs: number;
  readonly store: AnswerStore<KeptTask> | null;
  /** Ends the work early; what was not asked by then is null. */
  readonly stop?: AbortSignal | undefined;
}

export function startClaimRuns({ texts, claims, jobs, store, stop }: ClaimRunsRequest): ClaimRuns {
  const keys = texts.map(({ text }) => sha256(text).slice(0, 16));
  const crew = startCrew({ kind: "claims", setup: texts, jobs, stop });
  const evaluate: Evaluate = async (asked, worlds) => {
    const places = asked.map((claim) => claims.indexOf(claim));
    const effects = worlds.map((world) =>
      places.map((place) => store?.get({ claim: keys[place], world })?.[0] ?? null),
    );
    const tasks = worlds.flatMap((world, row) => {
      const open = places.filter((_, column) => effects[row][column] === null);
      return open.length > 0 ? [{ row, claims: open, world }] : [];
    });
    await crew.work({
      units: tasks.map(({ claims: open, world }) => ({ claims: open, world })),
      before: worlds.length - tasks.length,
      onResult(at, found) {
        const { row, claims: open, world } = tasks[at];
        for (const [k, { effect, failure }] of found.entries()) {
          effects[row][places.indexOf(open[k])] = effect;
          if (failure === undefined) store?.put({ claim: keys[open[k]], world }, Float64Array.of(effect));
        }
        reportFailures(found);
      },
    });
    return effects as number[][];
  };
  return { evaluate, end: crew.end };
}

/** Comparisons that share a run fail for the same reason: reported once. */
function reportFailures(found: readonly { readonly failure?: string }[]): void {
  for (const reason of new Set(found.flatMap(({ failure = [] }) => failure)))
    process.stderr.write(`a run failed and counts as unanswered: ${reason}\n`);
}
