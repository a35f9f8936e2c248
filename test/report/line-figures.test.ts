import { expect, test } from "vitest";
import { lineFigures } from "../../src/report/line-figures.ts";
import type { Quantity } from "../../src/report/quantities.ts";
import { checkFigures, marksOf, rangeOf } from "./check-figure.ts";
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
  const ranges = calendar.charts.map(rangeOf);
  expect(ranges[0]).toEqual(ranges[1]);
  expect(since.charts).toHaveLength(1);
  expect(marksOf(since.charts[0], "line")).toHaveLength(2);
});

test("the twin is dashed, and is told in key, lines and numbers", () => {
  const [calendar] = lineFigures(context, { ...QUANTITY, twin: "a_twin" });
  expect(marksOf(calendar.charts[0], "line", "without controls")).toMatchObject([
    { dash: "dash", role: "twin", series: "twin" },
  ]);
  expect(calendar.key.some(({ label }) => label.endsWith("without controls"))).toBe(true);
  expect(calendar.table.head).toEqual([
    "date",
    "alpha with controls",
    "alpha without controls",
    "beta with controls",
    "beta without controls",
  ]);
});

test("paired quantities keep a chart for each scenario, own ranges differ, acts are marked", () => {
  const [calendar, since] = lineFigures(context, { ...QUANTITY, paired: true, ownRange: true, marked: true });
  expect(since.charts).toHaveLength(2);
  const ranges = since.charts.map(rangeOf);
  expect(ranges[0]).toEqual(ranges[1]); // the same course over the same span
  expect(marksOf(calendar.charts[1], "ticks")).toHaveLength(1);
  expect(marksOf(calendar.charts[0], "ticks")).toEqual([]);
  const own = calendar.charts.map((chart) => rangeOf(chart)[1]);
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

test("where scenarios are to lie over each other, they share one chart: the first on top, with its twin and its acts", () => {
  const over = { ...context, overlaid: true };
  const figures = lineFigures(over, { ...QUANTITY, twin: "a_twin", paired: true, marked: true });
  checkFigures(figures);
  for (const { charts } of figures) {
    expect(charts).toHaveLength(1);
    const lines = marksOf(charts[0], "line");
    expect(lines.map(({ name, role }) => [name, role])).toEqual([
      ["beta", "compared"],
      ["without controls", "twin"],
      ["alpha", "run"],
    ]);
    expect(marksOf(charts[0], "band")).toHaveLength(4);
  }
  expect(marksOf(figures[0].charts[0], "period").map(({ text }) => text)).toEqual(["replayed"]);
});
