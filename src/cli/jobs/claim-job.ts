/** From claim texts to their answers: loads, runs, and says which facts speak of them. */
import { answerClaims, type ClaimAnswer, type ClaimPlan } from "../../study/claims/answer-claim.ts";
import type { Cell } from "../../base/table.ts";
import { drawnWorld } from "../../study/claims/worlds.ts";
import type { AnswerStore } from "../store/answer-store.ts";
import { type KeptTask, startClaimRuns } from "./claim-runs.ts";
import { type ClaimText, readClaim } from "../inputs/load-claim-file.ts";
import { scenarioLoader } from "../inputs/load-scenarios.ts";

/** A pool of seeds of its own. */
export const CLAIM_SEED = "claims-1";
export const CLAIM_RUNS = 48;

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
  const runs = startClaimRuns({ texts, claims, jobs, store });
  try {
    return await answerClaims(withScenarios, plan, runs.evaluate);
  } finally {
    await runs.end();
  }
}

/** Effects of all claims in the first worlds of the accepted sets and of the published ranges: small enough to be made again in a test. */
export async function smallEffects(texts: readonly ClaimText[]): Promise<Cell[][]> {
  const { load } = scenarioLoader();
  const claims = texts.map((text) => readClaim(text, load));
  const worlds = [true, false].map((accepted) => drawnWorld(CLAIM_SEED, 0, CLAIM_RUNS, accepted, null));
  const { evaluate } = startClaimRuns({ texts, claims, jobs: 1, store: null });
  const effects = await evaluate(claims, worlds);
  return claims.flatMap(({ id }, claim) =>
    ["accepted", "published"].map((kind, world): Cell[] => {
      const effect = effects[world][claim];
      return [id, kind, Number.isFinite(effect) ? effect : null];
    }),
  );
}
