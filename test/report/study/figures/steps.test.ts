import { expect, test } from "vitest";
import { steps } from "../../../../src/report/study/figures/steps.ts";
import { checkFigures, marksOf, numbers, rowNames } from "../../check-figure.ts";
import { definition } from "../../../study/example-data.ts";
import { buildStudyContext } from "../../../../src/report/study/study-context.ts";
import { LAG, studyContext, studyInput, SWITCHES } from "../example.ts";

const [alpha, beta] = definition().scenarios;
const several = { scenarios: [alpha, beta, { ...beta, id: "gamma" }, { ...beta, id: "delta" }] };
const four = { ...several, steps: { of: "yard", at: [0, 1, 2, 10] } };

test("the base, each factor alone, and all at once, from step to step", () => {
  const [figure] = steps(studyContext("grid", SWITCHES, four));
  checkFigures([figure]);
  expect(figure.key.map(({ label }) => label).slice(0, -1)).toEqual([
    "as it is",
    "common law",
    "together",
    "all of these at once",
  ]);
  const [all] = marksOf(figure.charts[0], "line", "all of these at once");
  const [base] = marksOf(figure.charts[0], "line", "as it is");
  expect(rowNames(figure.charts[0], "x")).toEqual(["0", "1", "2", "10"]);
  expect(figure.charts[0].x).toMatchObject({ title: "yard" });
  expect(numbers(all.y)[0]).toBeGreaterThan(numbers(base.y)[0]);
});

test("scenarios are steps where the study says so, and are varied", () => {
  expect(steps(studyContext("grid", [LAG], several))).toEqual([]);
  expect(steps(studyContext("grid", [], four))).toEqual([]);
});

test("chance alone, where it was made as well, is a dark area within", () => {
  const input = studyInput("grid", SWITCHES, four);
  const beside = { "chance/bands": input.tables.bands };
  const plain = steps(buildStudyContext(input))[0];
  const apart = steps(buildStudyContext({ ...input, beside }))[0];
  checkFigures([apart]);
  expect(marksOf(apart.charts[0], "band")).toHaveLength(marksOf(plain.charts[0], "band").length + 1);
  expect(apart.key.map(({ label }) => label)).toContain("dark: 90 %, chance alone");
});
