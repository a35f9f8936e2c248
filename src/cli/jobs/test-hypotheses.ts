/** Tests the hypotheses on threads, so that Ctrl-C is heard meanwhile. */
import type { Table } from "../../base/table.ts";
import { ensembleWorld } from "../../study/claims/worlds.ts";
import { hypothesesOf } from "../../study/hypotheses.ts";
import { hypothesisTable } from "../../study/hypothesis-table.ts";
import { tellFailures } from "./claim-runs.ts";
import { type ClaimText, readClaim, readClaimText, scenarioLoader, shippedClaims } from "../inputs/load-claim-file.ts";
import { workOnce } from "../threads/crew.ts";

export interface HypothesesRequest {
  readonly runs: number;
  readonly seed: string;
  readonly jobs: number;
  readonly stop: AbortSignal;
}

/** One row per comparison, in the order of the list; null when it was stopped. Runs that fail are reported on stderr and left out. */
export async function testHypotheses({ runs, seed, jobs, stop }: HypothesesRequest): Promise<Table | null> {
  const texts = shippedClaims().map((file): ClaimText => ({ file, text: readClaimText(file) }));
  const load = scenarioLoader();
  const claims = texts.map((text) => readClaim(text, load));
  const hypotheses = hypothesesOf(claims);
  const comparisons = hypotheses.flatMap((hypothesis) => hypothesis.comparisons);
  const places = comparisons.map((comparison) => claims.findIndex((claim) => claim.comparison === comparison));
  const effects: (readonly number[])[] = [];
  await workOnce(
    { kind: "claims", setup: texts, jobs, stop },
    {
      units: Array.from({ length: runs }, (_, place) => ({ claims: places, world: ensembleWorld(seed, place + 1) })),
      onResult(place, found) {
        effects[place] = found.map(({ effect }) => effect);
        tellFailures(found);
      },
    },
  );
  return stop.aborted ? null : hypothesisTable(hypotheses, effects);
}
