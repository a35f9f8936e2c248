/** The target's own makers. */
import { expect, test } from "vitest";
import { exp } from "../../../src/base/maths.ts";
import { absorb } from "../../../src/processes/absorb/absorb.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS, go, small, TOOLS } from "../alone.ts";
import { supply } from "./supply.ts";

type Parameters = Partial<Record<ParameterName, number>>;

test("own makers learn, and stop at the frontier", () => {
  const world = small({ parameters: { own_research: 50, imitation_rate: 5, copying_floor: 0 } });
  const { items } = go(world, [supply(1), absorb], 60);
  for (const item of [TOOLS, CHIPS]) {
    expect(items.domesticVintage[item]).toBeLessThanOrEqual(2018);
    expect(items.domesticVintage[item]).toBeGreaterThan(2017.5);
  }
});

test("they copy what they get and what is spied out, down to a floor, and research more when it is scarce or at risk", () => {
  const learnt = (supplied: number, parameters: Parameters, set: (world: World) => void = () => {}): number => {
    const world = small({ parameters: { own_research: 0, ...parameters } });
    const before = world.items.domesticVintage[CHIPS];
    return go(world, [supply(supplied), set, absorb]).items.domesticVintage[CHIPS] - before;
  };
  const copying = { imitation_rate: 0.2, copying_floor: 1, espionage: 0 };
  expect(learnt(1, copying)).toBeCloseTo((0.2 * 0.5 * (4 - 1)) / 12, 9);
  expect(learnt(0.5, copying)).toBeCloseTo(learnt(1, copying) / 2, 9);
  expect(learnt(1, { ...copying, copying_floor: 4 })).toBe(0);
  expect(learnt(0, { ...copying, espionage: 0.5 }, ({ setting }) => (setting.procurement[0] = 0.4))).toBeCloseTo(
    0.2 * learnt(1, copying),
    9,
  );
  const research = {
    imitation_rate: 0,
    own_research: 0.5,
    research_push: 1,
    research_risk: 0.5,
    research_gap_years: 2,
  };
  const calm = learnt(1, research);
  expect(calm).toBeCloseTo((0.5 * (1 - exp(-4 / 2))) / 12, 9);
  expect(learnt(1, research, ({ items }) => items.risk.fill(1)) / calm).toBeCloseTo(1.5, 6);
  expect(learnt(0, research)).toBeGreaterThan(calm);
});

test("capacity follows know-how, and risk turns buyers to own makers", () => {
  const world = small({ parameters: { own_research: 0, imitation_rate: 0, capacity_years: 2, prefer_domestic: 0.5 } });
  const { items, blueprint } = world;
  items.domesticVintage[CHIPS] = 2016; // two years closer than what they have built for
  items.risk[CHIPS] = 0.4;
  go(world, [supply(1), absorb], 24);
  expect(items.builtGap[CHIPS]).toBeCloseTo(2 + 2 * exp(-1), 6);
  expect(items.builtScale[CHIPS] / blueprint.domesticScale[CHIPS]).toBeCloseTo(1 + 0.2 * (1 - exp(-1)), 6);
  expect(items.builtScale[TOOLS]).toBe(blueprint.domesticScale[TOOLS]);
});
