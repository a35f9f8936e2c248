import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { trialEvaluator } from "../../../src/cli/jobs/ask-trials.ts";
import { openAnswerStore } from "../../../src/cli/store/answer-store.ts";
import type { Crew } from "../../../src/cli/threads/crew.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import type { TrialTask } from "../../../src/study/calibration/perform-trial.ts";

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
