/** Versions below the threshold: designed where it pays, sold, closed by the next rule, designed again and weaker. */
import { expect, test } from "vitest";
import { permit } from "../../../src/processes/trade/permit.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { listItem } from "../../../src/world/yard.ts";
import { edited } from "../../verification/hand-set.ts";
import { CHIPS, CHIPS_US, go, small } from "../alone.ts";

const PLAIN = { target_refusal: 0, relocation_rate: 0, downgrade_share: 1, downgrade_years: 0.25, downgrade_luck: 0 };

/** Half of the entries of chips are listed; the United States refuses all of them. */
function refused(parameters: Partial<Record<ParameterName, number>> = {}, permitted_share = 0.4): World {
  const world = small({
    parameters: { ...PLAIN, ...parameters },
    data: ({ items }) => ({ items: edited(items, { permitted_share }) }),
  });
  listItem(world, CHIPS, 2018, 0.5, 0);
  world.cells.covered[CHIPS_US] = 1;
  world.cells.force[CHIPS_US] = 1;
  world.cells.licenceRate.fill(0);
  return world;
}

test("a version takes its time to design, then serves its share of what is refused", () => {
  const world = refused();
  const { cells, items } = world;
  go(world, permit, 3);
  expect(cells.soldDowngraded[CHIPS_US]).toBe(0);
  go(world, permit, 2);
  const units = 0.4 * cells.refusedRate[CHIPS_US] * world.clock.dt;
  expect(cells.soldDowngraded[CHIPS_US]).toBeCloseTo(units, 9);
  expect(items.downgradedEffect[CHIPS]).toBeCloseTo(0.6 * units, 9); // such a chip does six tenths of the work
  expect(items.refused[CHIPS]).toBeCloseTo(cells.refusedRate[CHIPS_US] - (0.6 * units) / world.clock.dt, 6);
});

test("the time varies from one to some months by luck, and never with the length of a tick", () => {
  const due = (luck: number): number =>
    go(refused({ downgrade_luck: luck }), permit).cells.downgradedDue[CHIPS_US] - 2018;
  expect(due(0)).toBeCloseTo(0.25, 9);
  expect(due(0.8)).not.toBeCloseTo(0.25, 3);
  expect(due(0.8)).toBeGreaterThan(0.05 - 1e-9);
  expect(due(0.8)).toBeLessThan(0.45 + 1e-9);
});

test("the next rule closes it: nothing is sold until another is designed, which does less", () => {
  const world = refused({ downgrade_loss: 0.5, downgrade_patience: 1 });
  const { cells, items } = go(world, permit, 12);
  const before = items.downgradedEffect[CHIPS] / cells.soldDowngraded[CHIPS_US];
  listItem(world, CHIPS, 2019, 0.5, 0); // names more, but moves no threshold
  expect(cells.downgradedReady[CHIPS_US]).toBe(1);
  listItem(world, CHIPS, 2019, 0.5, 1);
  expect([cells.downgradedReady[CHIPS_US], cells.downgradedDue[CHIPS_US], cells.downgradedClosed[CHIPS_US]]).toEqual([
    0, 0, 1,
  ]);
  expect(go(world, permit).cells.soldDowngraded[CHIPS_US]).toBe(0);
  go(world, permit, 6);
  expect(items.downgradedEffect[CHIPS] / cells.soldDowngraded[CHIPS_US]).toBeCloseTo(before / 2, 9);
});

test("a rule that comes before the design is done stops it, and no version was lost", () => {
  const world = refused();
  go(world, permit);
  listItem(world, CHIPS, 2018.1, 0.5, 1);
  expect([world.cells.downgradedDue[CHIPS_US], world.cells.downgradedClosed[CHIPS_US]]).toEqual([0, 0]);
});

test("a version is worth its design from so large a part of the maker's other sales on", () => {
  const { cells, items } = refused();
  const expected = 0.4 * cells.share[CHIPS_US] * items.importDemandControlled[CHIPS];
  const designed = (part: number): boolean => {
    const world = refused({ downgrade_worth: (part * expected) / cells.row[CHIPS_US] });
    return go(world, permit).cells.downgradedDue[CHIPS_US] > 0;
  };
  expect([designed(0.99), designed(1.01)]).toEqual([true, false]);
});

test("nobody designs what is not worth it, what the next rule will close, or below a class that is listed whole", () => {
  const sold = (world: World): number => go(world, permit, 24).cells.soldDowngraded[CHIPS_US];
  expect(sold(refused())).toBeGreaterThan(0);
  expect(sold(refused({ downgrade_worth: 10 }))).toBe(0);
  expect(sold(refused({}, 0))).toBe(0);
  const burnt = refused({ downgrade_patience: 0.01 });
  burnt.cells.downgradedClosed[CHIPS_US] = 3;
  expect(sold(burnt)).toBe(0);
  const whole = refused();
  whole.items.listedShare[CHIPS] = 1;
  expect(sold(whole)).toBe(0);
});

test("the target turns away from versions that its own makers could replace", () => {
  const sold = (target_refusal: number): number =>
    go(refused({ target_refusal }), permit, 6).cells.soldDowngraded[CHIPS_US];
  const { items } = small();
  expect(sold(1) / sold(0)).toBeCloseTo(1 - items.domesticControlled[CHIPS] / items.needControlled[CHIPS], 9);
});
