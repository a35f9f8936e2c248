/** A worker thread of `smallyard claim`: is told claims and a world, answers with the effect of each claim in it. */
import { parentPort, workerData } from "node:worker_threads";
import { performer } from "../study/claims/perform-claim.ts";
import type { TaskAnswer } from "./calibrate-threads.ts";
import type { ClaimTask } from "./claim-runs.ts";
import { type ClaimText, readClaim, scenarioLoader } from "./load-claim-file.ts";

const load = scenarioLoader();
const claims = (workerData as readonly ClaimText[]).map((text) => readClaim(text, load));
const perform = performer(({ scenario, overrides, layers = [] }) => load(scenario, overrides, layers));

parentPort?.on("message", ({ claims: places, world }: ClaimTask) => {
  const mine = places.map((place) => claims[place]);
  let answer: TaskAnswer;
  try {
    answer = { numbers: perform(mine, world) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
