import { expect, test } from "vitest";
import { smallCharts, smallChartsHtml } from "../../src/report/small-charts.ts";
import { ALPHA, BETA, constant, exampleContext } from "./example.ts";

const NAMES = ["coverage", "leakage_bound", "denied", "delay_years", "participation", "cost_gross_musd"];
const context = exampleContext(NAMES.map((observable) => ({ observable, course: constant(0.4) })));

test("six charts, each with all scenarios on one axis, by name at the lines' ends", () => {
  const charts = smallCharts(context, [ALPHA, BETA]);
  expect(charts.map(({ figure }) => figure)).toEqual(NAMES);
  for (const { svg } of charts) {
    for (const { id } of [ALPHA, BETA]) expect(svg).toContain(`>${id}</text>`);
    expect(svg.match(/data-kind="line"/g)).toHaveLength(2);
  }
});

test("each has its unit beside it; the lower row says what runs along all of them", () => {
  const told = smallCharts(context, [ALPHA, BETA]).map(({ svg }) => svg);
  const titled = told.map((svg) => svg.includes(">years since the first announcement</text>"));
  expect(titled).toEqual([false, false, false, true, true, true]);
  const units = ["% of wanted", "% of bound", "% of wanted", "years", "% by trade", "m USD a year"];
  units.forEach((unit, k) => expect(told[k]).toContain(`>${unit}</text>`));
});

test("each leads to its figure; what is defined nowhere is left out", () => {
  const html = smallChartsHtml(context, [ALPHA, BETA]);
  for (const name of NAMES) expect(html).toContain(`href="#figure-${name}"`);
  expect(smallChartsHtml(exampleContext(), [])).toBe("");
});

test("what no fact narrows is hatched here too, with its plain name", () => {
  const free = smallCharts(context, [ALPHA, { ...BETA, unconstrained: ["participation_data"] }]);
  const hatched = free.filter(({ svg }) => svg.includes('data-role="assumption"')).map(({ figure }) => figure);
  expect(hatched).toEqual(["participation"]);
  expect(free[4].svg).toContain(">beta</text>");
});

test("scenarios of different length are each shown to their own end", () => {
  const axisOf = (svg: string): number =>
    Math.max(...[...svg.matchAll(/text-anchor="middle">(\d+)</g)].map(([, n]) => Number(n)));
  const [{ svg }] = smallCharts(context, [ALPHA, BETA]);
  expect(axisOf(svg)).toBe(10); // alpha runs eleven years from its first announcement, beta six
});
