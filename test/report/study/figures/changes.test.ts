import { expect, test } from "vitest";
import { changes } from "../../../../src/report/study/figures/changes.ts";
import type { Factor } from "../../../../src/study/study-definition.ts";
import { definition } from "../../../study/example-data.ts";
import { checkFigures, marksOf, numbers } from "../../check-figure.ts";
import { PATIENCE, studyContext } from "../example.ts";

const LEVELS: Factor = {
  ...{ kind: "levels", name: "lag", unit: "months", meaning: "how late", base: 0 },
  ...{ path: "parameters.lag", levels: [0, 5, 10] },
};
const [alpha] = definition().scenarios;

test("a line for each observable from nothing at the base, with the mean of the pairs at each value; other factors at the base", () => {
  const context = studyContext("grid", [LEVELS, PATIENCE], { scenarios: [alpha] });
  const figures = changes(context);
  checkFigures(figures);
  expect(figures.map(({ id }) => id)).toEqual(["changes-leakage_total", "changes-first_defection_date"]);
  const [line] = marksOf(figures[0].charts[0], "line");
  const patience = context.rows("bands").find(({ point }) => point === 0)!.patience;
  const at = context.rows("differences").filter(({ observable, patience: other }) => observable === "leakage_total" && other === patience); // prettier-ignore
  const expected = [...at].sort((a, b) => Number(a.lag) - Number(b.lag)).map(({ mean }) => 100 * Number(mean));
  expect(numbers(line.y)[0]).toBe(0);
  expect(numbers(line.y)).toHaveLength(3);
  numbers(line.y).slice(1).forEach((value, k) => expect(value).toBeCloseTo(expected[k], 1)); // prettier-ignore
});

test("two values are no course, and several scenarios are no one thing", () => {
  expect(changes(studyContext("grid", [{ ...LEVELS, levels: [0, 5] }], { scenarios: [alpha] }))).toEqual([]);
  expect(changes(studyContext("grid", [LEVELS]))).toEqual([]);
});
