import { expect, test } from "vitest";
import { SCENARIO_FILE } from "../../src/scenario/scenario-file.ts";
import { LAYER, STUDY_FILE } from "../../src/study/study-file.ts";

test("a switch may hold what a scenario says about the world, but not who it is or when it runs", () => {
  const left = Object.keys(SCENARIO_FILE.shape).filter((field) => !(field in LAYER.shape));
  expect(left.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    "data",
    "differs",
    "extends",
    "question",
    "sources",
    "tags",
    "time",
    "title",
  ]);
});

test("numbers and words are both seeds", () => {
  const file = {
    title: "a",
    question: "b",
    scenarios: ["today"],
    design: { kind: "grid" },
    observables: ["leakage_total"],
  };
  for (const seed of [7, "main-1"]) expect(STUDY_FILE.safeParse({ ...file, seed }).success).toBe(true);
  expect(STUDY_FILE.safeParse({ ...file, seed: "two words" }).success).toBe(false);
});
