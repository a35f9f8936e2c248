/** Futures against nothing new: the order, what is sure, the sentence. */
import { expect, test } from "vitest";
import type { Results } from "../../../src/explorer/engine/results.ts";
import { HEADLINES } from "../../../src/scenario/headlines.ts";
import { MEASURES, rankFutures, rankSentence } from "../../../src/explorer/words/futures.ts";

function results(values: readonly number[]): Results {
  return {
    ...{ start: 2018, end: 2036, replayUntil: 2026, runs: values.length, shipped: false, failed: [] },
    summary: () => new Map(values.map((value, k) => [k + 1, value])),
    curves: () => [],
  };
}
const BASE = results([1, 2, 3]);
const FUTURES = [
  { id: "less", name: "Less", results: results([0.5, 1.5, 2.5]) },
  { id: "more", name: "More", results: results([2, 3, 4, 90]) }, // the fourth run has no pair
  { id: "open", name: "Open", results: results([1.5, 1.5, 3.1]) },
  { id: "none", name: "None", results: results([]) },
];
const [delay, , leakage] = MEASURES;

test("paired, the first one first; what has no pair is left out", () => {
  const ranked = rankFutures(BASE, FUTURES, delay, 20);
  expect(ranked.map(({ id, middle, sure, pairs }) => [id, middle, sure, pairs])).toEqual([
    ["more", 1, true, 3],
    ["open", expect.closeTo(0.1), false, 3],
    ["less", -0.5, true, 3],
  ]);
  expect(rankFutures(BASE, FUTURES, leakage, 20).map(({ id }) => id)).toEqual(["less", "open", "more"]);
  expect(rankFutures(BASE, FUTURES, delay, 2)[0].pairs).toBe(2);
});

test("the sentence says where the chosen one stands", () => {
  const ranked = rankFutures(BASE, FUTURES, delay, 20);
  expect(rankSentence(ranked, "open", delay)).toBe(
    "Of 3 steps, ranked by longest delay, it is number 2; first is “More” (+1.0\u00a0years), last “Less” (−0.5\u00a0years); medians of 3 pairs of runs.",
  );
  expect(rankSentence(ranked, "today", delay)).toContain("ranked by longest delay, first is");
  expect(rankSentence([], "open", delay)).toBe("");
});

test("every measure is a headline at the end of the run", () => {
  const known = HEADLINES.map(({ horizon }) => horizon);
  for (const { summary } of MEASURES) expect(known).toContain(summary);
});
