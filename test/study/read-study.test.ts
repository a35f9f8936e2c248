/** The form of a study file: unknown keys and wrong kinds, each with its place. */
import { expect, test } from "vitest";
import { looksLikeStudy } from "../../src/study/read-study.ts";
import { minimalFiles } from "../scenario/minimal-setting.ts";
import { studyText } from "./small-study-file.ts";
import { type Case, problemsOf } from "./small-study-file.ts";

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
