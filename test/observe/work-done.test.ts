/** Work of the run and of its twin, at the same line between the grades. */
import { expect, test } from "vitest";
import { addWork, openWork } from "../../src/observe/work-done.ts";
import { smallTwin } from "./small-twin.ts";

test("the twin's work counts at the line that the run draws", () => {
  const { world, twin } = smallTwin();
  const work = openWork(world, 12);
  world.items.workDone[0] = 12;
  world.items.controlled[0] = 0.3;
  twin.controlled[0] = 0.6;
  twin.workDone[0] = 48;
  addWork(world, twin, 12, work);
  expect(work.run.sum[0]).toBeCloseTo(1, 12);
  expect(work.twin.sum[0]).toBeCloseTo(48 / 2 / 12, 12);
});
