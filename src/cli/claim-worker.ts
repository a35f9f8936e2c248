/** A worker thread of `smallyard claim`: is told claims and a world, answers with the effect of each claim in it. */
import { parentPort, workerData } from "node:worker_threads";
import { performer } from "../study/claims/perform-claim.ts";
import type { TaskAnswer } from "./calibrate-threads.ts";
import { type ClaimTask, effectsOf } from "./claim-runs.ts";
import { type ClaimText, readClaim, scenarioLoader } from "./load-claim-file.ts";

const load = scenarioLoader();
const claims = (workerData as readonly ClaimText[]).map((text) => readClaim(text, load));
const perform = performer(load);

parentPort?.on("message", ({ claims: places, world }: ClaimTask) => {
  const mine = places.map((place) => claims[place].comparison);
  let answer: TaskAnswer;
  try {
    answer = { numbers: effectsOf(perform(mine, world)) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
