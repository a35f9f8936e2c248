/** Tests the hypotheses on threads, so that Ctrl-C is heard meanwhile. */
import type { Table } from "../../base/table.ts";
import { ensembleWorld } from "../../study/claims/worlds.ts";
import { hypothesesOf } from "../../study/hypotheses.ts";
import { hypothesisTable } from "../../study/hypothesis-table.ts";
import { orLeftOut } from "../errors.ts";
import { startClaimRuns } from "./claim-runs.ts";
import { readClaim, shippedClaims } from "../inputs/load-claim-file.ts";
import { scenarioLoader } from "../inputs/load-scenarios.ts";

export interface HypothesesRequest {
  readonly runs: number;
  readonly seed: string;
  readonly jobs: number;
  readonly stop: AbortSignal;
}

/** One row per comparison, in the order of the list; null when it was stopped. Runs that fail are reported on stderr and left out. */
export async function testHypotheses({ runs, seed, jobs, stop }: HypothesesRequest): Promise<Table | null> {
  const { load } = scenarioLoader();
  const read = shippedClaims().flatMap((text) => orLeftOut(() => ({ text, claim: readClaim(text, load) })));
  const [texts, claims] = [read.map(({ text }) => text), read.map(({ claim }) => claim)];
  const hypotheses = hypothesesOf(claims);
  const asked = hypotheses.flatMap(({ id }) => claims.filter(({ hypothesis }) => hypothesis === id));
  const worlds = Array.from({ length: runs }, (_, place) => ensembleWorld(seed, place + 1));
  const { evaluate, end } = startClaimRuns({ texts, claims, jobs, store: null, stop });
  try {
    const effects = await evaluate(asked, worlds);
    return stop.aborted ? null : hypothesisTable(hypotheses, effects);
  } finally {
    await end();
  }
}
