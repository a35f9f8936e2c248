/** What a factor may be, and over which values. */
import { expect, test } from "vitest";
import { type Case, problemsOf, studyText } from "./small-study-file.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { InputError } from "../../src/scenario/input-error.ts";
import { changesOf } from "../../src/study/factor-values.ts";
import { loadStudy } from "../../src/study/load-study.ts";
import { MINIMAL_PATH, minimalFiles } from "../scenario/minimal-setting.ts";

test.each<Case>([
  [
    "unknown factor",
    { factors: "{ crisis_rte: { levels: [0.1] } }" },
    /factors\.crisis_rte: found unknown factor .*did you mean "crisis_rate"/,
  ],
  [
    "outside its range",
    { factors: "{ crisis_rate: { low: 0.1, high: 7 } }" },
    /:5:43 factors\.crisis_rate\.high: found 7; allowed: 0\.1 to 0\.6/,
  ],
  [
    "a level outside",
    { factors: "{ crisis_rate: { levels: [0.2, 0.7] } }" },
    /:5:4\d factors\.crisis_rate\.levels\.1: found 0\.7/,
  ],
  ["low above high", { factors: "{ crisis_rate: { low: 0.5, high: 0.2 } }" }, /allowed: low below high/],
  ["two kinds", { factors: "{ crisis_rate: { low: 0.2, levels: [0.3] } }" }, /found range and levels/],
  ["base of no factor", { base: "{ crisis_rte: 1 }" }, /base\.crisis_rte: found unknown factor/],
  [
    "base needed",
    { design: "{ kind: one-at-a-time }" },
    /factors\.crisis_rate: found base value "0\.3" of minimal; needed: under base, 0\.1, 0\.6/,
  ],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});

const FILES: Readonly<Record<string, string>> = {
  "one.yaml": "title: One\nextends: minimal\ndiffers: x\nregime: { mode: standing }\n",
  "two.yaml": "title: Two\nextends: minimal\ndiffers: x\nchanges: { suppliers: { NL: { alliance: 1 } } }\n",
  "calendar.yaml": "title: No\nextends: child\ndiffers: x\ntime: { end: 2030-01-01 }\n",
  "broken.yaml": "title: No\nextends: minimal\ndiffers: x\nchanges: { suppliers: { NO: { alliance: 1 } } }\n",
};

function load(files: string) {
  const all = minimalFiles();
  const paths: Readonly<Record<string, string>> = { minimal: MINIMAL_PATH, child: "scenarios/child.yaml" };
  return loadStudy({
    file: "small.yaml",
    text: studyText({
      overrides: undefined,
      factors: `{ a: { files: ${files} } }`,
      design: "{ kind: shapley }",
      observables: "[leakage_total]",
    }),
    load: (name, overrides, layers) => loadScenario(all, paths[name], overrides, layers),
    readBeside(name) {
      if (FILES[name] === undefined) throw new Error("found no file there");
      return { file: name, text: FILES[name] };
    },
  });
}

function problemsWith(files: string): string {
  try {
    load(files);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "";
}

test("each scenario gets its own", () => {
  const { factors } = load("{ minimal: one.yaml, child: two.yaml }").definition;
  const laid = (scenario: string) => changesOf(factors, [1], scenario).layers.map(({ content }) => content);
  expect(laid("minimal")).toEqual([{ regime: { mode: "standing" } }]);
  expect(laid("child")).toEqual([{ changes: { suppliers: { NL: { alliance: 1 } } } }]);
  expect(changesOf(factors, [0], "child").layers).toEqual([]);
});

test.each([
  ["one is missing", "{ minimal: one.yaml }", /factors\.a\.files: found no file for child/],
  ["no such file", "{ minimal: one.yaml, child: three.yaml }", /factors\.a\.files\.child: found "three\.yaml"/],
  [
    "no such scenario",
    "{ minimal: one.yaml, child: two.yaml, chld: one.yaml }",
    /found unknown scenario "chld".*"child"/,
  ],
  [
    "another parent",
    "{ minimal: calendar.yaml, child: two.yaml }",
    /files\.minimal: found a file that extends "child"; allowed: minimal/,
  ],
  ["a calendar", "{ minimal: one.yaml, child: calendar.yaml }", /files\.child: found time in calendar\.yaml/],
  ["a row that is not there", "{ minimal: broken.yaml, child: two.yaml }", /small\.yaml:\d+:\d+ .*NO/],
])("%s", (_, files, message) => {
  expect(problemsWith(files)).toMatch(message);
});
