/** Weighted quantiles of the users' vintages, kept in order from tick to tick. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { allocateUserOrder, weightedQuantiles } from "../../src/observe/user-order.ts";
import { smallTwin } from "./small-twin.ts";

/** The same by brute force: sort afresh, add up weights. */
function byForce(vintage: Float64Array, weight: Float64Array, from: number, to: number, part: number): number {
  const rows = Array.from({ length: to - from }, (_, k) => from + k).sort(
    (one, other) => vintage[one] - vintage[other],
  );
  let sum = 0;
  for (const row of rows) {
    sum += weight[row];
    if (sum >= part) return vintage[row];
  }
  return NaN;
}

test("median and top decile agree with a fresh sort, whatever came before", () => {
  const { world } = smallTwin();
  const { holdings, blueprint, items } = world;
  const order = allocateUserOrder(world);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1990, max: 2020 }), { minLength: holdings.count, maxLength: holdings.count }),
      (vintages) => {
        holdings.vintage.set(vintages);
        weightedQuantiles(world, order);
        for (let item = 0; item < items.count; item++) {
          const [from, to] = [blueprint.holdingStart[item], blueprint.holdingStart[item + 1]];
          expect(order.median[item]).toBe(byForce(holdings.vintage, holdings.weight, from, to, 0.5));
          expect(order.topDecile[item]).toBe(byForce(holdings.vintage, holdings.weight, from, to, 0.9));
        }
        expect([...order.order].sort((one, other) => one - other)).toEqual(vintages.map((_, holding) => holding));
      },
    ),
  );
});

test("ties do not depend on where the sort began", () => {
  const { world } = smallTwin();
  const [used, fresh] = [allocateUserOrder(world), allocateUserOrder(world)];
  weightedQuantiles(world, used);
  world.holdings.vintage.fill(2000);
  weightedQuantiles(world, used);
  weightedQuantiles(world, fresh);
  expect(used.order).toEqual(fresh.order);
});
