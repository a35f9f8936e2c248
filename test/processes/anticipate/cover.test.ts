/** Cover in proportion to risk. */
import { expect, test } from "vitest";
import { exp } from "../../../src/base/maths.ts";
import { anticipate } from "../../../src/processes/anticipate/anticipate.ts";
import { CHIPS_US, go, small, TOOLS, TOOLS_JP, TOOLS_NL } from "../alone.ts";

test("what is announced and not yet in force will be cut for certain: a full cover is wanted there", () => {
  const world = small();
  world.cells.announced[TOOLS_NL] = 0.3;
  const { items, cells, p } = go(world, anticipate);
  expect(items.risk[TOOLS]).toBeCloseTo(0.8, 12);
  expect([cells.coverControlled[TOOLS_NL], cells.coverControlled[TOOLS_JP]]).toEqual([p.cover_full, 0]);
  expect(cells.coverUncontrolled[TOOLS_NL]).toBe(0);
  expect(items.stockTargetControlled[TOOLS]).toBeCloseTo(
    (0.8 * p.cover_full + p.cover_ordinary) * items.importDemandControlled[TOOLS],
    6,
  );
  world.cells.inForce[TOOLS_NL] = 0.3;
  expect(go(world, anticipate).items.risk[TOOLS]).toBe(0);
});

test("fear asks for cover of both grades, less of goods that are used up, none from what is closed", () => {
  const world = small();
  world.suppliers.fear.fill(1);
  world.cells.force[TOOLS_JP] = 1;
  world.cells.reach[TOOLS_NL] = 0.25;
  const { cells, p } = go(world, anticipate);
  const risk = 1 - exp(-p.fear_weight);
  expect(cells.coverUncontrolled[TOOLS_JP]).toBeCloseTo(p.cover_full * risk, 9);
  expect(cells.coverControlled[TOOLS_JP]).toBe(0);
  expect(cells.coverControlled[TOOLS_NL]).toBeCloseTo(p.cover_full * risk * 0.75, 9);
  expect(cells.coverControlled[CHIPS_US]).toBeCloseTo(p.cover_full * p.cover_consumed * risk, 9);
});
