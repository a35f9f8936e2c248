/** Shares of users, delays behind the twin, means over the yard. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { backwardDelay, shareReaching, yardMean } from "../../src/observe/diffusion.ts";
import type { TwinRecord } from "../../src/observe/twin-record.ts";
import { constantsOf } from "../../src/world/run-constants.ts";
import { smallTwin } from "./small-twin.ts";

test("the share that reaches a mark agrees with a count by hand", () => {
  const { world } = smallTwin();
  const { holdings, users, blueprint } = world;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2000, max: 2020 }), { minLength: holdings.count, maxLength: holdings.count }),
      fc.integer({ min: 1999, max: 2021 }),
      (vintages, mark) => {
        holdings.vintage.set(vintages);
        for (const who of ["all", "military", "civil"] as const) {
          let above = 0;
          let all = 0;
          for (let holding = blueprint.holdingStart[1]; holding < blueprint.holdingStart[2]; holding++) {
            const military = users.military[holdings.user[holding]];
            const weight =
              holdings.weight[holding] * (who === "all" ? 1 : who === "military" ? military : 1 - military);
            all += weight;
            above += vintages[holding] >= mark ? weight : 0;
          }
          expect(shareReaching(world, 1, mark, who, holdings.vintage, 0)).toBeCloseTo(above / all, 9);
        }
      },
    ),
  );
});

test("the delay is the time since the twin stood where the run stands", () => {
  const { twin } = smallTwin(48);
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 40 }),
      fc.double({ min: 0.1, max: 30, noNaN: true }),
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      (tick, back, pace) => {
        // The twin's median user moves at a steady pace, so that the date is known exactly.
        for (let k = 0; k < 48; k++) twin.median[k * 2] = 2000 + (pace * (k + 1)) / 12;
        const now = 2018 + (tick + 1) / 12;
        const median = 2000 + (pace * (tick + 1 - Math.min(back, tick))) / 12;
        expect(backwardDelay(twin, 0, 2, median, now, 2018, 1 / 12)).toBeCloseTo(Math.min(back, tick) / 12, 6);
      },
    ),
  );
});

test("it is negative where the run leads, and undefined beyond the twin's end", () => {
  const { twin } = smallTwin(24);
  for (let k = 0; k < 24; k++) twin.median[k * 2] = 2000 + k;
  expect(backwardDelay(twin, 0, 2, 2011.5, 2018 + 10 / 12, 2018, 1 / 12)).toBeCloseTo(-2.5 / 12, 9);
  expect(backwardDelay(twin, 0, 2, 2030, 2019, 2018, 1 / 12)).toBeNaN();
});

test("a run level with a twin that stands still has no delay", () => {
  const { twin } = smallTwin(24);
  for (let k = 0; k < 24; k++) twin.median[k * 2] = k < 12 ? 2000 : 2000 + (k - 11);
  expect(backwardDelay(twin, 0, 2, 2000, 2018 + 12 / 12, 2018, 1 / 12)).toBeCloseTo(0, 6);
});

test("a mean over the yard weighs open items by their need and leaves out what is undefined", () => {
  const { world } = smallTwin();
  expect(yardMean(world, (item) => item + 1)).toBe(1);
  world.items.announcedAt[1] = 2018;
  expect(yardMean(world, (item) => item + 1)).toBeCloseTo((4000 + 2 * 6000) / 10000, 12);
  expect(yardMean(world, (item) => (item === 0 ? NaN : 7))).toBe(7);
  expect(yardMean(world, () => NaN)).toBeNaN();
});

test("between uneven steps, too: behind is positive, ahead negative, level nothing", () => {
  const part = fc.double({ min: 0, max: 0.98, noNaN: true });
  const steps = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 });
  fc.assert(
    fc.property(steps, part, part, (rises, now, then) => {
      const { length } = rises;
      let level = 1990;
      const curve = rises.map((rise) => (level += rise));
      // Two items: the numbers of the second must not matter.
      const twin = {
        ticks: length,
        written: length,
        writeMore: null,
        median: Float64Array.from(curve.flatMap((own) => [own, 7])),
      } as unknown as TwinRecord;
      const tick = Math.floor(now * (length - 1));
      const stood = then * (length - 1);
      const low = Math.floor(stood);
      const there = curve[low] + (stood - low) * (curve[low + 1] - curve[low]);
      const delay = (median: number): number => backwardDelay(twin, 0, 2, median, 2000 + (tick + 1) / 12, 2000, 1 / 12);
      expect(delay(curve[tick])).toBeCloseTo(0, 6);
      expect(delay(there)).toBeCloseTo((tick - stood) / 12, 6);
      expect(delay(1980)).toBeCloseTo(tick / 12, 9); // below all of the twin: since its first tick
    }),
  );
});

test("the twin's own holdings are read at the tick that is asked for, and nobody's military share is undefined", () => {
  const { world } = smallTwin();
  const { holdings, users } = world;
  const two = new Float64Array(2 * holdings.count).fill(2010, holdings.count);
  expect(shareReaching(world, 1, 2005, "all", two, 0)).toBe(0);
  expect(shareReaching(world, 1, 2005, "all", two, holdings.count)).toBeCloseTo(1, 12);
  users.military.fill(0);
  const civil = { ...world, constants: constantsOf(world.blueprint, world, world.p) };
  expect(shareReaching(civil, 1, 2005, "military", two, 0)).toBeNaN();
});
