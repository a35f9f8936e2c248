/** How far the target refuses versions depends on what its own makers can replace of its need, however small that need is. */
import { expect, test } from "vitest";
import { sellVersions } from "../../../src/processes/trade/permitted.ts";
import { edited } from "../../verification/hand-set.ts";
import { CHIPS, CHIPS_US, go, small } from "../alone.ts";

/** Part of what is refused that versions serve, where four tenths could be served. */
function served(need: number, own: number): number {
  const world = small({
    parameters: { target_refusal: 0.5, downgrade_share: 1 },
    data: ({ items }) => ({ items: edited(items, { permitted_share: 0.4 }) }),
  });
  const { cells, items, clock } = world;
  cells.downgradedReady[CHIPS_US] = 1;
  cells.refusedRate[CHIPS_US] = 3;
  items.refused[CHIPS] = 3;
  items.needControlled[CHIPS] = need;
  items.domesticControlled[CHIPS] = own;
  go(world, sellVersions);
  return cells.soldDowngraded[CHIPS_US] / (3 * clock.dt);
}

test("half of the need made at home is a quarter of the versions refused, of a large need and of a small one", () => {
  expect(served(1000, 500)).toBeCloseTo(0.4 * 0.75, 9);
  expect(served(0.02, 0.01)).toBeCloseTo(0.4 * 0.75, 9);
});

test("own makers replace nothing of a need that has not begun", () => expect(served(0, 0)).toBeCloseTo(0.4, 9));
