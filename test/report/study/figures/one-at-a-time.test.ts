import { expect, test } from "vitest";
import { oneAtATime } from "../../../../src/report/study/figures/one-at-a-time.ts";
import { checkFigures, rangeOf } from "../../check-figure.ts";
import { LAG, PATIENCE, studyContext } from "../example.ts";

const others = [1, 2].map((k) => ({ ...LAG, name: `idle_${k}` }));

test("a small chart for each factor that moves something, most first, on one scale; all in the table", () => {
  const figures = oneAtATime(studyContext("one-at-a-time", [PATIENCE, LAG, ...others]));
  checkFigures(figures);
  const [{ charts, table, paragraph }] = figures;
  expect(charts.map(({ title }) => title)).toEqual(["Leakage by patience", "Leakage by lag"]);
  expect(new Set(charts.map((chart) => String(rangeOf(chart)))).size).toBe(1);
  expect(table.rows.map(([name]) => name)).toEqual(["patience", "lag", "idle 1", "idle 2"]);
  expect(paragraph).toContain("The other 2 factors move it less or not at all");
});

test("nothing moves, or nothing is defined", () => {
  const [figure] = oneAtATime(studyContext("one-at-a-time", [LAG, PATIENCE], {}, () => 0.5));
  checkFigures([figure]);
  expect(figure.paragraph).toContain("no factor moves its median");
  expect(oneAtATime(studyContext("one-at-a-time", [LAG, PATIENCE], {}, () => NaN))).toEqual([]);
  expect(oneAtATime(studyContext("grid", [LAG, PATIENCE]))).toEqual([]);
});
