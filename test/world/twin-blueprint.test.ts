/** Without controls all makers of an item move in proportion: one that stands for all of them does what they do together. */
import { describe, expect, test } from "vitest";
import { allocateColumns } from "../../src/world/allocate-columns.ts";
import { buildWorld } from "../../src/world/build-world.ts";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import type { Blueprint } from "../../src/world/blueprint.ts";
import { twinBlueprint } from "../../src/world/twin-blueprint.ts";
import { altered, minimal, runTo, shipped } from "../engine/worlds.ts";

function uncontrolled(blueprint: Blueprint) {
  const { parameters } = blueprint.scenario;
  const start = { seed: "twin", parameters, controls: false, diary: null };
  return buildWorld(blueprint, allocateColumns(blueprint), start);
}

describe.each([
  ["the minimal setting", minimal()],
  ["today", shipped("today")],
  ["today, by contagion", altered(shipped("today"), { forms: { absorb: "contagion" } })],
  ["cocom", shipped("cocom")],
])("%s", (_, scenario) => {
  const blueprint = compileBlueprint(scenario);
  const years = scenario.time.start + 3;
  const many = runTo(uncontrolled(blueprint), years);
  const one = runTo(uncontrolled(twinBlueprint(blueprint)), years);

  test("every cell sells, makes and has room for its share of what the one maker does", () => {
    for (const column of ["soldControlled", "soldUncontrolled", "capacity", "bookControlled", "produced"] as const) {
      for (let cell = 0; cell < many.cells.count; cell++) {
        const part = blueprint.cellShare[cell] * one.cells[column][blueprint.cellItem[cell]];
        const off = Math.abs(many.cells[column][cell] - part);
        expect(off, `${column} ${cell}`).toBeLessThanOrEqual(1e-11 * part);
      }
    }
  });

  test("the target has, uses and learns the same", () => {
    for (const column of ["stockControlled", "workDone", "domesticVintage", "importDemandControlled"] as const) {
      for (let item = 0; item < many.items.count; item++) {
        const whole = many.items[column][item];
        const off = Math.abs(one.items[column][item] - whole);
        expect(off, `${column} ${item}`).toBeLessThanOrEqual(1e-11 * whole);
      }
    }
    expect(one.holdings.vintage.length).toBe(many.holdings.vintage.length);
    one.holdings.vintage.forEach((vintage, holding) => expect(vintage).toBeCloseTo(many.holdings.vintage[holding], 8));
  });
});
