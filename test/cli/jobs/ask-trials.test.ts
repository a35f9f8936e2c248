import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { trialEvaluator } from "../../../src/cli/jobs/ask-trials.ts";
import { openAnswerStore } from "../../../src/cli/store/answer-store.ts";
import type { Crew } from "../../../src/cli/threads/crew.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { type Search, searchSets } from "../../../src/study/calibration/calibrate.ts";
import type { TrialTask } from "../../../src/study/calibration/perform-trial.ts";
import { facts, plan, scenario, toy } from "../../study/calibration/toy.ts";

const SCENARIO = { id: "today" } as Scenario;
const ANSWER = Float64Array.of(1, NaN, 0.1);
const trials = ["1", "2"].map((seed) => ({ values: {}, seeds: [seed] }));

/** Answers the seeds named; every other run fails. `asked` is what was run. */
function start(file: string, of: string, ...answered: readonly string[]) {
  const asked: string[] = [];
  const work: Crew<"calibration">["work"] = ({ units, onResult }) => {
    units.forEach(({ trial: { seeds } }, place) => {
      asked.push(seeds[0]);
      onResult(place, answered.includes(seeds[0]) ? ANSWER : "no");
    });
    return Promise.resolve();
  };
  return { asked, evaluate: trialEvaluator({ work }, openAnswerStore<TrialTask>(file, of)) };
}

test("trials are asked once and kept to the last digit; what failed, or rests on another model, is asked again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trials-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stderr = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => stderr.mockRestore());
  const file = join(folder, "answers.txt");

  const first = start(file, "model 1", "1");
  expect(await first.evaluate("facts", SCENARIO, trials)).toEqual([ANSWER, new Float64Array(0)]);
  expect(stderr.mock.calls.map(([text]) => text)).toEqual(["a run failed and counts as unanswered: no\n"]);

  const second = start(file, "model 1", "1", "2");
  expect(await second.evaluate("facts", SCENARIO, trials)).toEqual([ANSWER, ANSWER]);
  expect(second.asked).toEqual(["2"]);
  await second.evaluate("outputs", SCENARIO, trials);
  expect(second.asked).toEqual(["2", "1", "2"]);

  const other = start(file, "model 2", "1", "2");
  await other.evaluate("facts", SCENARIO, trials);
  expect(other.asked).toEqual(["1", "2"]);
});

test("a search that stopped in its refinement goes on there: the same sets, and nothing is run twice", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trials-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const counted: number[] = [];
  const run = async (file: string, stopAfter: number): Promise<Search | null> => {
    let runs = 0;
    const work: Crew<"calibration">["work"] = async ({ units, onResult }) => {
      for (const [place, { kind, trial }] of units.entries()) {
        if (runs === stopAfter) throw new Error("stopped");
        runs++;
        onResult(place, (await toy()(kind, scenario, [trial]))[0]);
      }
    };
    const evaluate = trialEvaluator({ work }, openAnswerStore<TrialTask>(file, "model 1"));
    try {
      return await searchSets([scenario], facts, small, evaluate);
    } catch (error) {
      if ((error as Error).message !== "stopped") throw error;
      return null;
    } finally {
      counted.push(runs);
    }
  };
  const small = { ...plan, first: 60, points: 20, waves: 1, finalists: 20, sets: 5 };
  const whole = await run(join(folder, "whole.txt"), Infinity);
  // The first sample, a wave, the last search, half of the points near the best.
  const part = join(folder, "part.txt");
  expect(await run(part, 1 + 60 + 20 + 20 + 5)).toBeNull();
  const rest = await run(part, Infinity);
  expect(rest!.accepted).toEqual(whole!.accepted);
  expect(counted[1] + counted[2]).toBe(counted[0]);
  expect(counted[2]).toBeGreaterThan(0);
});
