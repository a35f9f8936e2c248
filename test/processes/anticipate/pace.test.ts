/** The pace of purchases. */
import { expect, test } from "vitest";
import { exp } from "../../../src/base/maths.ts";
import { anticipate } from "../../../src/processes/anticipate/anticipate.ts";
import { CHIPS, go, small, TOOLS, TOOLS_NL } from "../alone.ts";

test("a missing tool postpones the others, then capacity is built; a small cut stops no line", () => {
  const world = small({ parameters: { pause_cut: 0.2 } });
  world.cells.covered[TOOLS_NL] = 0.24; // of eight tenths of the supply
  expect(go(world, anticipate).items.pace[TOOLS]).toBe(1);
  world.cells.covered[TOOLS_NL] = 0.26;
  expect(go(world, anticipate).items.pace[TOOLS]).toBeLessThan(1);
  const { items, p } = world;
  expect(items.pace[TOOLS]).toBeCloseTo(1 - p.pause_depth, 9);
  expect(items.pace[CHIPS]).toBe(1);
  go(world, anticipate, 240);
  expect(items.pace[TOOLS]).toBeCloseTo(1 + p.build_out, 6);
});

test("the pause ends and the building begins, each in its own time", () => {
  const parameters = { pause_cut: 0.1, build_out: 0.4, build_years: 2, pause_depth: 0.5, pause_years: 1 };
  const world = small({ parameters });
  world.cells.covered[TOOLS_NL] = 1;
  const { items } = go(world, anticipate, 25); // the cut is two years old at the start of the last tick
  expect(items.pace[TOOLS]).toBeCloseTo((1 + 0.4 * (1 - exp(-1))) * (1 - 0.5 * exp(-2)), 9);
});
