import { expect, test } from "vitest";
import { survival } from "../../../../src/report/study/figures/survival.ts";
import { checkFigures, marksOf } from "../../check-figure.ts";
import { LAG, PATIENCE, studyContext } from "../example.ts";

test("along the factor that moves it most, one chart for each scenario", () => {
  const figures = survival(studyContext("grid", [PATIENCE, { ...LAG, name: "idle" }]));
  checkFigures(figures);
  const [{ charts, key, paragraph }] = figures;
  expect(key.map(({ label }) => label)).toEqual(["patience 1", "patience 2", "patience 3"]);
  expect(charts).toHaveLength(2);
  expect(marksOf(charts[0], "line")[0].steps).toBe(true);
  expect(paragraph).toContain("counted from 2020-01-01");
  expect(paragraph).toContain("25 % are left at the end");
});

test("a sample has one curve for all its runs, with its interval", () => {
  const [figure] = survival(studyContext("latin-hypercube", [LAG, PATIENCE]));
  checkFigures([figure]);
  expect(figure.key.map(({ label }) => label)).toEqual(["all runs"]);
  expect(figure.charts[0].marks.map(({ kind }) => kind)).toEqual(["band", "line"]);
});
