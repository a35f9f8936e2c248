import { expect, test } from "vitest";
import { levels } from "../../../../src/report/study/figures/levels.ts";
import { buildStudyContext } from "../../../../src/report/study/study-context.ts";
import { checkFigures, marksOf } from "../../check-figure.ts";
import { LAG, studyContext, studyInput } from "../example.ts";

test("one chart for each unit, a dot for each scenario; dates are elsewhere", () => {
  const figures = levels(studyContext("grid", []));
  checkFigures(figures);
  expect(figures.map(({ id }) => id)).toEqual(["levels-leakage_total"]);
  expect(marksOf(figures[0].charts[0], "points", "alpha").map(({ role }) => role)).toEqual(["run"]);
});

test("chance alone is drawn apart where the study was made with it as well", () => {
  const input = studyInput("grid", []);
  const chance = buildStudyContext({ ...input, beside: { "chance/bands": input.tables.bands } });
  const [figure] = levels(chance);
  checkFigures([figure]);
  expect(marksOf(figure.charts[0], "points", "beta").map(({ role }) => role)).toEqual(["chance", "run"]);
  expect(figure.table.rows[0][4]).not.toBe("–");
});

test("studies with factors have none", () => {
  expect(levels(studyContext("grid", [LAG]))).toEqual([]);
});
