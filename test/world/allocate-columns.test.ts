/** Memory for a world: as many rows as its scenario needs. */
import { expect, test } from "vitest";
import { countRows } from "../../src/world/allocate-columns.ts";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { altered, minimal } from "../engine/worlds.ts";

test("stakes are drawn only where a forum bargains", () => {
  expect(countRows(compileBlueprint(minimal())).stakes).toBe(0);
  expect(countRows(compileBlueprint(altered(minimal(), { regime: { mode: "consensus" } }))).stakes).toBe(18);
});
