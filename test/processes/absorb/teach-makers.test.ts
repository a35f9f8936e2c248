/** The target's own makers. */
import { expect, test } from "vitest";
import { exp } from "../../../src/base/maths.ts";
import { absorb } from "../../../src/processes/absorb/absorb.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { edited } from "../../verification/hand-set.ts";
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
  const copying = { imitation_rate: 0.2, copying_floor: 1, espionage: 0, samples_half: 0.25 };
  expect(learnt(1, copying)).toBeCloseTo((0.2 * 0.5 * (4 - 1) * (1 / 1.25)) / 12, 9);
  // Samples are copied, not tonnage: a quarter of the need teaches more than half of what all of it would.
  expect(learnt(0.25, copying) / learnt(1, copying)).toBeCloseTo(0.5 / 0.8, 9);
  expect(learnt(1, { ...copying, copying_floor: 4 })).toBe(0);
  expect(learnt(0, { ...copying, espionage: 0.5 }, ({ setting }) => (setting.procurement[0] = 0.4))).toBeCloseTo(
    (0.2 * learnt(1, copying)) / 0.8,
    9,
  );
  const research = {
    imitation_rate: 0,
    own_research: 0.5,
    research_push: 1,
    research_risk: 0.5,
    research_gap_years: 2,
    research_difficulty: 0,
  };
  const calm = learnt(1, research);
  expect(calm).toBeCloseTo((0.5 * (1 - exp(-4 / 2))) / 12, 9);
  expect(learnt(1, research, ({ items }) => items.risk.fill(1)) / calm).toBeCloseTo(1.5, 6);
  expect(learnt(0, research)).toBeGreaterThan(calm);
});

test("capacity follows know-how, and risk turns buyers to own makers", () => {
  const world = small({
    parameters: { own_research: 0, imitation_rate: 0, capacity_years: 2, prefer_domestic: 0.5, prefer_difficulty: 0 },
  });
  const { items, blueprint } = world;
  items.domesticVintage[CHIPS] = 2016; // two years closer than what they have built for
  items.risk[CHIPS] = 0.4;
  go(world, [supply(1), absorb], 24);
  expect(items.builtGap[CHIPS]).toBeCloseTo(2 + 2 * exp(-1), 6);
  expect(items.builtScale[CHIPS] / blueprint.domesticScale[CHIPS]).toBeCloseTo(1 + 0.2 * (1 - exp(-1)), 6);
  expect(items.builtScale[TOOLS]).toBe(blueprint.domesticScale[TOOLS]);
});

test("unmet need turns buyers to own makers as a cut-off does", () => {
  const built = (set: (world: World) => void): number => {
    const world = small({ parameters: { own_research: 0, imitation_rate: 0, prefer_scarcity: 2 } });
    set(world);
    const { items, blueprint } = go(world, [supply(1), absorb]);
    return items.builtScale[CHIPS] / blueprint.domesticScale[CHIPS] - 1;
  };
  const atRisk = built(({ items }) => items.risk.fill(0.4));
  const scarce = built(({ items }) => items.scarcity.fill(0.2 * exp(1 / 12))); // what is left of it after the tick: 0.2
  expect(atRisk).toBeGreaterThan(0);
  expect(scarce / atRisk).toBeCloseTo(1, 2);
});

test("the harder an item is to learn, the slower research goes and the less buyers turn", () => {
  const ease = (learnability: number) => {
    const world = small({
      parameters: {
        learnability_middle: 0.5,
        research_difficulty: 1,
        prefer_difficulty: 3,
        imitation_rate: 0,
        own_research: 0.5,
      },
      data: ({ items }) => ({ items: edited(items, { learnability }) }),
    });
    world.items.risk.fill(0.5);
    const before = world.items.domesticVintage[CHIPS];
    const { items, blueprint } = go(world, [supply(1), absorb]);
    return {
      learnt: items.domesticVintage[CHIPS] - before,
      turned: items.builtScale[CHIPS] / blueprint.domesticScale[CHIPS] - 1,
    };
  };
  const [middle, hard, easy] = [ease(0.5), ease(0.25), ease(1)];
  expect(hard.learnt / middle.learnt).toBeCloseTo(0.5, 6);
  expect(easy.learnt / middle.learnt).toBeCloseTo(2, 6);
  expect(hard.turned / middle.turned).toBeCloseTo(1 / 8, 6);
  expect(easy.turned / middle.turned).toBeCloseTo(8, 6);
});
