/** The pace of purchases. */
import { expect, test } from "vitest";
import { anticipate } from "../../../src/processes/anticipate/anticipate.ts";
import { CHIPS, go, small, TOOLS, TOOLS_NL } from "../alone.ts";

test("a missing tool postpones the others, then capacity is built; a small cut stops no line", () => {
  const world = small();
  world.cells.covered[TOOLS_NL] = 0.12; // 0.8 x 0.12 is less than a tenth
  expect(go(world, anticipate).items.pace[TOOLS]).toBe(1);
  world.cells.covered[TOOLS_NL] = 0.5;
  const { items, p } = go(world, anticipate);
  expect(items.pace[TOOLS]).toBeCloseTo(1 - p.pause_depth, 9);
  expect(items.pace[CHIPS]).toBe(1);
  go(world, anticipate, 240);
  expect(items.pace[TOOLS]).toBeCloseTo(1 + p.build_out, 6);
});
