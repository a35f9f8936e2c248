/** Signs of anticipation and trade: the small setting with one package on tools, and nobody who smuggles, cheats, leaves or answers. */
import { describe, expect, test } from "vitest";
import { runOnce, prepare } from "../../src/engine/run.ts";
import type { Model } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { minimal, shipped, summary, altered, type Alteration } from "../engine/worlds.ts";
import { edited } from "./hand-set.ts";
import { expectHigher } from "./paired.ts";

const QUIET = ["grow-yard", "transship", "enforce", "retaliate", "cohere"] as const;

/** The package on tools, which only partners make. */
function packageOnTools(change: Alteration): Scenario {
  const once = altered(minimal(), {
    off: QUIET,
    time: { end: 2024, replayUntil: 2024, twinExtraYears: 0 },
    data: ({ timeline }) => ({
      timeline: edited([timeline[1]], {
        date: "2019-05-16",
        effective: "",
        items: ["TOOLS"],
        listed_share: 1,
        value: 1,
      }),
    }),
  });
  return altered(once, change);
}

/** Reads a summary of a run of a model that is compiled once. */
function reader(scenario: Scenario): (seed: string, name: string) => number {
  const model: Model = prepare(scenario);
  return (seed, name) => summary(model, runOnce(model, seed), name);
}

describe("a longer lag", () => {
  const lagging = (announce: number, force: number, others = {}): ReturnType<typeof reader> =>
    reader(packageOnTools({ parameters: { lag_announce_months: announce, lag_force_months: force, ...others } }));
  /** Used out of what was laid in while the window was open; what was in stock before is used with or without a lag. */
  const laidIn = (of: ReturnType<typeof reader>, seed: string): number => of(seed, "leakage_laid_in_total");
  const none = lagging(0, 0);
  const short = lagging(6, 0);
  const long = lagging(15, 0);
  const slowLaw = lagging(0, 12);

  test("to the partners' announcement lets the target stockpile more", () => {
    expectHigher((seed) => ({
      more: laidIn(short, seed),
      less: laidIn(none, seed),
    }));
    expectHigher((seed) => ({
      more: laidIn(long, seed),
      less: laidIn(short, seed),
    }));
  });

  test("to the partners' announcement leaks more", () => {
    expectHigher((seed) => ({ more: short(seed, "leakage_total"), less: none(seed, "leakage_total") }));
    expectHigher((seed) => ({ more: long(seed, "leakage_total"), less: short(seed, "leakage_total") }));
  });

  test("from announcement to force lets the target stockpile more, and leaks more", () => {
    expectHigher((seed) => ({
      more: laidIn(slowLaw, seed),
      less: laidIn(none, seed),
    }));
    expectHigher((seed) => ({ more: slowLaw(seed, "leakage_total"), less: none(seed, "leakage_total") }));
  });

  test("leaks more in today's setting as well", () => {
    const today = altered(shipped("today"), { off: QUIET, time: { end: 2028, twinExtraYears: 0 } }); // stock counts when it is drawn, after the wall stands
    const quick = reader(altered(today, { parameters: { lag_announce_months: 3, lag_force_months: 3 } }));
    const slow = reader(altered(today, { parameters: { lag_announce_months: 9, lag_force_months: 9 } }));
    expectHigher((seed) => ({
      more: laidIn(slow, seed),
      less: laidIn(quick, seed),
    }));
    expectHigher((seed) => ({ more: slow(seed, "leakage_total"), less: quick(seed, "leakage_total") }));
  });

  test("of nothing leaves nothing to stockpile", () => {
    // Nor may the pause after a cut leave orders of before it to arrive as a stock.
    const stockpile = (announce: number): number => laidIn(lagging(announce, 0, { pause_depth: 0 }), "sign/1");
    expect(stockpile(0)).toBeLessThan(0.05 * stockpile(15));
  });
});

describe("one absent supplier", () => {
  /** The Netherlands follow at once, Japan is neutral and makes the rest of the tools; `elsewhere` is what other customers buy. */
  const absent = (substitutability: number, slack: number, elsewhere: number): ReturnType<typeof reader> =>
    reader(
      packageOnTools({
        parameters: { lag_announce_months: 0, lag_force_months: 0, capacity_slack: slack, capacity_growth: 0 },
        data: ({ suppliers, items }) => ({
          suppliers: edited(suppliers, { role: "neutral" }, ({ id }) => id === "JP"),
          items: edited(items, { substitutability, world_demand_musd: elsewhere }),
        }),
      }),
    );

  test("fills more where it substitutes more easily", () => {
    const easy = absent(0.4, 0.1, 12000);
    const hard = absent(0.1, 0.1, 12000);
    expectHigher((seed) => ({
      more: easy(seed, "leakage_backfill_total"),
      less: hard(seed, "leakage_backfill_total"),
    }));
  });

  test("fills more where it has more capacity to spare", () => {
    const ample = absent(1, 0.6, 1000);
    const tight = absent(1, 0, 1000);
    expectHigher((seed) => ({
      more: ample(seed, "leakage_backfill_total"),
      less: tight(seed, "leakage_backfill_total"),
    }));
  });
});
