import { expect, test } from "vitest";
import { lineFigures, type Quantity } from "../../src/report/line-figures.ts";
import { checkFigures } from "./check-figure.ts";
import { constant, exampleContext, rising } from "./example.ts";

const QUANTITY: Quantity = { observable: "a", name: "A", axis: "%", phrase: "the share of a", kind: "share" };
const context = exampleContext([
  { observable: "a", course: rising(0.1) },
  { observable: "a_twin", course: rising(0.2) },
]);

test("by calendar date side by side on one range, since the first announcement over each other", () => {
  const figures = lineFigures(context, QUANTITY);
  checkFigures(figures);
  const [calendar, since] = figures;
  expect(calendar.charts).toHaveLength(2);
  const ranges = calendar.charts.map(({ layout }) => (layout.yaxis as { range: number[] }).range);
  expect(ranges[0]).toEqual(ranges[1]);
  expect(since.charts).toHaveLength(1);
  expect(since.charts[0].data.filter(({ name }) => name === "alpha" || name === "beta")).toHaveLength(2);
});

test("the twin is dashed, and is told in key, lines and numbers", () => {
  const [calendar, since] = lineFigures(context, { ...QUANTITY, twin: "a_twin" });
  const twin = calendar.charts[0].data.find(({ name }) => name === "twin");
  expect(twin?.line).toMatchObject({ dash: "dash" });
  expect(calendar.key.some(({ label }) => label.startsWith("twin"))).toBe(true);
  expect(calendar.table.head).toEqual(["date", "alpha run", "alpha twin", "beta run", "beta twin"]);
  expect(since.charts[0].data.some(({ name }) => name === "beta twin")).toBe(true);
});

test("paired quantities keep a chart for each scenario, own ranges differ, acts are marked", () => {
  const [calendar, since] = lineFigures(context, { ...QUANTITY, paired: true, ownRange: true, marked: true });
  expect(since.charts).toHaveLength(2);
  const ranges = since.charts.map(({ layout }) => (layout.yaxis as { range: number[] }).range);
  expect(ranges[0]).toEqual(ranges[1]); // the same course over the same span
  expect(calendar.charts[1].data.some(({ name }) => name === "announcement")).toBe(true);
  expect(calendar.charts[0].data.some(({ name }) => name === "announcement")).toBe(false);
  const own = calendar.charts.map(({ layout }) => (layout.yaxis as { range: number[] }).range[1]);
  expect(own[0]).not.toBe(own[1]);
});

test("a quantity that one scenario defines shows that one, one that none defines shows nothing", () => {
  const one = exampleContext([{ observable: "a", course: ({ id }) => (id === "beta" ? 0.5 : null) }]);
  const figures = lineFigures(one, QUANTITY);
  checkFigures(figures);
  expect(figures.map(({ charts }) => charts.length)).toEqual([1, 1]);
  expect(lineFigures(exampleContext([{ observable: "a", course: () => null }]), QUANTITY)).toEqual([]);
});

test("values that are zero or equal make no broken chart", () => {
  for (const value of [0, 1]) {
    const even = exampleContext([{ observable: "a", course: constant(value), width: 0 }]);
    const figures = lineFigures(even, QUANTITY);
    checkFigures(figures);
    expect(figures[0].paragraph).toContain("in every run");
  }
});
