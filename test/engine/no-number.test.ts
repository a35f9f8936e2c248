/** Every column of the state is a finite number after every tick, whatever the parameters. */
import { expect, test } from "vitest";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { STATE } from "../../src/world/state.ts";
import type { GroupName } from "../../src/world/state.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal, runTo, shipped, worldOf } from "./worlds.ts";

type Column = Float64Array | Int32Array;

/** Columns with a value that is not a finite number. */
function notFinite(world: World): string[] {
  const found: string[] = [];
  for (const group of Object.keys(STATE) as GroupName[]) {
    for (const column of Object.keys(STATE[group])) {
      const values = (world[group] as unknown as Record<string, Column>)[column];
      // A sum is finite only where all of its terms are; far quicker than looking at each.
      let sum = 0;
      for (let row = 0; row < values.length; row++) sum += values[row];
      if (!Number.isFinite(sum)) found.push(`${group}.${column} in tick ${world.clock.tick}`);
    }
  }
  return found;
}

const SWEEPS = [
  ["the minimal setting", minimal(), 20, 2026],
  ["today", shipped("today"), 10, 2030],
  ["CoCom", shipped("cocom"), 10, 1966],
] as const;

test.each(SWEEPS)("%s stays in numbers with drawn parameters", (_name, scenario, draws, until) => {
  for (let k = 0; k < draws; k++) {
    const seed = `sweep/${k}`;
    const world = worldOf(altered(scenario, { parameters: drawParameters(scenario, seed) }), { seed });
    expect(notFinite(world)).toEqual([]);
    let found: string[] = [];
    runTo(world, until, () => {
      if (found.length === 0) found = notFinite(world);
    });
    expect(found, seed).toEqual([]);
  }
});

test("the sweep sees a value that is no number", () => {
  const world = worldOf(minimal());
  world.users.absorption[1] = NaN;
  world.cells.capacity[0] = Infinity;
  expect(notFinite(world)).toEqual(["cells.capacity in tick 0", "users.absorption in tick 0"]);
});
