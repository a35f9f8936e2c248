/** A factor may name a scenario file for each scenario: what is wrong with them is told in the study, and what they say is laid. */
import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { InputError } from "../../src/scenario/input-error.ts";
import { changesOf } from "../../src/study/factor-values.ts";
import { loadStudy } from "../../src/study/load-study.ts";
import { MINIMAL_PATH, minimalFiles } from "../scenario/minimal-setting.ts";
import { studyText } from "./small-study-file.ts";

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

function problemsOf(files: string): string {
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
  expect(problemsOf(files)).toMatch(message);
});
