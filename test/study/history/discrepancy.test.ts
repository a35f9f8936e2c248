/** What the form errs by: learnt from errors known at a cut, from none after it. */
import { expect, test } from "vitest";
import { mean, quantile, standardDeviation } from "../../../src/base/statistics.ts";
import { lookup } from "../../../src/study/design/shuffle.ts";
import { normal } from "../../../src/base/distributions.ts";
import { type Answered, withDiscrepancy } from "../../../src/study/history/discrepancy.ts";
import { type Forecast, forecastsOf, scoreForecasts } from "../../../src/study/history/hindcast.ts";
import { readReferences } from "../../../src/study/history/fact-table.ts";
import { find, historyFiles, ID } from "./small-history.ts";

const row = (series: string, year: number, value: number): string =>
  `${series}${year},${series},SC,${year}-01-01,${year}-12-31,"target_share(NL, ${year}-01-01, ${year + 1}-01-01)",${value},percent,report,,documented,`;
const years = [2016, 2017, 2018, 2019, 2020, 2021];
const cuts = [2015, 2018, 2020].map((cut) => ({ scenario: ID, cut, text: `${cut}-01-01` }));
const draw = lookup("discrepancy", "luck");

/** Forecasts of two series where the model says 100 with a spread of 2, and history lies `off` from that. */
function toldWith(off: (series: string, year: number) => number): (Answered & { readonly forecast: Forecast })[] {
  const rows = ["a", "b"].flatMap((series) => years.map((year) => row(series, year, 100 + off(series, year))));
  return forecastsOf(readReferences(historyFiles([], rows), find), cuts).map((forecast, k) => ({
    forecast,
    values: Float64Array.from({ length: 40 }, (_, run) => 100 + 2 * normal(draw(k, run))).sort(),
  }));
}
const at = (all: readonly Answered[], cut: number, series: string) =>
  withDiscrepancy(
    all.find(({ forecast }) => forecast.cut === cut && forecast.reference.series === series)!,
    all,
  );

test("before any outcome is known nothing is added", () => {
  const first = at(toldWith(() => 30), 2015, "a"); // prettier-ignore
  expect([first.sd, first.own]).toEqual([NaN, 0]);
  expect(first.values).toHaveLength(40);
});

test("a model that errs by much is told so by its known errors, one that does not is left as it is", () => {
  const wrong = at(toldWith((_, year) => (year % 2 === 0 ? 20 : -20)), 2020, "a"); // prettier-ignore
  expect(wrong.own).toBe(6); // 2016-2019 from 2015, 2018-2019 from 2018
  expect(wrong.sd).toBeGreaterThan(14);
  expect(wrong.sd).toBeLessThan(32);
  const right = at(toldWith((_, year) => (year % 2 === 0 ? 1 : -1)), 2020, "a"); // prettier-ignore
  expect(right.sd).toBeLessThan(3);
  expect(mean(right.values)).toBeCloseTo(mean(wrong.values), 6); // it widens, it does not shift
  expect(standardDeviation(right.values)).toBeLessThan(standardDeviation(wrong.values) / 3);
});

test("nothing is learnt from what came after the cut, nor from the cut's own forecasts", () => {
  const early = (_: string, year: number): number => (year < 2018 ? 1 : 0);
  const one = at(toldWith(early), 2018, "a"); // prettier-ignore
  const other = at(toldWith((series, year) => (year < 2018 ? early(series, year) : 500)), 2018, "a"); // prettier-ignore
  expect(other).toEqual(one);
});

test("other series count, for less than the series' own errors", () => {
  const others = at(toldWith((series) => (series === "b" ? 25 : 0)), 2020, "a"); // prettier-ignore
  const none = at(toldWith(() => 0), 2020, "a"); // prettier-ignore
  const own = at(toldWith((series) => (series === "a" ? 25 : 0)), 2020, "a"); // prettier-ignore
  expect(others.sd).toBeGreaterThan(none.sd);
  expect(own.sd).toBeGreaterThan(2 * others.sd);
});

test("the scores read the forecast with it, and tell the runs' own band beside it", () => {
  const all = toldWith((_, year) => (year % 2 === 0 ? 12 : -12));
  const scores = scoreForecasts(
    all.map(({ forecast }) => forecast),
    Array.from({ length: 40 }, (_, run) => all.map(({ values }) => values[run])),
  );
  const late = scores.filter(({ forecast }) => forecast.cut === 2020);
  expect(late.every(({ runsInside90 }) => !runsInside90)).toBe(true);
  expect(late.every(({ inside90 }) => inside90)).toBe(true);
  for (const { runsSd } of late) expect(runsSd).toBeCloseTo(2, 0);
  const first = scores.find(({ forecast }) => forecast.cut === 2015)!;
  expect(first.p05).toBeCloseTo(quantile(all[0].values, 0.05), 9);
});
