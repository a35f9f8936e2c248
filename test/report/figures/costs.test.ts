import { expect, test } from "vitest";
import { costsByState } from "../../../src/report/figures/costs.ts";
import { checkFigures, marksOf, rowNames } from "../check-figure.ts";
import { constant, exampleContext, type Course, type Spec } from "../example.ts";

const always =
  (value: number): Course =>
  () =>
    value;
const state = (entity: string, observable: string, course: Course): Spec => ({
  kind: "state",
  entity,
  observable,
  course,
});

test("losses to the right, gains to the left, the largest loss on top, states without anything left out", () => {
  const figures = costsByState(
    exampleContext([
      state("NL", "cost_gross_musd", always(200)),
      state("US", "cost_gross_musd", always(2000)),
      state("US", "cost_retaliation_musd", always(30)),
      state("IL", "gain_others_musd", always(500)),
      state("XX", "cost_gross_musd", always(0)),
    ]),
  );
  checkFigures(figures);
  const [chart] = figures[0].charts;
  const [loss, retaliation, , gain] = marksOf(chart, "bars");
  expect(rowNames(chart)).toEqual(["US", "NL", "IL"]);
  expect(loss.to).toEqual([2000, 200, 0]);
  expect([retaliation.from, retaliation.to]).toEqual([loss.to, [2030, 200, 0]]); // upon the loss
  expect(gain.to).toEqual([0, 0, -500]);
  const text = figures[0].paragraph.replaceAll("\u00a0", " ");
  expect(text).toContain(
    "in alpha states sell 2.2 bn USD a year less than without controls, most of it US (2.0 bn USD) and NL (200 m USD)",
  );
});

test("years without a value count as nothing: the mean is over all years shown", () => {
  const [calendar, since] = costsByState(exampleContext([state("US", "cost_gross_musd", constant(100))]));
  const loss = (chart: (typeof calendar.charts)[number]): number => marksOf(chart, "bars")[0].to[0]!;
  expect(loss(calendar.charts[1])).toBeCloseTo((100 * 25) / 33, 1); // open for 25 of beta's 33 quarters
  expect(loss(since.charts[1])).toBe(100);
});

test("nothing by state, no figure", () => {
  expect(costsByState(exampleContext())).toEqual([]);
});
