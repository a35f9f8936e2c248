/** Cells, and the lines of their makers. */
import { expect, test } from "vitest";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { minimal, shipped } from "../engine/worlds.ts";

const blueprint = compileBlueprint(minimal());

test("cells are sorted by item, know their item and supplier, and share the item's supply", () => {
  expect(Array.from(blueprint.cellItem)).toEqual([0, 0, 1]);
  expect(Array.from(blueprint.cellSupplier, (supplier) => blueprint.supplierIds[supplier])).toEqual(["NL", "JP", "US"]);
  expect(Array.from(blueprint.cellStart)).toEqual([0, 2, 3]);
  expect(Array.from(blueprint.cellShare)).toEqual([0.8, 0.2, 1]);
  expect(Array.from(blueprint.cellOf)).toEqual([-1, 0, 1, 2, -1, -1]);
  expect(blueprint.cellsOf).toEqual([[2], [0], [1]]);
});

test("lines fill each cell: named makers with their shares, the fringe with the rest", () => {
  for (const each of [blueprint, compileBlueprint(shipped("today")), compileBlueprint(shipped("cocom"))]) {
    for (let cell = 0; cell < each.cellItem.length; cell++) {
      const shares = each.lineShare.subarray(each.lineStart[cell], each.lineStart[cell + 1]);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  }
  expect(blueprint.firmIds.filter((id) => id.startsWith("fringe/TOOLS/NL"))).toHaveLength(
    minimal().parameters.fringe_firms,
  );
});
