/** What must hold in every single run, whatever the luck and the parameters. */
import { expect, test } from "vitest";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import type { RunResult } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { CHANNELS } from "../../src/observe/channels.ts";
import { allAtOnce, withoutHoles } from "./ideal-coalitions.ts";
import { altered, minimal, runTo, series, shipped, summary, worldOf } from "./worlds.ts";

const RIVALS = { anticipate: "option", cohere: "thresholds", absorb: "contagion" } as const;
const today = shipped("today");
const cocom = shipped("cocom");
const SETTINGS: readonly (readonly [string, Scenario, number])[] = [
  ["the minimal setting", minimal(), 12],
  ["today", today, 3],
  ["CoCom's states", cocom, 1],
  ["every rival form", altered(minimal(), { forms: RIVALS }), 6],
];

/** Runs a scenario with drawn parameters, keeping those that the limit itself sets; calls `check` with every run. */
function everyRun(
  base: Scenario,
  limit: (scenario: Scenario) => Scenario,
  runs: number,
  check: (of: (name: string) => number) => void,
): void {
  for (let k = 0; k < runs; k++) {
    const drawn = altered(base, { parameters: drawParameters(base, `limit/${k}`) });
    const model = prepare(limit(drawn));
    const result = runOnce(model, `limit/${k}`);
    check((name) => summary(model, result, name));
  }
}

test.each(SETTINGS)(
  "no lag, all suppliers at once and for good, open orders cancelled: nothing stockpiled, no lag (%s)",
  (_name, base, runs) => {
    // From a member that leaves or defies for a while the target buys ahead of its return: a window of its own.
    const staying = (scenario: Scenario): Scenario => altered(allAtOnce(scenario), { off: ["cohere"] });
    everyRun(base, staying, runs, (of) => {
      expect(of("leakage_total")).toBeGreaterThan(0.01);
      expect(of("leakage_lag_total")).toBeLessThan(1e-12);
      // What was in stock before anything was announced may be drawn; nothing is bought ahead after it.
      expect(of("leakage_laid_in_total")).toBeLessThan(1e-12);
    });
  },
);

test.each(SETTINGS)(
  "full compliance and authority, and no hole: nothing is delivered but what was in stock before (%s)",
  (_name, base, runs) => {
    everyRun(base, withoutHoles, runs, (of) => {
      expect(of("leakage_total") - of("leakage_prestock_total")).toBeLessThan(1e-12);
    });
  },
);

test("each hole alone lets goods through", () => {
  const tight = withoutHoles(minimal());
  const licences = altered(tight, {
    data: ({ suppliers }) => ({ suppliers: suppliers.map((row) => ({ ...row, licence_rate: 0.2 })) }),
  });
  // Open orders are honoured where anything at all is licensed.
  const scant = altered(tight, {
    data: ({ suppliers }) => ({ suppliers: suppliers.map((row) => ({ ...row, licence_rate: 1e-9 })) }),
  });
  const holes: readonly (readonly [string, Scenario])[] = [
    ["licensed", licences],
    ["downgraded", altered(tight, { parameters: { downgrade_share: 0.3 } })],
    ["uncovered", altered(tight, { parameters: { relocation_rate: 0.2 } })],
    ["licensed", altered(scant, { parameters: { savings_clause: 0.5 } })],
    ["lag", altered(tight, { parameters: { lag_announce_months: 6 } })],
    ["stockpile", altered(tight, { parameters: { lag_announce_months: 6, cover_full: 2.4 } })],
    [
      "remote",
      altered(tight, { data: ({ items }) => ({ items: items.map((row) => ({ ...row, remote_share: 0.2 })) }) }),
    ],
    [
      "theft",
      altered(tight, {
        off: ["cohere"],
        data: ({ items }) => ({ items: items.map((row) => ({ ...row, theft_ease: 0.2 })) }),
      }),
    ],
    ["shells", altered(tight, { off: ["cohere"] })],
  ];
  for (const [channel, scenario] of holes) {
    const withPartner = altered(scenario, {
      data: ({ timeline }) => ({
        timeline: timeline.map((row) => (row.class === "package" ? { ...row, items: ["all"] } : row)),
      }),
    });
    const model = prepare(withPartner);
    expect(summary(model, runOnce(model, "hole"), `leakage_${channel}_total`), channel).toBeGreaterThan(1e-5);
  }
});

/** Compares two results to the last byte. */
function sameBytes(one: RunResult, other: RunResult): boolean {
  const bytes = (result: RunResult): Buffer =>
    Buffer.concat(
      [result.dates, result.values, result.summary].map((array) =>
        Buffer.from(array.buffer, array.byteOffset, array.byteLength),
      ),
    );
  return bytes(one).equals(bytes(other)) && JSON.stringify(one.events) === JSON.stringify(other.events);
}

test.each([minimal(), today])("same seed, same bytes; another seed, other bytes", (scenario) => {
  const short = altered(scenario, { time: { end: 2021 } });
  const first = runOnce(prepare(short), "a", { events: true });
  const model = prepare(short);
  const other = runOnce(model, "b", { events: true });
  expect(sameBytes(first, runOnce(model, "a", { events: true }))).toBe(true);
  expect(sameBytes(first, other)).toBe(false);
});

test.each([minimal(), today, cocom])("without controls run and twin are the same but for rounding", (scenario) => {
  const model = prepare(altered(scenario, { controls: false }));
  let ticks = 0;
  let differing = 0;
  const result = runOnce(model, "none", {
    watch: ({ clock, cells, items, holdings }) => {
      const twin = model.workspace!.twin!;
      const pairs: readonly (readonly [Float64Array, Float64Array])[] = [
        [cells.soldControlled, twin.soldControlled],
        [cells.soldUncontrolled, twin.soldUncontrolled],
        [items.stockControlled, twin.stockControlled],
        [items.workDone, twin.workDone],
        [items.domesticVintage, twin.domesticVintage],
        [holdings.vintage, twin.vintage],
      ];
      for (const [own, recorded] of pairs) {
        for (let row = 0; row < own.length; row++) {
          const theirs = recorded[clock.tick * own.length + row];
          if (Math.abs(own[row] - theirs) > 1e-11 * Math.abs(theirs)) differing += 1;
        }
      }
      ticks += 1;
    },
  });
  expect(ticks).toBe(Math.round((scenario.time.end - scenario.time.start) * scenario.time.ticksPerYear));
  expect(differing).toBe(0);
  for (const name of ["leakage_total", "delay_years_mean", "leakage_lag_total"])
    expect(summary(model, result, name)).toBeNaN();
  expect(summary(model, result, "cost_gross_total_musd")).toBe(0);
  expect(summary(model, result, "gain_others_total_musd")).toBe(0);
  for (const name of ["leakage_rate", ...CHANNELS.map((channel) => `leakage_${channel}`)]) {
    expect(series(model, result, name).every(Number.isNaN), name).toBe(true);
  }
});

test("with controls the run leaves its twin", () => {
  const model = prepare(minimal());
  const result = runOnce(model, "some");
  expect(summary(model, result, "cost_gross_total_musd")).toBeGreaterThan(0);
});

test("need is the same in the run and in its twin, whatever controls do", () => {
  const needs = (controls: boolean): number[] => {
    const course: number[] = [];
    runTo(worldOf(minimal(), { controls }), 2024, ({ items }) => course.push(...items.need));
    return course;
  };
  expect(needs(true)).toEqual(needs(false));
});
