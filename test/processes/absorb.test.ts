/** Absorption: goods at work, tools that wear out, users and makers who learn. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exp } from "../../src/base/maths.ts";
import { absorb, withoutAbsorption } from "../../src/processes/absorb.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import type { World } from "../../src/world/world.ts";
import { CHIPS, every, go, setRule, small, TOOLS, TOOLS_JP, TOOLS_NL } from "./alone.ts";

type Parameters = Partial<Record<ParameterName, number>>;

/** The target gets a share of what it imports of the controlled grade, and makes nothing of it itself. */
const supply =
  (share: number) =>
  ({ items, clock }: World): void => {
    items.domesticControlled.fill(0);
    for (let item = 0; item < items.count; item++)
      items.usedControlled[item] = share * items.needControlled[item] * clock.dt;
  };

test("goods that are used up: what is at hand is at work", () => {
  const { items } = go(small(), [supply(0.6), absorb]);
  expect(items.availability[CHIPS]).toBeCloseTo(0.6, 9);
  expect(items.workDone[CHIPS]).toBeCloseTo(0.6 * items.needControlled[CHIPS], 6);
  expect(items.acquired[CHIPS]).toBeCloseTo(0.6, 9);
  const rented = ({ items, clock }: World): void =>
    void (items.remoteEffect[CHIPS] = 0.3 * items.needControlled[CHIPS] * clock.dt);
  expect(go(small(), [supply(0.6), rented, absorb]).items.availability[CHIPS]).toBeCloseTo(0.9, 9);
});

test("tools go on working after a cut and wear out over their life", () => {
  const world = small();
  const start = world.items.installed[TOOLS];
  const { items } = go(world, [supply(0), absorb], 60);
  expect(items.installed[TOOLS]).toBeCloseTo(start * exp(-0.5), 6);
  expect(items.availability[TOOLS]).toBeLessThan(0.8);
  expect(items.availability[CHIPS]).toBe(0);
  expect(go(small(), [supply(1), absorb], 60).items.availability[TOOLS]).toBeCloseTo(1, 9);
});

test("tools whose service is refused stop working, but for what the target keeps up itself", () => {
  const service = (rule: number, months: number): number => {
    const world = small({ parameters: { service_years: 2, service_kept: 0.4 } });
    world.cells.covered[TOOLS_NL] = 1;
    world.cells.covered[TOOLS_JP] = 1;
    setRule(world, "services", rule);
    return go(world, [supply(1), absorb], months).items.service[TOOLS];
  };
  expect(service(0, 24)).toBe(1);
  expect(service(1, 24)).toBeCloseTo(1 - 0.6 * (1 - exp(-1)), 6);
  expect(service(1, 600)).toBeCloseTo(0.4, 6);
  expect(service(0.5, 600)).toBeCloseTo(0.7, 6);
});

test("the vintage of a stock is the mean of what has arrived", () => {
  const world = small();
  const { items } = world;
  items.installed[TOOLS] = 100;
  items.installedVintage[TOOLS] = 2000;
  items.frontier[TOOLS] = 2020;
  const buy = ({ items }: World): void => {
    items.domesticControlled.fill(0);
    items.usedControlled[TOOLS] = 100;
  };
  go(world, [buy, absorb]);
  const kept = 100 * exp(-1 / 120);
  expect(items.installedVintage[TOOLS]).toBeCloseTo((kept * 2000 + 100 * 2020) / (kept + 100), 6);
});

test("users move up only, and never beyond the frontier, whatever comes and goes", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 10 }), share, (shares, military_first) => {
      const world = small({ parameters: { military_first } });
      const { holdings, items } = world;
      for (const supplied of shares) {
        const before = Float64Array.from(holdings.vintage);
        go(world, [supply(supplied), absorb], 6);
        before.forEach((vintage, holding) => expect(holdings.vintage[holding]).toBeGreaterThanOrEqual(vintage));
        holdings.vintage.forEach((vintage) => expect(vintage).toBeLessThanOrEqual(2018));
        expect(items.bestVintage[CHIPS]).toBe(
          Math.max(...holdings.vintage.subarray(world.blueprint.holdingStart[CHIPS])),
        );
      }
    }),
    { numRuns: 15 },
  );
});

test("who already holds better than what is made at home keeps it", () => {
  const world = small();
  const { holdings, items } = world;
  holdings.vintage.fill(2017.9);
  const homeMade = ({ items }: World): void => {
    items.domesticControlled.set(items.needControlled);
    items.usedControlled.fill(0);
    items.installedVintage.fill(2000);
  };
  go(world, [homeMade, absorb], 12);
  expect(items.availability[CHIPS]).toBeCloseTo(1, 9);
  expect(every(holdings.vintage, 2017.9)).toBe(true);
});

test("users who get more, and who can absorb more, move faster", () => {
  const step = (supplied: number, absorption = 0.5, parameters: Parameters = {}): number => {
    const world = small({ parameters });
    world.users.absorption.fill(absorption);
    const holding = world.blueprint.holdingStart[CHIPS];
    const before = world.holdings.vintage[holding];
    return go(world, [supply(supplied), absorb]).holdings.vintage[holding] - before;
  };
  expect(step(1)).toBeGreaterThan(step(0.3));
  expect(step(1, 1) / step(1, 0.5)).toBeCloseTo(2, 6);
  expect(step(1, 0.5, { adoption_years: 2 }) / step(1, 0.5, { adoption_years: 1 })).toBeCloseTo(0.5, 6);
});

test("scarce goods go to the military first where the target says so", () => {
  const steps = (military_first: number): { arsenal: number; cloud: number } => {
    const world = small({ parameters: { military_first } });
    const { holdings, users, blueprint } = world;
    users.absorption.fill(0.5);
    holdings.vintage.fill(2000);
    go(world, [supply(0.2), absorb]);
    const of = (user: number): number => {
      for (let holding = blueprint.holdingStart[CHIPS]; holding < blueprint.holdingStart[CHIPS + 1]; holding++) {
        if (holdings.user[holding] === user) return holdings.vintage[holding] - 2000;
      }
      throw new Error(`user ${user} needs no chips`);
    };
    return { arsenal: of(blueprint.userIds.indexOf("ARSENAL")), cloud: of(blueprint.userIds.indexOf("CLOUD/0")) };
  };
  const equal = steps(0);
  expect(equal.arsenal).toBeCloseTo(equal.cloud, 9);
  const first = steps(1);
  expect(first.arsenal).toBeGreaterThan(equal.arsenal);
  expect(first.cloud).toBeLessThan(equal.cloud);
});

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
  const research = { imitation_rate: 0, own_research: 0.5, research_push: 1, research_risk: 0.5 };
  const calm = learnt(1, research);
  expect(calm).toBeCloseTo((0.5 * (1 - exp(-4))) / 12, 9);
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

test("without the process nothing wears out, nobody learns, nothing is scarce", () => {
  const world = go(small(), [supply(0), absorb], 24);
  const vintages = Float64Array.from(world.holdings.vintage);
  const { items, holdings, blueprint } = go(world, [supply(0), withoutAbsorption], 12);
  expect(every(items.availability, 1) && every(items.scarcity, 0) && every(items.acquired, 0)).toBe(true);
  expect(holdings.vintage).toEqual(vintages);
  expect([items.builtGap[TOOLS], items.builtScale[CHIPS], items.workDone[CHIPS]]).toEqual([
    10,
    blueprint.domesticScale[CHIPS],
    items.needControlled[CHIPS],
  ]);
});
