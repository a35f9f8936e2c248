/** The sentence beside the charts: what moved, by how much, how sure. */
import { expect, test } from "vitest";
import type { Results } from "../../../src/explorer/engine/results.ts";
import { answerSentence, channelChanges, points } from "../../../src/explorer/words/answer-sentence.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";

/** Results that know only summaries. */
function results(summaries: Record<string, number[]>): Results {
  const summary = (name: string) => new Map((summaries[name] ?? []).map((value, k) => [k + 1, value]));
  const curves = () => ({ columns: [{ name: "p50", unit: "" }], rows: [[0.25]] });
  return {
    ...{ start: 2018, end: 2036, replayUntil: 2026, shipped: false, failed: [] },
    ...{ runs: 5, summary, curves },
  };
}

const PAIR = ["leakage-by-channel", "diffusion"];
const ON_THE_DAY = results({
  leakage_total: [0.62, 0.64, 0.66, 0.68, 0.7],
  leakage_before_total: [0.1, 0.1, 0.1, 0.1, 0.1],
  leakage_around_total: [0.5, 0.52, 0.54, 0.56, 0.58],
  leakage_lag_total: [0, 0, 0, 0, 0],
  leakage_backfill_total: [0.5, 0.52, 0.54, 0.56, 0.58],
  leakage_data: [0.4, 0.42, 0.44, 0.46, 0.48],
  delay_years_data: [0.5, 0.5, 0.5, 0.5, 0.5],
});
const LATE = results({
  leakage_total: [0.64, 0.67, 0.7, 0.73, 0.76],
  leakage_before_total: [0.13, 0.13, 0.13, 0.13, 0.13],
  leakage_around_total: [0.51, 0.54, 0.57, 0.6, 0.63],
  leakage_lag_total: [0.03, 0.03, 0.03, 0.03, 0.03],
  leakage_backfill_total: [0.51, 0.54, 0.57, 0.6, 0.63],
  leakage_data: [0.45, 0.47, 0.49, 0.51, 0.53],
  delay_years_data: [0.25, 0.25, 0.25, 0.25, 0.25],
});
const compared = (ours: Results, theirs: Results | undefined) => ({
  ...{ ours, theirs, what: "partners a year late", target: "China" },
});

test("what more reaches the target, how sure, by which wall, and what it does to the users", () => {
  expect(answerSentence(PAIR, compared(LATE, ON_THE_DAY))).toBe(
    "In this model, with partners a year late, 5.0 points more of what China wanted has reached it by December 2025 (5.0 to 5.0); 4.0 points more over the whole run to 2036, 3.0 before the wall stands; in December 2025 its median user stands 3.0\u00a0months behind a world without controls instead of 6.0\u00a0months.",
  );
  expect(answerSentence(PAIR, compared(ON_THE_DAY, LATE))).toContain("5.0 points less of what China wanted");
});

test("where luck decides the sign, it cannot be told from no change", () => {
  const mixed = results({ leakage_total: [0.9, 0.5, 0.94, 0.5, 0.98] });
  expect(answerSentence(PAIR, compared(mixed, ON_THE_DAY))).toContain("it cannot be told from no change");
  expect(answerSentence(PAIR, compared(LATE, ON_THE_DAY))).not.toContain("cannot be told");
});

test("nothing controlled, nothing changed, nothing held against it: true sentences", () => {
  expect(answerSentence(PAIR, compared(results({ leakage_total: [NaN] }), undefined))).toContain(
    "nothing is controlled",
  );
  expect(answerSentence(PAIR, compared(LATE, LATE))).toContain("as much reaches China as before");
  expect(answerSentence(PAIR, compared(LATE, undefined))).toContain("49\u00a0% of what China wanted has reached it");
});

test("every question's sentence speaks of both of its charts", () => {
  const summaries = { participation_data: [0.4], compliance_end: [0.5], delay_years_end: [1], delay_years_data: [1] };
  const ours = results({ leakage_total: [0.6], leakage_before_total: [0.1], ...summaries });
  for (const { pair } of QUESTIONS) {
    const [first, second] = pair.map((id) => answerSentence([id], compared(ours, undefined)));
    expect(first.length, pair[0]).toBeGreaterThan("In this model .".length);
    expect(second.length, pair[1]).toBeGreaterThan("In this model .".length);
  }
});

test("channels in the order of what they moved", () => {
  expect(channelChanges(LATE, ON_THE_DAY).map(({ name }) => name)).toEqual(["lag", "backfill"]);
});

test("points keep a minus and never read as minus zero", () => {
  expect([0.18, -0.035, 0.0002, -0.0002].map(points)).toEqual(["18", "−3.5", "0", "0"]);
});
