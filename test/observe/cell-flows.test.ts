/** One supplier in one tick: sold for which reason, and what the twin's sale would have met. */
import { expect, test } from "vitest";
import { isInWindow, noFlows, noSale, readSale, readTier } from "../../src/observe/cell-flows.ts";
import type { World } from "../../src/world/world.ts";
import { smallTwin } from "./small-twin.ts";

function flowsOf(shape: (world: World) => void, tier = 0, coalition = 1, twinSale = 8) {
  const { world } = smallTwin();
  shape(world);
  const flows = noFlows();
  const sale = noSale();
  sale.inTwin = twinSale;
  sale.coalition = coalition;
  readSale(world, 0, sale);
  readTier(world, 0, tier, sale, flows);
  return flows;
}

test("a window is open until force, the tick of the entry included", () => {
  const { world } = smallTwin();
  expect(isInWindow(world, 0)).toBe(false);
  world.cells.windowOpen[0] = 1;
  expect(isInWindow(world, 0)).toBe(true);
  world.cells.windowOpen[0] = 0;
  world.cells.inForce[0] = 0.5;
  expect(isInWindow(world, 0)).toBe(true);
});

test("without a control all is free; under one it is bound but for what the law does not reach", () => {
  expect(flowsOf(({ cells }) => (cells.soldControlled[0] = 6))).toMatchObject({ wanted: 8, wantedFree: 8, free: 6 });
  const bound = flowsOf(({ cells }) => {
    cells.force[0] = 1;
    cells.law[0] = 0.75;
  });
  expect(bound).toMatchObject({ wanted: 8, wantedFree: 0, wantedWindow: 0, wantedUncovered: 2, free: 0 });
});

test("two tiers of a cell are the cell", () => {
  const shape = ({ cells, items, clock }: World): void => {
    items.importDemandControlled[0] = 12;
    cells.force[0] = 0.4;
    cells.law[0] = 0.8;
    cells.covered[0] = 0.32;
    cells.licensedRate[0] = 1 / clock.dt;
    cells.evadedRate[0] = 0.5 / clock.dt;
    cells.soldControlled[0] = 6;
  };
  const whole = flowsOf(shape);
  const parts = [0, 1].map((tier) => flowsOf(shape, tier, 0.6));
  for (const name of Object.keys(whole) as (keyof typeof whole)[])
    expect(parts[0][name] + parts[1][name], name).toBeCloseTo(whole[name], 9);
  expect(parts[1].licensed).toBeCloseTo(0, 12); // its control is of the common list
  expect(parts[0].wantedUncovered).toBeGreaterThan(0);
});
