/** What starts afresh in every tick. */
import { expect, test } from "vitest";
import { beginTick } from "../../src/world/begin-tick.ts";
import { minimal, worldOf } from "../engine/worlds.ts";

test("signals and means over the tick start afresh", () => {
  const world = worldOf(minimal());
  const { setting, suppliers, items, cells } = world;
  setting.signal[0] = 1;
  suppliers.signal.fill(2);
  items.reclassified.fill(3);
  items.announcedAt[1] = 2019;
  cells.inForce[0] = 0.4;
  cells.inForceNow[0] = 0.2;
  beginTick(world);
  expect(setting.signal[0]).toBe(0);
  expect([...suppliers.signal, ...items.reclassified]).toEqual([0, 0, 0, 0, 0]);
  expect([...items.openShare]).toEqual([0, 1]);
  expect(cells.inForceNow[0]).toBe(0.4);
});
