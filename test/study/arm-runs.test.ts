import { expect, test } from "vitest";
import { armRunner } from "../../src/study/arm-runs.ts";
import type { Arm } from "../../src/study/hypothesis-table.ts";
import type { Outcome } from "../../src/study/measures.ts";
import { altered, minimal } from "../engine/worlds.ts";

const SHORT = altered(minimal(), { time: { end: 2020, twinExtraYears: 0 } });
const PLAIN: Arm = { scenario: "minimal", overrides: [] };
const OTHER: Arm = { scenario: "minimal", overrides: [{ path: "regime.leader", value: "waits" }] };

function silent(): never {
  throw new Error("no run should fail");
}

test("a run is a pure function of arm and seed, and carries the names of what it records", () => {
  const run = armRunner(() => SHORT, silent);
  const [one, again, other] = ["S/1", "S/1", "S/2"].map((seed) => run(PLAIN, seed) as Outcome);
  expect(again).toEqual(one);
  expect(other.values).not.toEqual(one.values);
  expect(one.values).toHaveLength(one.series.length * one.dates.length);
  expect(one.summary).toHaveLength(one.summaries.length);
});

test("the parameters are drawn with the run's seed", () => {
  const wide = { ...SHORT.provenance, adoption_years: { ...SHORT.provenance.adoption_years, low: 0.5, high: 40 } };
  const fixed = { ...SHORT.provenance, adoption_years: { ...SHORT.provenance.adoption_years, low: 2, high: 2 } };
  const [drawn, not] = [wide, fixed].map((provenance) =>
    armRunner(() => ({ ...SHORT, provenance }), silent)(PLAIN, "S/1"),
  );
  expect(drawn).not.toEqual(not);
});

test("a scenario is loaded once for all runs of its arm", () => {
  const loaded: Arm[] = [];
  const run = armRunner((arm) => {
    loaded.push(arm);
    return SHORT;
  }, silent);
  for (const arm of [PLAIN, PLAIN, OTHER, OTHER]) run(arm, "S/1");
  expect(loaded).toEqual([PLAIN, OTHER]);
});

test("a run that fails is told with its seed, and the others go on", () => {
  const told: string[] = [];
  const growth = { ...SHORT.provenance.need_noise, value: NaN, low: NaN, high: NaN };
  const broken = { ...SHORT, provenance: { ...SHORT.provenance, need_noise: growth } };
  const run = armRunner(
    ({ overrides }) => (overrides.length > 0 ? broken : SHORT),
    (arm, seed, message) => told.push(`${arm.overrides.length} ${seed} ${message}`),
  );
  expect(run(OTHER, "S/1")).toBeNull();
  expect(run(PLAIN, "S/1")).not.toBeNull();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^1 S\/1 .*"S\/1"/);
});
