/** The runs of claims: here or on worker threads, and kept in a store where there is one, so that what was run is not run again. */
import type { Claim } from "../study/claims/claim.ts";
import type { Evaluate } from "../study/claims/answer-claim.ts";
import { type Effect, performer } from "../study/claims/perform-claim.ts";
import type { World } from "../study/claims/worlds.ts";
import type { ScenarioLoader } from "../ensemble/case-memory.ts";
import { startThreads, type Store } from "./calibrate-threads.ts";
import type { ClaimText } from "./load-claim-file.ts";
import { createProgress } from "./progress.ts";
import { sha256 } from "./read-files.ts";

/** What a thread is told: places in the list of claims, and a world. */
export interface ClaimTask {
  readonly claims: readonly number[];
  readonly world: World;
}

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
  readonly load: ScenarioLoader;
  readonly jobs: number;
  readonly store: Store<KeptTask> | null;
}

type Work = (tasks: readonly ClaimTask[], onAnswer: (place: number, numbers: Float64Array) => void) => Promise<void>;

export function startClaimRuns({ texts, claims, load, jobs, store }: ClaimRunsRequest): ClaimRuns {
  const keys = texts.map(({ text }) => sha256(text).slice(0, 16));
  const script = new URL("./claim-worker.js", import.meta.url);
  const threads = jobs > 1 ? startThreads<ClaimTask>(jobs, script, texts) : null;
  const work: Work = threads?.work ?? workHere(claims, load);
  const evaluate: Evaluate = async (asked, worlds) => {
    const places = asked.map((claim) => claims.indexOf(claim));
    const effects = worlds.map((world) =>
      places.map((place) => store?.get({ claim: keys[place], world })?.[0] ?? null),
    );
    const tasks = worlds.flatMap((world, row) => {
      const open = places.filter((_, column) => effects[row][column] === null);
      return open.length > 0 ? [{ row, task: { claims: open, world } }] : [];
    });
    const progress = createProgress(process.stderr, worlds.length, () => performance.now());
    let done = worlds.length - tasks.length;
    try {
      await work(
        tasks.map(({ task }) => task),
        (at, numbers) => {
          const { row, task } = tasks[at];
          for (const [k, place] of task.claims.entries()) {
            const effect = numbers[k] ?? NaN;
            effects[row][places.indexOf(place)] = effect;
            if (numbers.length > 0) store?.put({ claim: keys[place], world: task.world }, Float64Array.of(effect));
          }
          progress.update(++done);
        },
      );
    } finally {
      progress.clear();
    }
    return effects as number[][];
  };
  return { evaluate, end: async () => threads?.end() };
}

/** As a thread would do it. */
function workHere(claims: readonly Claim[], load: ScenarioLoader): Work {
  const perform = performer(load);
  return async (tasks, onAnswer) => {
    for (const [place, { claims: asked, world }] of tasks.entries()) {
      const mine = asked.map((k) => claims[k].comparison);
      onAnswer(place, tryOne(() => effectsOf(perform(mine, world)))); // prettier-ignore
    }
    return Promise.resolve();
  };
}

function tryOne(perform: () => Float64Array): Float64Array {
  try {
    return perform();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`a run failed and counts as unanswered: ${reason}\n`);
    return new Float64Array(0);
  }
}

/** A run that fails makes the whole answer fail. */
export function effectsOf(found: readonly Effect[]): Float64Array {
  const failure = found.find((one) => one.failure !== undefined);
  if (failure) throw new Error(failure.failure);
  return Float64Array.from(found, ({ effect }) => effect);
}
