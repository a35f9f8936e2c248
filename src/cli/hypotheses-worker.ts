/** A worker thread: makes the comparisons of all hypotheses in the runs that it is told, and answers with their effects and what failed. */
import { parentPort, workerData } from "node:worker_threads";
import { performer } from "../study/claims/perform-claim.ts";
import { ensembleWorld } from "../study/claims/worlds.ts";
import { hypothesesOf } from "../study/hypotheses.ts";
import { loadClaimFile, scenarioLoader, shippedClaims } from "./load-claim-file.ts";

export interface HypothesesTask {
  readonly runs: readonly number[];
  readonly seed: string;
}

export interface HypothesesAnswer {
  /** By run, comparison by comparison. */
  readonly effects: readonly (readonly number[])[];
  readonly failures: readonly string[];
}

const { runs, seed } = workerData as HypothesesTask;
const load = scenarioLoader();
const hypotheses = hypothesesOf(shippedClaims().map((file) => loadClaimFile(file, load)));
const perform = performer(load);
const found = runs.map((run) =>
  perform(
    hypotheses.flatMap(({ comparisons }) => comparisons),
    ensembleWorld(seed, run),
  ),
);
const answer: HypothesesAnswer = {
  effects: found.map((row) => row.map(({ effect }) => effect)),
  failures: [...new Set(found.flatMap((row) => row.flatMap(({ failure = [] }) => failure)))],
};
parentPort?.postMessage(answer);
