import { expect, test } from "vitest";
import type { Cell, Table } from "../../../src/base/table.ts";
import { differences } from "../../../src/report/figures/differences.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { ALPHA, BETA, exampleContext, table } from "../example.ts";

const COLUMNS = "scenario baseline entity_kind entity observable unit date n mean p05 p25 p50 p75 p95".split(" ");

function pairs(observable: string, date: string | null, middle: number): Cell[] {
  const band = [-0.1, -0.05, 0, 0.05, 0.1].map((shift) => middle + shift);
  return ["beta", "alpha", "all", "all", observable, "1", date, 4, middle, ...band];
}
const given = (rows: readonly Cell[][]): Table => table(COLUMNS, rows);

test("each pair has a figure, with a chart for each quantity and a line at no difference", () => {
  const rows = ["2019-01-01", "2020-01-01", "2021-01-01"].flatMap((date) => [
    pairs("denied", date, 0.3),
    pairs("delay_years", date, 0.02),
  ]);
  const figures = differences(exampleContext([], { differences: given(rows) }));
  checkFigures(figures);
  expect(figures.map(({ heading }) => heading)).toEqual(["beta less alpha, run by run"]);
  expect(figures[0].charts.map(({ title }) => title)).toEqual(["Denied, points of wanted", "Delay, years"]);
  for (const chart of figures[0].charts) expect(marksOf(chart, "rule")).toMatchObject([{ meaning: "zero", at: 0 }]);
  const text = figures[0].paragraph.replaceAll("\u00a0", " ");
  expect(text).toContain("denied 30 points in January 2021 (90 % of runs 20 to 40 points) and");
  expect(text).toContain(
    "delay 0.0 years in January 2021 (90 % of runs −0.1 to 0.1 years), which cannot be distinguished from no",
  );
});

test("whole runs without dates, and results without differences, make no figure", () => {
  expect(differences(exampleContext([], { differences: given([pairs("denied", null, 0.3)]) }))).toEqual([]);
  expect(differences(exampleContext())).toEqual([]);
});

test("the second scenario against the third has a figure of its own", () => {
  const scenarios = [ALPHA, BETA, { ...BETA, id: "gamma" }];
  const of = (scenario: string, baseline: string, middle: number) => {
    const [, , ...rest] = pairs("denied", "2021-01-01", middle);
    return [scenario, baseline, ...rest];
  };
  const rows = [of("beta", "alpha", 0.3), of("gamma", "alpha", 0.1), of("gamma", "beta", -0.2)];
  const figures = differences(exampleContext([], { differences: given(rows), scenarios }));
  checkFigures(figures);
  expect(figures.map(({ id }) => id)).toEqual(["difference-beta", "difference-gamma", "difference-gamma-beta"]);
  expect(figures.map(({ heading }) => heading)[2]).toBe("gamma less beta, run by run");
  expect(figures[2].paragraph.replaceAll("\u00a0", " ")).toContain("denied −20 points in January 2021");
});
