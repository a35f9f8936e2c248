/** Absorption as a whole, and without it. */
import { expect, test } from "vitest";
import { absorb, withoutAbsorption } from "../../../src/processes/absorb/absorb.ts";
import { CHIPS, every, go, small, TOOLS } from "../alone.ts";
import { supply } from "./supply.ts";

test("without the process nothing wears out, nobody learns, nothing is scarce", () => {
  const world = go(small(), [supply(0), absorb], 24);
  const vintages = Float64Array.from(world.holdings.vintage);
  const { items, holdings, blueprint } = go(world, [supply(0), withoutAbsorption], 12);
  expect(every(items.availability, 1) && every(items.scarcity, 0) && every(items.acquired, 0)).toBe(true);
  expect(holdings.vintage).toEqual(vintages);
  expect([items.builtGap[TOOLS], items.builtScale[CHIPS], items.workDone[CHIPS]]).toEqual([
    10,
    blueprint.domesticScale[CHIPS],
    items.needControlled[CHIPS],
  ]);
});
