/** Anticipation as an option: small risks are left alone, larger ones bought against up to a limit, and short money goes where it is worth most. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ln } from "../../../src/base/maths.ts";
import { anticipate } from "../../../src/processes/anticipate/anticipate.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS_US, go, JP, NL, small, TOOLS, TOOLS_JP, TOOLS_NL } from "../alone.ts";

const OWN = { hoard_belief: 0.5, hoard_margin: 3, hoard_ageing: 0.5, hoard_patience: 0.25, fear_memory_years: 1 };

/** A target that has heard of cuts; money is no matter unless a test says so. */
function frightened(fear: number, parameters: Partial<Record<ParameterName, number>> = {}): World {
  const world = small({ forms: { anticipate: "option" }, parameters: { ...OWN, budget_ratio: 1000, ...parameters } });
  world.suppliers.fear.fill(fear);
  return world;
}

test("a small risk is left alone, a larger one is bought against until the last year is worth its cost", () => {
  const cover = (fear: number): number => go(frightened(fear), anticipate).cells.coverControlled[TOOLS_NL];
  expect(cover(0)).toBe(0);
  expect(cover(0.2)).toBe(0); // 0.1 a year: 3 x 0.1 / 0.35 is below the cost
  expect(cover(2)).toBeCloseTo(ln(3 * 0.8) / 0.5, 9);
  expect(cover(1e9)).toBeCloseTo(ln(3) / 0.5, 6);
});

test("what is announced and not yet in force is certain", () => {
  const world = frightened(0);
  world.cells.announced[TOOLS_NL] = 0.3;
  const { cells, items } = go(world, anticipate);
  expect(cells.coverControlled[TOOLS_NL]).toBeCloseTo(ln(3) / 0.5, 9);
  expect([cells.coverUncontrolled[TOOLS_NL], cells.coverControlled[TOOLS_JP]]).toEqual([0, 0]);
  expect(items.risk[TOOLS]).toBeCloseTo(0.8, 12);
});

test("goods that are used up age faster, and nothing is wanted of what is closed", () => {
  const world = frightened(2, { cover_consumed: 0.4 });
  world.cells.force[TOOLS_JP] = 1;
  const { cells } = go(world, anticipate);
  expect(cells.coverControlled[CHIPS_US] / cells.coverControlled[TOOLS_NL]).toBeCloseTo(0.4, 9);
  expect(cells.coverControlled[TOOLS_JP]).toBe(0);
  expect(cells.coverUncontrolled[TOOLS_JP]).toBeGreaterThan(0);
});

test("short money goes first to what is most at risk, and the orders then fit the budget", () => {
  const world = frightened(0, { budget_ratio: 1.5 });
  world.suppliers.fear[NL] = 5;
  world.suppliers.fear[JP] = 0.5;
  const rich = go(frightened(0.5), anticipate).cells.coverControlled[TOOLS_JP];
  const { cells, setting } = go(world, anticipate);
  expect(rich).toBeGreaterThan(0);
  expect(cells.coverControlled[TOOLS_JP]).toBe(0);
  expect(cells.coverControlled[TOOLS_NL]).toBeGreaterThan(0);
  expect(cells.coverControlled[TOOLS_NL]).toBeLessThan(ln(3) / 0.5);
  expect(setting.orderScale[0]).toBe(1);
});

test("more fear never means less cover, and no cover exceeds that of a certain cut", () => {
  const fear = fc.double({ min: 0, max: 10, noNaN: true });
  fc.assert(
    fc.property(fear, fear, (one, other) => {
      const [low, high] = [one, other].sort((a, b) => a - b).map((level) => go(frightened(level), anticipate));
      expect(high.cells.coverControlled[TOOLS_NL]).toBeGreaterThanOrEqual(low.cells.coverControlled[TOOLS_NL]);
      expect(high.cells.coverControlled[TOOLS_NL]).toBeLessThanOrEqual(ln(3) / 0.5);
      expect(high.items.risk[TOOLS]).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20 },
  );
});
