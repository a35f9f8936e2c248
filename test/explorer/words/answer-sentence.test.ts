/** The sentence beside the charts: what moved, by how much, how sure. */
import { expect, test } from "vitest";
import type { Results } from "../../../src/explorer/engine/results.ts";
import { answerOf, channelChanges } from "../../../src/explorer/words/answer-sentence.ts";
import { curveOf } from "../curve.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";

/** All that is said. */
const answerSentence = (...given: Parameters<typeof answerOf>): string => {
  const { lead, rest } = answerOf(...given);
  return `${lead} ${rest}`.trim();
};

/** Results that know only summaries. */
function results(summaries: Record<string, number[]>): Results {
  const summary = (name: string) => new Map((summaries[name] ?? []).map((value, k) => [k + 1, value]));
  const curves = () => [curveOf([["2030-01-01", 0.25]])];
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
  leakage_bound_data: [0.3, 0.32, 0.34, 0.36, 0.38],
  leakage_bound_total: [0.5, 0.52, 0.54, 0.56, 0.58],
  delay_years_data: [0.5, 0.5, 0.5, 0.5, 0.5],
});
const LATE = results({
  leakage_total: [0.64, 0.67, 0.7, 0.73, 0.76],
  leakage_before_total: [0.13, 0.13, 0.13, 0.13, 0.13],
  leakage_around_total: [0.51, 0.54, 0.57, 0.6, 0.63],
  leakage_lag_total: [0.03, 0.03, 0.03, 0.03, 0.03],
  leakage_backfill_total: [0.51, 0.54, 0.57, 0.6, 0.63],
  leakage_data: [0.45, 0.47, 0.49, 0.51, 0.53],
  leakage_bound_data: [0.34, 0.36, 0.38, 0.4, 0.42],
  leakage_bound_total: [0.52, 0.54, 0.56, 0.58, 0.6],
  delay_years_data: [0.25, 0.25, 0.25, 0.25, 0.25],
});
const compared = (ours: Results, theirs: Results | undefined) => ({
  ...{ ours, theirs, what: "partners a year late", target: "China" },
});

test("what more reaches the target, how sure, by which wall, and what it does to the users", () => {
  expect(answerSentence(PAIR, compared(LATE, ON_THE_DAY))).toBe(
    "In this model, with partners a year late, 4.0 points more of what the controls bind reached China by December 2025 (4.0 to 4.0). The median user stands 3.0 instead of 6.0\u00a0months behind a world without controls in December 2025. Of all that China wanted, bound or not, 5.0 points more (5.0 to 5.0), and 4.0 points more over the whole run to 2036, 3.0 of them before the wall stands.",
  );
  expect(answerSentence(PAIR, compared(ON_THE_DAY, LATE))).toContain("4.0 points less of what the controls bind");
});

test("where luck decides the sign, it cannot be told from no change", () => {
  const mixed = results({
    leakage_total: [0.9, 0.5, 0.94, 0.5, 0.98],
    leakage_bound_total: [0.9, 0.5, 0.94, 0.5, 0.98],
  });
  expect(answerSentence(PAIR, compared(mixed, ON_THE_DAY))).toContain("it cannot be told from no change");
  expect(answerSentence(PAIR, compared(LATE, ON_THE_DAY))).not.toContain("cannot be told");
});

test("nothing controlled, nothing changed, nothing held against it: true sentences", () => {
  expect(answerSentence(PAIR, compared(results({ leakage_total: [NaN] }), undefined))).toContain(
    "nothing is controlled",
  );
  expect(answerSentence(PAIR, compared(LATE, LATE))).toContain("as much reaches China as before");
  const alone = answerOf(PAIR, compared(LATE, undefined));
  expect(alone.lead).toContain("38\u00a0% of what the controls bind still reached China by December 2025");
  expect(alone.rest).toContain("Of all that China wanted, bound or not, 49\u00a0% by December 2025");
  const nobody = answerSentence(
    PAIR,
    compared(results({ leakage_total: [0.6], leakage_bound_total: [NaN] }), undefined),
  );
  expect(nobody).toContain("nobody is bound, and 60\u00a0%");
});

test("coalitions of other times: each at the end of its own data, enforcement at the same age", () => {
  const rows = (values: readonly (readonly [string, number])[]) => () => [curveOf(values)];
  const now = {
    ...results({ leakage_bound_data: [0.41], leakage_data: [0.49], first_announcement_date: [2018.5] }),
    curves: rows([
      ["2019-01-01", 0.9],
      ["2035-06-01", 0.52],
    ]),
  };
  const then = {
    ...results({ leakage_bound_data: [0.32], leakage_data: [0.4], first_announcement_date: [1949.5] }),
    ...{ start: 1949, end: 1994, replayUntil: 1994 },
    curves: rows([
      ["1966-01-01", 0.96],
      ["1991-01-01", 0.9],
      ["1992-01-01", 0.4],
      ["1993-01-01", 0.3],
    ]),
  };
  const words = answerOf(["compliance", "leakage_bound"], {
    ...compared(now, then),
    whose: ["today's", "CoCom's"],
  });
  expect(words.lead).toBe(
    "In this model 17 years after the first announcement today's states enforce 52\u00a0% of what binds them, CoCom's enforced 96\u00a0%.",
  );
  expect(words.rest).toContain(
    "41\u00a0% of what today's controls bind still arrived by December 2025, 32\u00a0% of what CoCom's bound by December 1993",
  );
  expect(words.rest).toContain("CoCom's states enforced less than half only from 1992 on.");
});

test("every question's sentence speaks of both of its charts", () => {
  const summaries = { participation_data: [0.4], compliance_end: [0.5], delay_years_end: [1], delay_years_data: [1] };
  const ours = results({ leakage_total: [0.6], leakage_bound_data: [0.5], leakage_before_total: [0.1], ...summaries });
  for (const { pair } of QUESTIONS) {
    const [first, second] = pair.map((id) => answerSentence([id], compared(ours, undefined)));
    expect(first.length, pair[0]).toBeGreaterThan("In this model .".length);
    expect(second.length, pair[1]).toBeGreaterThan("In this model .".length);
  }
});

test("channels in the order of what they moved", () => {
  expect(channelChanges(LATE, ON_THE_DAY)!.map(({ name }) => name)).toEqual(["lag", "backfill"]);
  expect(channelChanges(LATE, LATE)).toEqual([]);
  // Runs that have not recorded the channels do not say that none moves.
  const short = results({ leakage_data: [0.4, 0.5] });
  expect(channelChanges(short, short)).toBeUndefined();
});

test("years of fronts for each find are a rate, and no length of life", () => {
  const told = answerSentence(["shells_open", "shell_life_years"], {
    ours: LATE,
    theirs: undefined,
    what: "",
    target: "China",
  });
  expect(told).toMatch(/One front is found for every 0\.3.years that fronts are open\./);
  expect(told).not.toMatch(/lives/);
});
