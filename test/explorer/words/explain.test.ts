import { expect, test } from "vitest";
import type { Results } from "../../../src/explorer/engine/results.ts";
import { bandsHide, describeAlone, describeChange, points } from "../../../src/explorer/words/explain.ts";

/** Results that know only summaries. */
function results(summaries: Record<string, number[]>): Results {
  const summary = (name: string) => new Map((summaries[name] ?? []).map((value, k) => [k + 1, value]));
  const runs = Math.max(...Object.values(summaries).map((values) => values.length));
  return {
    start: 0,
    end: 1,
    replayUntil: 0,
    runs,
    shipped: false,
    failed: [],
    openings: [],
    cohort: undefined,
    summary,
    curves: () => ({ columns: [], rows: [] }),
  };
}

const HISTORY = results({
  leakage_total: [0.8, 0.82, 0.84, 0.86, 0.88],
  leakage_lag_total: [0.05, 0.05, 0.05, 0.05, 0.05],
  leakage_stockpile_total: [0.2, 0.2, 0.2, 0.2, 0.2],
  leakage_shells_total: [0.01, 0.01, 0.01, 0.01, 0.01],
  delay_years_mean: [0.5, 0.5, 0.5, 0.5, 0.5],
});
const AT_ONCE = results({
  leakage_total: [0.62, 0.64, 0.66, 0.68, 0.7],
  leakage_lag_total: [0, 0, 0, 0, 0],
  leakage_stockpile_total: [0.05, 0.05, 0.05, 0.05, 0.05],
  leakage_shells_total: [0.02, 0.02, 0.02, 0.02, 0.02],
  delay_years_mean: [0.7, 0.7, 0.7, 0.7, 0.7],
});

test("what changed, by how much, through which channel, run by run", () => {
  expect(describeChange("Coordination lag 9 → 0 months", AT_ONCE, HISTORY)).toBe(
    "Coordination lag 9 → 0 months: in this model, under these assumptions, leakage −18 points (90 % of 5 pairs of runs: −18 to −18), " +
      "of which stockpile −15, lag −5.0, shells +1.0. The median user's delay is 0.2\u00a0years longer, averaged over the run.",
  );
});

test("only pairs of one run number are compared", () => {
  const late = results({ leakage_total: [NaN, 0.9], delay_years_mean: [NaN, 0.5] });
  expect(describeChange("x", late, HISTORY)).toContain("+8.0 points (one pair of runs)");
});

test("where luck decides the sign, the sentence says so", () => {
  const mixed = results({ leakage_total: [0.9, 0.72, 0.94, 0.76, 0.98], delay_years_mean: [0.5, 0.5, 0.5, 0.5, 0.5] });
  expect(describeChange("x", mixed, HISTORY)).toContain("The sign depends on luck: leakage rises in 3 of 5 pairs.");
  expect(describeChange("x", AT_ONCE, HISTORY)).not.toContain("luck");
});

test("nothing controlled, nothing changed: true sentences", () => {
  const nothing = results({ leakage_total: [NaN], delay_years_mean: [NaN] });
  expect(describeAlone(nothing)).toContain("nothing is controlled");
  expect(describeChange("x", nothing, HISTORY)).toContain("nothing to compare");
  expect(describeChange("x", HISTORY, HISTORY)).toContain("leakage does not change");
  expect(describeAlone(HISTORY)).toContain(
    "84\u00a0% of what the target would have bought arrives all the same, most through stockpile (20\u00a0%)",
  );
});

test("points keep their sign and never read as minus zero", () => {
  expect([0.18, -0.035, 0.0002, -0.0002].map(points)).toEqual(["+18", "−3.5", "0", "0"]);
});

test("bands hide what lies in each other at most dates", () => {
  const band = (low: number, high: number) => ({ p05: [low, low, low], p95: [high, high, high] });
  expect(bandsHide(band(0, 2), band(1, 3))).toBe(true);
  expect(bandsHide(band(0, 1), band(2, 3))).toBe(false);
  expect(bandsHide(band(NaN, NaN), band(2, 3))).toBe(false);
});
