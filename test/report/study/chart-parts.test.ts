import { expect, test } from "vitest";
import { formatNumber } from "../../../src/figures/number-format.ts";
import {
  area,
  axis,
  dots,
  fanBands,
  fewTicks,
  fields,
  names,
  range,
  scenarioEntries,
  studyFigure,
} from "../../../src/report/study/chart-parts.ts";
import { quantityOf } from "../../../src/report/study/units.ts";

const LOOK = { name: "a", role: "run", colour: "#000000" } as const;

test("a figure says in which model and how it was made, and its charts say it too, under names that can stand in HTML and CSS", () => {
  const chart = { id: "prim-above 0.45 <b>", title: "t", alt: "A line.", marks: [], x: axis(""), y: axis("") };
  const table = { caption: "c", head: [], rows: [] };
  const figure = studyFigure({ stamp: "Made." }, { id: "f", heading: "h", told: "it falls.", charts: [chart], table });
  expect(figure).toMatchObject({ key: [], paragraph: "In this model, under these assumptions, it falls. Made." });
  expect(figure.charts[0]).toMatchObject({ id: "prim-above-0-45-b-", alt: `A line. ${figure.paragraph}` });
});

test("names stand as they come", () => {
  expect(names(["a", "b"], { title: "t", grid: true })).toEqual({
    kind: "names",
    names: ["a", "b"],
    title: "t",
    grid: true,
  });
});

test("an area leaves out where an end is undefined", () => {
  expect(area(LOOK, [1, 2, 3], [0, null, 1], [5, 6, 7], 0.1)).toMatchObject({ x: [1, 3], low: [0, 1], high: [5, 7] });
});

test("a fan has half of the runs inside nine tenths, or where they are known nine tenths with chance alone", () => {
  const row = { p05: 0.1, p25: 0.2, p75: 0.3, p95: 0.4 };
  const share = quantityOf("share");
  expect(fanBands(LOOK, [1], [row], share)).toMatchObject([
    { low: [10], high: [40], role: "run" },
    { low: [20], high: [30], role: "run" },
  ]);
  const alone = [{ p05: 0.15, p95: 0.25 }];
  expect(fanBands(LOOK, [1], [row], share, alone)[1]).toMatchObject({ low: [15], high: [25], role: "chance" });
  expect(fanBands(LOOK, [1, 2], [row, undefined], share)[0].x).toEqual([1]);
});

test("dots have lines along one axis; without an end there is none", () => {
  const lines = { along: "x", low: [1.5, null], high: [4, null] } as const;
  expect(dots(LOOK, [2, 3], [0, 1], lines)).toMatchObject({ series: "a", x: [2, 3], y: [0, 1], ...lines });
  expect(dots(LOOK, [2], [0])).not.toHaveProperty("low");
});

test("a range has its median as a dot; that of chance alone is wide, pale and has none", () => {
  const row = { p05: 0.1, p50: 0.2, p95: 0.4, mean: 0.3 };
  const at = { colour: "#000000", place: 2 };
  const share = quantityOf("share");
  expect(range(row, share, at)).toMatchObject([{ x: [20], y: [2], low: [10], high: [40] }]);
  expect(range(row, share, { ...at, at: "mean" })[0].x).toEqual([30]);
  expect(range(row, share, { ...at, isChance: true })).toMatchObject([{ symbol: "none", role: "chance" }]);
  expect(range(undefined, share, at)).toEqual([]);
});

test("numbers on fields have as many decimals as the largest needs", () => {
  const map = (values: (number | null)[][]) =>
    fields({ name: "m", values, low: 0, high: 50, key: false, isNumbered: true });
  expect(formatNumber(-1, map([[0, null], [50.123, -1]]).numbers!)).toBe("−1.0"); // prettier-ignore
  expect(formatNumber(0.1234, map([[0.5]]).numbers!)).toBe("0.123");
  expect(map([[1, 2]]).x).toEqual([0, 1]);
});

test("an entry for each scenario, which can be hidden by it", () => {
  const look = { colour: () => "#123456", dash: (id: string) => (id === "a" ? "solid" : "dash") } as const;
  expect(scenarioEntries(["a", "b"], look, "median")).toEqual([
    { label: "a: median", colour: "#123456", mark: "line", series: "a" },
    { label: "b: median", colour: "#123456", mark: "dash", series: "b" },
  ]);
});

test("a narrow axis has some ticks, not nothing alone", () => {
  const labels = (low: number, high: number) => fewTicks([low, high]).ticks!.map(({ label }) => label);
  expect(labels(-0.95, 0.8)).toEqual(["−0.5", "0", "0.5"]);
  expect(labels(-3500, 13_000).length).toBeGreaterThanOrEqual(3);
});
