/** A scenario compiled into arrays and indices. */
import { expect, test } from "vitest";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { altered, minimal } from "../engine/worlds.ts";

const blueprint = compileBlueprint(minimal());

test("the leader, the complements, the minerals and the stable names", () => {
  expect(blueprint.supplierIds[blueprint.leader]).toBe("US");
  expect(Array.from(blueprint.complements)).toEqual([1, 0, 0, 0]);
  expect(Array.from(blueprint.mineralUse)).toEqual([0, 0.3]);
  expect(Array.from(blueprint.dependence)).toEqual([0.2, 0, 0.4]);
  for (const keys of [blueprint.userKey, blueprint.firmKey, blueprint.entryKey, blueprint.shellKey]) {
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("rows may stand in any order and shares need not sum to one: events are sorted, shares are normalised", () => {
  const other = compileBlueprint(
    altered(minimal(), {
      data: ({ timeline, market_shares }) => ({
        timeline: timeline.toReversed(),
        market_shares: market_shares.map((row) => ({ ...row, share: row.share / 2 })),
      }),
    }),
  );
  expect(other.events).toEqual(blueprint.events);
  expect(other.cellShare).toEqual(blueprint.cellShare);
});
