/** A worker thread: tests the hypotheses whose places it is told, and answers with their rows and the runs that failed. */
import { parentPort, workerData } from "node:worker_threads";
import type { Table } from "../base/table.ts";
import { armRunner } from "../study/arm-runs.ts";
import { hypothesesOf } from "../study/hypotheses.ts";
import { hypothesisTable } from "../study/hypothesis-table.ts";
import { loadClaimFile, scenarioLoader, shippedClaims } from "./load-claim-file.ts";

export interface HypothesesTask {
  readonly places: readonly number[];
  readonly runs: number;
  readonly seed: string;
}

export interface HypothesesAnswer {
  /** In the order of the places. */
  readonly tables: readonly Table[];
  readonly failures: readonly string[];
}

const { places, runs, seed } = workerData as HypothesesTask;
const failures: string[] = [];
const load = scenarioLoader();
const hypotheses = hypothesesOf(shippedClaims().map((file) => loadClaimFile(file, load)));
const run = armRunner(
  ({ scenario, overrides, layers = [] }) => load(scenario, overrides, layers),
  ({ scenario }, failed, message) => failures.push(`${scenario}, seed "${failed}": ${message}`),
);
const tables = places.map((place) => hypothesisTable([hypotheses[place]], run, runs, seed));
const answer: HypothesesAnswer = { tables, failures };
parentPort?.postMessage(answer);
