import { expect, test } from "vitest";
import { fits, rangeOf, stackAreas } from "../../src/figures/extent.ts";
import { PLAIN } from "../../src/figures/number-format.ts";
import { chartOf, IN_ROWS, LINE, STACKED } from "./example-charts.ts";

const FREE = { kind: "number", title: "", format: PLAIN, grid: true, zero: false } as const;

test("an axis says its range, or holds every mark with a little air", () => {
  expect(rangeOf(STACKED, "y")).toEqual([0, 1]);
  const [low, high] = rangeOf(chartOf([LINE], { y: FREE }), "y");
  expect(low).toBeCloseTo(0.4 - 0.025, 9);
  expect(high).toBeCloseTo(0.9 + 0.025, 9);
  expect(rangeOf(chartOf([LINE], { y: { ...FREE, fromZero: true } }), "y")[0]).toBe(0);
  expect(rangeOf(IN_ROWS, "y")).toEqual([-0.5, 2.5]);
});

test("lines from low to high count along their own axis", () => {
  const points = { ...IN_ROWS.marks[1], low: [-3, 0.4, null], high: [4, 0.6, null] } as (typeof IN_ROWS.marks)[number];
  const [low, high] = rangeOf(chartOf([points], { x: FREE, y: FREE }), "x");
  expect([low < -3, high > 4]).toEqual([true, true]);
});

test("stacked areas count with what lies below them, and an empty chart has a range", () => {
  const [, high] = rangeOf({ ...STACKED, y: { ...FREE, fromZero: true } }, "y");
  expect(high).toBeCloseTo(0.6 + 0.03, 9);
  expect([...stackAreas(STACKED.marks).values()].map(({ to }) => to)).toEqual([
    [0.2, 0.3, 0.1],
    [0.2 + 0.4, 0.3 + 0.1, 0.1 + 0.2],
  ]);
  expect(rangeOf(chartOf([], { y: FREE }), "y")).toEqual([0, 1]);
});

test("a mark fits where none of it lies beyond an axis; areas count with what lies below them", () => {
  const whole = chartOf([LINE]);
  expect(fits(LINE, whole, new Map())).toBe(true);
  expect(fits(LINE, { ...whole, y: { ...FREE, range: [0, 0.85] } }, new Map())).toBe(false);
  expect(fits(LINE, { ...whole, x: { kind: "time", from: 2019, to: 2030 } }, new Map())).toBe(false);
  const layers = stackAreas(STACKED.marks);
  const low = { ...STACKED, y: { ...FREE, range: [0, 0.5] as const } };
  expect(STACKED.marks.map((mark) => fits(mark, low, layers))).toEqual([true, false]);
});
