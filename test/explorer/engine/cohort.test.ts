/** The fixed population of the curve of diffusion: who belongs to it, and that its curve does not fall because items join the list. */
import { describe, expect, test } from "vitest";
import { COHORT, cohortSeries, largest, openingsOf } from "../../../src/explorer/engine/cohort.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import type { EnsembleFrame } from "../../../src/ensemble/ensemble.ts";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import type { RunRecord } from "../../../src/ensemble/run-record.ts";
import { FILES } from "../files.ts";

const FRAME = {
  replayUntil: 2003,
  series: ["A", "B", "C", "D"].map((entity) => ({ kind: "item", entity, observable: "diffusion_mark", unit: "share" })),
} as unknown as EnsembleFrame;
const RUN = {
  recorded: {
    dates: Float64Array.of(2001, 2002, 2003, 2004),
    values: Float64Array.from([
      ...[NaN, 0.2, 0.4, 0.6], // A and B open together
      ...[NaN, 0, 0, 1],
      ...[0.9, 0.9, 0.9, 0.9], // C before
      ...[NaN, NaN, NaN, 0.1], // D after the replayed years
    ]),
  },
} as unknown as RunRecord;

describe("by hand", () => {
  test("accounts are gathered by the date at which they are first open, up to the end of the replayed years", () => {
    expect(openingsOf(FRAME, RUN)).toEqual([
      { date: 2001, after: 2003, items: ["C"] },
      { date: 2002, after: 2001, items: ["A", "B"] },
    ]);
  });

  test("the cohort is the opening with most of the need; its curve is the mean weighted by need", () => {
    const openings = openingsOf(FRAME, RUN);
    expect(largest(openings, { A: 1, B: 1, C: 3 })!.items).toEqual(["C"]);
    const needs = { A: 3, B: 1, C: 1 };
    const cohort = largest(openings, needs);
    const [series] = cohortSeries(FRAME, cohort, needs, new Set([COHORT]));
    const values = [...series.take(RUN)];
    expect(values[0]).toBeNaN();
    [0.15, 0.3, 0.7].forEach((value, k) => expect(values[k + 1]).toBeCloseTo(value, 12));
    expect(cohortSeries(FRAME, cohort, needs, new Set(["leakage_rate"]))).toEqual([]);
  });
});

test("in today's history the twin's average over the list collapses when items join, that over the cohort does not", () => {
  const prepared = openWorkshop(FILES).prepare({ scenario: "today", changes: {} });
  const plan = { seed: "cohort", runs: 1, uncertainty: "chance", detail: false } as const;
  const run = performRun(prepared, plan, 1) as RunRecord;
  const { frame, needs } = factsOf(prepared);
  const cohort = largest(openingsOf(frame, run), needs)!;
  const series = cohortSeries(frame, cohort, needs, new Set([`${COHORT}_twin`]))[0].take(run);
  const place = frame.series.findIndex((one) => one.kind === "all" && one.observable === "diffusion_mark_twin");
  const count = run.recorded.dates.length;
  const whole = run.recorded.values.subarray(place * count, (place + 1) * count);
  expect(deepestFall(whole)).toBeGreaterThan(0.3);
  expect(deepestFall(series)).toBeLessThan(0.1);
});

/** From one recorded date to the next. */
function deepestFall(values: Float64Array): number {
  return Math.max(...[...values].map((value, k) => (values[k - 1] ?? NaN) - value).filter(Number.isFinite));
}
