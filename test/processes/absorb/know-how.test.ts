/** Users who learn by know-how. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { absorb } from "../../../src/processes/absorb/absorb.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS, every, go, small } from "../alone.ts";
import { supply } from "./supply.ts";

type Parameters = Partial<Record<ParameterName, number>>;

test("users move up only, and never beyond the frontier, whatever comes and goes", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 10 }), share, (shares, military_first) => {
      const world = small({ parameters: { military_first } });
      const { holdings, items } = world;
      for (const supplied of shares) {
        const before = Float64Array.from(holdings.vintage);
        go(world, [supply(supplied), absorb], 6);
        before.forEach((vintage, holding) => expect(holdings.vintage[holding]).toBeGreaterThanOrEqual(vintage));
        holdings.vintage.forEach((vintage) => expect(vintage).toBeLessThanOrEqual(2018));
        expect(items.bestVintage[CHIPS]).toBe(
          Math.max(...holdings.vintage.subarray(world.blueprint.holdingStart[CHIPS])),
        );
      }
    }),
    { numRuns: 15 },
  );
});

test("who already holds better than what is made at home keeps it", () => {
  const world = small();
  const { holdings, items } = world;
  holdings.vintage.fill(2017.9);
  const homeMade = ({ items }: World): void => {
    items.domesticControlled.set(items.needControlled);
    items.usedControlled.fill(0);
    items.installedVintage.fill(2000);
  };
  go(world, [homeMade, absorb], 12);
  expect(items.availability[CHIPS]).toBeCloseTo(1, 9);
  expect(every(holdings.vintage, 2017.9)).toBe(true);
});

test("users who get more, and who can absorb more, move faster", () => {
  const step = (supplied: number, absorption = 0.5, parameters: Parameters = {}): number => {
    const world = small({ parameters });
    world.users.absorption.fill(absorption);
    const holding = world.blueprint.holdingStart[CHIPS];
    const before = world.holdings.vintage[holding];
    return go(world, [supply(supplied), absorb]).holdings.vintage[holding] - before;
  };
  expect(step(1)).toBeGreaterThan(step(0.3));
  expect(step(1, 1) / step(1, 0.5)).toBeCloseTo(2, 6);
  expect(step(1, 0.5, { adoption_years: 2 }) / step(1, 0.5, { adoption_years: 1 })).toBeCloseTo(0.5, 6);
});
