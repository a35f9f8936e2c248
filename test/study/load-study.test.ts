/** Whatever is wrong in a study: told with its place and what is allowed. Whatever is left out: filled in. */
import { expect, test } from "vitest";
import { type Case, loadText, problemsOf, studyText } from "./small-study-file.ts";

test("what is left out has its default", () => {
  const { definition, scenarios, recorded } = loadText(studyText({ replicates: undefined }));
  expect(definition).toMatchObject({
    ...{ id: "small", baseline: 0, branchAt: null, replicates: 8, seed: "1", seeds: "common", uncertainty: "chance" },
    ...{ curves: [], analyses: [], figures: [] },
  });
  expect(definition.factors.map(({ name, base }) => [name, base])).toEqual([
    ["crisis_rate", 0], // the scenario's 0.3 is none of the levels
    ["regime.mode", 0],
  ]);
  expect(definition.observables.map(({ name, unit, isDate }) => [name, unit, isDate])).toEqual([
    ["leakage_total", "share of wanted", false],
    ["early", "share", false],
  ]);
  expect(scenarios.map(({ time }) => time.end)).toEqual([2021, 2021]);
  expect(recorded).toEqual({ observables: ["diffusion_mark"], summaries: ["leakage_total"] });
});

test("a command may ask for other replicates; the baseline is named by its id", () => {
  expect(loadText(studyText(), 5).definition.replicates).toBe(5);
  expect(loadText(studyText({ baseline: "child" })).definition.baseline).toBe(1);
  const { definition } = loadText(studyText({ branch_at: "2020-01-01" }));
  expect(definition.branchAt).toBe("2020-01-01");
  expect(loadText(studyText({ steps: "{ of: yard, at: [1, 2] }" })).definition.steps).toEqual({
    of: "yard",
    at: [1, 2],
  });
});

test.each<Case>([
  [
    "unknown scenario",
    { scenarios: "[minimal, mnimal]" },
    /small\.yaml:3:22 scenarios\.1: found unknown scenario "mnimal"/,
  ],
  ["a scenario twice", { scenarios: "[minimal, minimal]" }, /scenarios\.1: found the scenario "minimal" twice/],
  [
    "unknown override",
    { overrides: "{ parameters.crisis_rat: 1 }" },
    /small\.yaml:4:\d+ overrides\.parameters\.crisis_rat: .*crisis_rate/,
  ],
  [
    "curves while the dates move",
    {
      overrides: undefined,
      factors: "{ time.end: { values: ['2020-01-01'] } }",
      design: "{ kind: grid }",
      observables: "[leakage_total]",
      curves: "[diffusion]",
    },
    /found time\.end as a factor beside curves/,
  ],
  ["unknown analysis", { analyses: "[prm]" }, /analyses\.0: found unknown analysis .*did you mean "prim"/],
  [
    "an analysis that does not fit",
    { analyses: "[morris]" },
    /analyses\.0: found "morris"; morris needs the design morris/,
  ],
  [
    "an analysis of nothing known",
    { analyses: "[{ kind: bands, observable: leakge }]" },
    /analyses\.0: found unknown observable "leakge"/,
  ],
  ["steps without a number", { steps: "{ of: yard, at: [1] }" }, /steps\.at: found 1 numbers for 2 scenarios/],
  ["unknown baseline", { baseline: "chid" }, /baseline: .*did you mean "child"/],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});

test("a wrong factor does not hide a wrong observable", () => {
  const problems = problemsOf({ factors: "{ crisis_rat: {} }", observables: "[leakage_totl]" });
  expect(problems).toMatch(/unknown factor "crisis_rat"/);
  expect(problems).toMatch(/did you mean "leakage_total"/);
});
