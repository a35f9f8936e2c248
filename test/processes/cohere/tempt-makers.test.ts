/** Makers under temptation. */
import { expect, test } from "vitest";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import { LAWS } from "../../../src/scenario/table-words.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS_US, go, NL, TOOLS_NL } from "../alone.ts";
import { coalition, type Parameters } from "./coalition.ts";

test("makers are tempted only where something is refused, and by networks that are there", () => {
  const violating = (set: (world: World) => void): boolean => {
    const world = coalition({ violate_rate: 1000 });
    world.cells.covered[TOOLS_NL] = 1;
    world.cells.refusedRate[TOOLS_NL] = 100;
    world.setting.procurement[0] = 0.5;
    set(world);
    const { firms, cells, blueprint } = go(world, cohere);
    expect(firms.violating[blueprint.firmIds.indexOf("ACCEL")]).toBe(0); // chips are not refused
    const litho = firms.violating[blueprint.firmIds.indexOf("LITHO")] === 1;
    expect(cells.violating[TOOLS_NL] > 0).toBe(litho);
    expect(cells.violating[CHIPS_US]).toBe(0);
    return litho;
  };
  expect(violating(() => {})).toBe(true);
  expect(violating(({ cells }) => (cells.refusedRate[TOOLS_NL] = 0))).toBe(false);
  expect(violating(({ cells }) => (cells.covered[TOOLS_NL] = 0))).toBe(false);
  expect(violating(({ setting }) => (setting.procurement[0] = 0))).toBe(false);
  expect(violating(({ firms }) => firms.heat.fill(1))).toBe(false); // full attention after a find
});

test("violators beside them, lax states and exposure raise the temptation", () => {
  const hazard = (set: (world: World) => void, parameters: Parameters = {}): number => {
    const world = coalition({ violate_rate: 0.01, compliance_band: 1, violate_base: 0.2, ...parameters });
    world.cells.covered[TOOLS_NL] = 1;
    world.cells.refusedRate[TOOLS_NL] = 100;
    set(world);
    const { firms, blueprint } = go(world, cohere);
    return firms.violateHazard[blueprint.firmIds.indexOf("LITHO")];
  };
  const plain = hazard(() => {});
  expect(hazard(({ cells }) => (cells.violating[TOOLS_NL] = 0.5), { violate_peers: 2 }) / plain).toBeCloseTo(2, 9);
  expect(hazard(({ suppliers }) => (suppliers.compliance[NL] = 0.5)) / plain).toBeCloseTo(1.5, 9);
  expect(hazard(({ firms }) => void firms.exposure.fill(1)) / plain).toBeCloseTo(1.2 / 0.35, 9); // what it sells there already, and a base
});

test("boycotted makers are shunned while the boycott lasts; care after a find counts", () => {
  const world = coalition();
  const { firms, cells, blueprint } = world;
  const litho = blueprint.firmIds.indexOf("LITHO"); // nine tenths of Dutch tools
  firms.boycottedUntil[litho] = 2018.5;
  const before = cells.diligence[TOOLS_NL];
  firms.heat[litho] = 0.5;
  go(world, cohere);
  expect(cells.shunned[TOOLS_NL]).toBeCloseTo(0.9, 9);
  expect(cells.diligence[TOOLS_NL] - before).toBeCloseTo(0.9 * 0.2 * 0.5, 9);
  expect(go(world, cohere, 6).cells.shunned[TOOLS_NL]).toBe(0);
  const all = coalition({ shunned_most: 0.8 });
  all.firms.boycottedUntil.fill(2020);
  expect(go(all, cohere).cells.shunned[TOOLS_NL]).toBe(0.8); // dealers and subsidiaries go on selling
});

test("penalties that deter take away a part of what is left of carelessness, in their state only", () => {
  const world = coalition({ penalty_care: 0.4 });
  const before = [...world.cells.diligence];
  world.laws.level[NL * LAWS.length + LAWS.indexOf("penalties")] = 1;
  const { cells } = go(world, cohere);
  expect(1 - cells.diligence[TOOLS_NL]).toBeCloseTo((1 - before[TOOLS_NL]) * 0.6, 9);
  expect(cells.diligence[CHIPS_US]).toBeCloseTo(before[CHIPS_US], 9);
});
