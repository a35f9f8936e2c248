import { expect, test } from "vitest";
import { plane } from "../../../../src/report/study/figures/plane.ts";
import { definition, observable } from "../../../study/example-data.ts";
import { checkFigures, marksOf, numbers } from "../../check-figure.ts";
import { studyContext } from "../example.ts";

const [alpha, beta] = definition().scenarios;
const scenarios = ["yard-01", "yard-02", "yard-10"].map((id) => ({ ...beta, id }));
const observables = [observable("coverage", "share of wanted"), observable("leakage_bound", "share of bound")];

test("a dot for each scenario, where it covers and leaks, called by its size", () => {
  const context = studyContext("grid", [], { scenarios, observables }, (k) => (k === 0 ? 0.6 : 0.4));
  const [figure] = plane(context);
  checkFigures([figure]);
  const [dots] = marksOf(figure.charts[0], "points");
  expect([numbers(dots.x), numbers(dots.y)]).toEqual([Array(3).fill(60), Array(3).fill(40)]);
  expect(dots.labels).toEqual(["1", "2", "10"]);
});

test("needs both shares, and more than a pair", () => {
  expect(plane(studyContext("grid", [], { scenarios }))).toEqual([]);
  expect(plane(studyContext("grid", [], { scenarios: [alpha, beta], observables }, () => 0.5))).toEqual([]);
});
