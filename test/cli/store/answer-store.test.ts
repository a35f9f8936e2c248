/** A calibration that was stopped goes on where it was: nothing sound is asked again, nothing torn or foreign is believed. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { TrialTask } from "../../../src/study/calibration/perform-trial.ts";
import { openAnswerStore } from "../../../src/cli/store/answer-store.ts";

const folder = mkdtempSync(join(tmpdir(), "smallyard-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const task = (seed: string): TrialTask => ({ setting: "today", kind: "facts", trial: { values: { yard_fusion: 0.2 }, seeds: [seed] } }); // prettier-ignore

test("answers come back to the bit, undefined ones too", () => {
  const file = join(folder, "some/answers.txt");
  openAnswerStore(file, "m f").put(task("1"), Float64Array.of(0.1 + 0.2, NaN, -1e-300));
  const store = openAnswerStore(file, "m f");
  expect(store.get(task("1"))).toEqual(Float64Array.of(0.1 + 0.2, NaN, -1e-300));
  expect(store.get(task("2"))).toBeUndefined();
});

test("a torn last line is asked again, and what follows it is kept", () => {
  const file = join(folder, "torn.txt");
  const first = openAnswerStore(file, "m f");
  first.put(task("1"), Float64Array.of(1, 2, 3));
  first.put(task("2"), Float64Array.of(4, 5, 6));
  truncateSync(file, readFileSync(file).length - 5);
  const second = openAnswerStore(file, "m f");
  expect(second.get(task("1"))).toEqual(Float64Array.of(1, 2, 3));
  expect(second.get(task("2"))).toBeUndefined();
  second.put(task("3"), Float64Array.of(7));
  const third = openAnswerStore(file, "m f");
  expect(third.get(task("2"))).toBeUndefined();
  expect(third.get(task("3"))).toEqual(Float64Array.of(7));
});

test("answers of another model or other facts are not used", () => {
  const file = join(folder, "other.txt");
  openAnswerStore(file, "old facts").put(task("1"), Float64Array.of(1));
  expect(openAnswerStore(file, "new facts").get(task("1"))).toBeUndefined();
  writeFileSync(join(folder, "foreign.txt"), "a letter\n");
  appendFileSync(join(folder, "foreign.txt"), "abc 1 .\n");
  expect(openAnswerStore(join(folder, "foreign.txt"), "m f").get(task("1"))).toBeUndefined();
});
