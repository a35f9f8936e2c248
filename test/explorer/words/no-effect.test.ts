import { expect, test } from "vitest";
import type { Results } from "../../../src/explorer/engine/results.ts";
import { whyNoEffect } from "../../../src/explorer/words/no-effect.ts";

function results(summaries: Record<string, number[]>): Results {
  const summary = (name: string) => new Map((summaries[name] ?? []).map((value, k) => [k + 1, value]));
  const curves = () => [];
  return { start: 2018, end: 2036, replayUntil: 2026.5, shipped: false, failed: [], runs: 2, summary, curves };
}

const BEFORE = results({ leakage_data: [0.5, 0.6], leakage_total: [0.6, 0.7], compliance_end: [0.4, 0.4] });

test("what a reader sees needs no excuse", () => {
  expect(whyNoEffect(results({ leakage_data: [0.52, 0.62], leakage_total: [0.6, 0.7] }), BEFORE)).toBe("");
});

test("nothing moves: something else decides; after replayed history only: it says so and names what moves most", () => {
  expect(whyNoEffect(BEFORE, BEFORE)).toContain("Nothing moves at all");
  const later = results({ leakage_data: [0.5, 0.6], leakage_total: [0.602, 0.702], compliance_end: [0.404, 0.404] });
  const told = whyNoEffect(later, BEFORE);
  expect(told).toContain("Up to June 2026 recorded history is replayed");
  expect(told).toContain("compliance stays at 40");
});

test("without runs there is nothing to tell", () => {
  expect(whyNoEffect(results({}), BEFORE)).toBe("");
});
