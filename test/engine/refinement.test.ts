/**
 * Refining the drawn fringe of makers at constant capacity, or halving the tick, moves the means by less than 2 % (of a year, for a
 * delay shorter than that). Means over paired seeds; the luck is the same, so the differences are small and steady.
 */
import { expect, test } from "vitest";
import { mean } from "../../src/base/statistics.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { altered, series, shipped, summary } from "./worlds.ts";

const SEEDS = 12;
const MOST = 0.02;
const MEASURES = ["leakage_total", "delay_years_mean", "gap_domestic_years", "cost_gross_total_musd"] as const;

function meansOf(scenario: Scenario): number[] {
  const model = prepare(scenario);
  const rows = Array.from({ length: SEEDS }, (_, k) => {
    const result = runOnce(model, `refine/${k}`);
    return MEASURES.map((name) => {
      if (name !== "gap_domestic_years") return summary(model, result, name);
      return mean(series(model, result, name).filter((gap) => !Number.isNaN(gap)));
    });
  });
  return MEASURES.map((_, column) => mean(rows.map((row) => row[column])));
}

/** Changes of the means, as shares of the base. */
function changes(base: readonly number[], refined: readonly number[]): Record<string, number> {
  return Object.fromEntries(
    MEASURES.map((name, k) => {
      const size = name === "delay_years_mean" ? Math.max(1, Math.abs(base[k])) : Math.abs(base[k]);
      return [name, Math.abs(refined[k] - base[k]) / size];
    }),
  );
}

/** The years in which most happens; the whole courses take four times as long and were within the same bounds. */
const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  ["today", altered(shipped("today"), { time: { end: 2026, twinExtraYears: 4 } })],
  ["cocom", altered(shipped("cocom"), { time: { end: 1958, twinExtraYears: 6 } })],
];

test.each(SCENARIOS)(
  "a finer fringe and a finer tick leave the means of %s where they are",
  (_name, scenario) => {
    const { fringe_firms } = scenario.parameters;
    const { ticksPerYear, recordEvery } = scenario.time;
    const base = meansOf(scenario);
    expect(base.every((value) => Number.isFinite(value) && value !== 0)).toBe(true);
    const fringe = changes(base, meansOf(altered(scenario, { parameters: { fringe_firms: 4 * fringe_firms } })));
    const fine = changes(
      base,
      meansOf(altered(scenario, { time: { ticksPerYear: 2 * ticksPerYear, recordEvery: 2 * recordEvery } })),
    );
    for (const name of MEASURES) {
      expect(fringe[name], `${name}, fringe`).toBeLessThan(MOST);
      expect(fine[name], `${name}, tick`).toBeLessThan(MOST);
    }
  },
  240_000,
);

test("a change of a fiftieth is seen", () => {
  const base = [0.8, 0.5, 7, 1000];
  expect(changes(base, [0.82, 0.53, 7, 1000])).toEqual({
    leakage_total: expect.closeTo(0.025) as number,
    delay_years_mean: expect.closeTo(0.03) as number,
    gap_domestic_years: 0,
    cost_gross_total_musd: 0,
  });
});
