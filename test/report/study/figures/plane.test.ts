import { expect, test } from "vitest";
import { plane } from "../../../../src/report/study/figures/plane.ts";
import { definition, observable } from "../../../study/example-data.ts";
import { checkFigures, marksOf, numbers } from "../../check-figure.ts";
import { studyContext } from "../example.ts";

const [alpha, beta] = definition().scenarios;
const scenarios = ["small", "larger", "all"].map((id) => ({ ...beta, id }));
const observables = [observable("coverage", "share of wanted"), observable("leakage_bound", "share of bound")];

test("a dot for each scenario, where it covers and leaks, called by its size and joined where they are steps", () => {
  const ofSteps = { scenarios, observables, steps: { of: "yard", at: [1, 2, 10] } };
  const context = studyContext("grid", [], ofSteps, (k) => (k === 0 ? 0.6 : 0.4));
  const [figure] = plane(context);
  checkFigures([figure]);
  const [dots] = marksOf(figure.charts[0], "points");
  expect([numbers(dots.x), numbers(dots.y)]).toEqual([Array(3).fill(60), Array(3).fill(40)]);
  expect(dots.labels).toEqual(["1", "2", "10"]);
  expect(figure.heading).toBe("Coverage, and leakage of what is bound: yard 1 to 10");
  expect(marksOf(figure.charts[0], "line")).toHaveLength(1);
});

test("scenarios that are no steps are called by name and stand alone", () => {
  const [figure] = plane(studyContext("grid", [], { scenarios, observables }, () => 0.5));
  expect(marksOf(figure.charts[0], "points")[0].labels).toEqual(["small", "larger", "all"]);
  expect(marksOf(figure.charts[0], "line")).toEqual([]);
});

test("needs both shares, and more than a pair", () => {
  expect(plane(studyContext("grid", [], { scenarios }))).toEqual([]);
  expect(plane(studyContext("grid", [], { scenarios: [alpha, beta], observables }, () => 0.5))).toEqual([]);
});
