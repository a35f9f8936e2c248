import { expect, test } from "vitest";
import { switches } from "../../../../src/report/study/figures/switches.ts";
import { checkFigures, marksOf, rowNames } from "../../check-figure.ts";
import { LAG, studyContext, SWITCHES } from "../example.ts";

test("a dot for each switch with what it alone changes, a chart for each scenario", () => {
  const figures = switches(studyContext("one-at-a-time", SWITCHES));
  checkFigures(figures);
  const [first] = figures;
  expect(first.charts).toHaveLength(2);
  const ranges = (chart: number) => marksOf(first.charts[chart], "points", "chance and parameters");
  const rows = (chart: number) => ranges(chart).map(({ y }) => rowNames(first.charts[chart])[y[0]!]);
  expect(rows(0)).toEqual(["together", "common law"]); // the larger first
  expect(ranges(0)[0].x[0]).toBeGreaterThan(30);
  expect(rows(1)).toEqual(["together", "common law"]); // in the same order
  expect(ranges(1)[1].x[0]).toBeCloseTo(0, 6); // the second switch does nothing there
  expect(first.paragraph).toMatch(/in beta the mean moves most with together/);
  expect(first.paragraph).not.toMatch(/in beta [^;]*common law/);
});

test("a switch beside other factors is held against the base alone", () => {
  const [figure] = switches(studyContext("one-at-a-time", [...SWITCHES, LAG]));
  expect(figure.table.rows.map((row) => row[0])).toEqual(["together", "common law", "together", "common law"]);
});

test("other designs have none, nor has one switch", () => {
  expect(switches(studyContext("grid", SWITCHES))).toEqual([]);
  expect(switches(studyContext("one-at-a-time", SWITCHES.slice(1)))).toEqual([]);
});
