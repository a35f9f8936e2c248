/** Claims from their texts to their answers: loaded, run here or on threads, and kept in a store where there is one. */
import type { Cell, Table } from "../../base/table.ts";
import { answerClaims, type ClaimAnswer, type ClaimPlan, type Evaluate } from "../../study/claims/answer-claim.ts";
import type { Claim } from "../../study/claims/claim-file.ts";
import { drawnWorld, ensembleWorld, type World } from "../../study/claims/worlds.ts";
import { hypothesesOf } from "../../study/hypotheses.ts";
import { hypothesisTable } from "../../study/hypothesis-table.ts";
import { orLeftOut } from "../errors.ts";
import { type ClaimText, readClaim, shippedClaims } from "../inputs/load-claim-file.ts";
import { scenarioLoader } from "../inputs/load-scenarios.ts";
import { sha256 } from "../read-files.ts";
import type { AnswerStore } from "../store/answer-store.ts";
import { startCrew } from "../threads/crew.ts";

/** A pool of seeds of its own. */
export const CLAIM_SEED = "claims-1";
export const CLAIM_RUNS = 48;

/** What is kept: the effect of one claim, by its text, in one world. */
export interface KeptTask {
  readonly claim: string;
  readonly world: World;
}

export async function answerTexts(
  texts: readonly ClaimText[],
  plan: ClaimPlan,
  jobs: number,
  store: AnswerStore<KeptTask> | null = null,
): Promise<ClaimAnswer[]> {
  const { load } = scenarioLoader();
  const claims = texts.map((text) => readClaim(text, load));
  const withScenarios = claims.map((claim) => ({
    claim,
    scenarios: claim.comparison.terms.map(({ side }) => load(side.scenario, side.overrides, side.layers ?? [])),
  }));
  return withRuns({ texts, claims, jobs, store }, (evaluate) => answerClaims(withScenarios, plan, evaluate));
}

/** Effects of all claims in the first worlds of the accepted sets and of the published ranges: small enough to be made again in a test. */
export async function smallEffects(texts: readonly ClaimText[]): Promise<Cell[][]> {
  const { load } = scenarioLoader();
  const claims = texts.map((text) => readClaim(text, load));
  const worlds = [true, false].map((accepted) => drawnWorld(CLAIM_SEED, 0, CLAIM_RUNS, accepted, null));
  const effects = await withRuns({ texts, claims, jobs: 1 }, (evaluate) => evaluate(claims, worlds));
  return claims.flatMap(({ id }, claim) =>
    ["accepted", "published"].map((kind, world): Cell[] => {
      const effect = effects[world][claim];
      return [id, kind, Number.isFinite(effect) ? effect : null];
    }),
  );
}

/**
 * The hypotheses, tested on as many paired runs: one row per comparison, in the order of the list; null when it was stopped. Runs that fail are
 * reported on stderr and left out.
 */
export async function testHypotheses(
  { seed, runs }: { readonly seed: string; readonly runs: number },
  jobs: number,
  stop: AbortSignal,
): Promise<Table | null> {
  const { load } = scenarioLoader();
  const read = shippedClaims().flatMap((text) => orLeftOut(() => ({ text, claim: readClaim(text, load) })));
  const [texts, claims] = [read.map(({ text }) => text), read.map(({ claim }) => claim)];
  const hypotheses = hypothesesOf(claims);
  const asked = hypotheses.flatMap(({ id }) => claims.filter(({ hypothesis }) => hypothesis === id));
  const worlds = Array.from({ length: runs }, (_, place) => ensembleWorld(seed, place + 1));
  const effects = await withRuns({ texts, claims, jobs, stop }, (evaluate) => evaluate(asked, worlds));
  return stop.aborted ? null : hypothesisTable(hypotheses, effects);
}

interface ClaimRuns {
  readonly texts: readonly ClaimText[];
  readonly claims: readonly Claim[];
  readonly jobs: number;
  readonly store?: AnswerStore<KeptTask> | null;
  /** Ends the work early; what was not asked by then is null. */
  readonly stop?: AbortSignal;
}

/** Work that asks for runs of claims; what is in the store is not run again. */
async function withRuns<T>(
  { texts, claims, jobs, store, stop }: ClaimRuns,
  work: (evaluate: Evaluate) => Promise<T>,
): Promise<T> {
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
        // Comparisons that share a run fail for the same reason: reported once.
        for (const reason of new Set(found.flatMap(({ failure = [] }) => failure)))
          process.stderr.write(`a run failed and counts as unanswered: ${reason}\n`);
      },
    });
    return effects as number[][];
  };
  try {
    return await work(evaluate);
  } finally {
    await crew.end();
  }
}
