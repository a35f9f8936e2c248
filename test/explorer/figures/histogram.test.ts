/** Predictions in fields. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { binsOf, histogramChart } from "../../../src/explorer/figures/histogram.ts";
import { toSvg } from "../../../src/figures/to-svg.ts";

test("every prediction is counted once, the fields cover the axis", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -60, max: 60, noNaN: true })), (values) => {
      const bins = binsOf(values, -30, 30);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      expect([bins[0].from, bins.at(-1)!.to]).toEqual([-30, 30]);
    }),
  );
});

test("a bar for each field that holds a prediction, and the model's result where it is known", () => {
  const draw = (values: readonly number[], result?: Parameters<typeof histogramChart>[1]): string =>
    toSvg(histogramChart(binsOf(values, -30, 30), result, "x", "bars"), { width: 500 });
  const bars = (svg: string): number => svg.match(/fill="#8c9aa6"/g)?.length ?? 0;
  expect(bars(draw([-20, -20, 5]))).toBe(2);
  expect(draw([1])).not.toContain("the model");
  expect(draw([1], { low: -2, middle: 0, high: 2 })).toContain("the model");
});
