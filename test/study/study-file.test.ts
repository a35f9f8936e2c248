/** The form of a study file: unknown keys and wrong kinds, each with its place; and what else its schema says. */
import { expect, test } from "vitest";
import { SCENARIO_FILE } from "../../src/scenario/scenario-file.ts";
import { LAYER, looksLikeStudy, STUDY_FILE } from "../../src/study/study-file.ts";
import { minimalFiles } from "../scenario/minimal-setting.ts";
import { type Case, problemsOf, studyText } from "./small-study-file.ts";

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

test("a study is told from a scenario by what stands at the top of it", () => {
  expect(looksLikeStudy(studyText())).toBe(true);
  expect([...minimalFiles()].filter(([name, text]) => name.endsWith(".yaml") && looksLikeStudy(text))).toEqual([]);
});

test.each<Case>([
  ["unknown key", { desing: "1" }, /small\.yaml:\d+:1 desing: found unknown key "desing"; .*did you mean "design"/],
  [
    "unknown key in a switch",
    { factors: "{ a: { switch: { regim: { mode: standing } } } }" },
    /factors\.a\.switch\.regim: .*did you mean "regime"/,
  ],
  ["unknown design", { design: "{ kind: grd }" }, /design\.kind: .*did you mean "grid"/],
  [
    "saltelli with no points",
    { design: "{ kind: saltelli, points: 0 }" },
    /design\.points: found 0; allowed: at least 1/,
  ],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});
