/** Cohesion as a whole, and without it. */
import { expect, test } from "vitest";
import { cohere, withoutCohesion } from "../../../src/processes/cohere/cohere.ts";
import { every, go, small, sum } from "../alone.ts";
import { bound } from "./coalition.ts";

test("nothing moves in the twin; without the process all comply and nobody breaks the rules", () => {
  const twin = small({ parameters: { will_bias: -5 } }, { controls: false });
  twin.suppliers.inForceSince.fill(2018);
  expect(every(go(twin, cohere, 12).suppliers.compliance, 1)).toBe(true);
  const world = bound({ will_bias: -3, exit_rate: 10, violate_rate: 1000 });
  world.cells.covered.fill(1);
  world.cells.refusedRate.fill(100);
  go(world, cohere, 36);
  expect([sum(world.suppliers.left), sum(world.firms.violating) > 0]).toEqual([2, true]);
  const before = small().cells.diligence;
  const { suppliers, firms, cells } = go(world, withoutCohesion);
  expect(every(suppliers.compliance, 1)).toBe(true);
  for (const column of [
    suppliers.lax,
    suppliers.left,
    suppliers.defying,
    suppliers.resentment,
    suppliers.grievance,
    suppliers.coercion,
    suppliers.tradeLost,
    firms.violating,
    cells.violating,
    cells.shunned,
  ])
    expect(every(column, 0)).toBe(true);
  expect(cells.diligence).toEqual(before);
});
