/** Sales in windows that close without a control are moved, each at its own date. */
import { expect, test } from "vitest";
import { movedUpTo, openMovedSales, settleWindow } from "../../src/observe/moved-sales.ts";
import { smallTwin } from "./small-twin.ts";

test("what has moved is added up over the windows of all suppliers, tick by tick", () => {
  const { world } = smallTwin(6);
  const rows = world.cells.count;
  const moved = openMovedSales(world, world.items.count, 1);
  const tell = (): number[] => [-1, 0, 1, 2, 3, Infinity].map((tick) => movedUpTo(moved, 0, tick));
  expect(tell()).toEqual([0, 0, 0, 0, 0, 0]);
  for (const tick of [0, 1, 2]) moved.lag.set([8, 2], tick * rows);
  moved.openedAt.set([1, 0]);
  world.clock.tick = 3;
  settleWindow(world, moved, null, 0, 0, 0.5);
  expect(tell()).toEqual([0, 0, 4, 8, 8, 8]);
  settleWindow(world, moved, null, 0, 1, 1);
  expect(tell()).toEqual([0, 2, 8, 14, 14, 14]);
  expect([...moved.lag.slice(rows, rows + 2)]).toEqual([4, 0]); // what has moved is lag no longer
});
