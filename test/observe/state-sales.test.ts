/** What states sell against the twin's. */
import { expect, test } from "vitest";
import { addStateSales, openStateSales } from "../../src/observe/state-sales.ts";
import { smallTwin } from "./small-twin.ts";

test("losses and gains of states are kept apart", () => {
  const { world, twin } = smallTwin();
  twin.soldControlled.set([8, 2], 0);
  world.cells.soldControlled.set([6, 3]);
  const states = openStateSales(world, 12);
  addStateSales(world, twin, states);
  expect(Array.from(states.lossNow)).toEqual([0, 2, 0]);
  expect(Array.from(states.gainNow)).toEqual([0, 0, 1]);
  expect(Array.from(states.salesNow)).toEqual([0, 6, 3]);
  expect(Array.from(states.loss.sum)).toEqual([0, 2, 0]);
});
