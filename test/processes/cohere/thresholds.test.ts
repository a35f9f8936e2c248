/** Cohesion as a game of assurance: who keeps when others keep, what tips, and what does not come back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { approach } from "../../../src/base/maths.ts";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import type { EventRecord, World } from "../../../src/world/world.ts";
import { go, JP, NL, TOOLS_JP, TOOLS_NL, US } from "../alone.ts";
import { bound, type Parameters } from "./coalition.ts";

/** Tool makers that keep only while the other does: denial by both is worth 4 x threat, and the loss of trade, which nothing else makes up for, less. */
function makers(parameters: Parameters = {}, diary: EventRecord[] | null = null): World {
  const own = {
    assurance_value: 4,
    assurance_spread: 0.01,
    assurance_reviews: 1000,
    will_trade: 3,
    trade_convexity: 0,
  };
  const world = bound({ ...own, ...parameters }, { forms: { cohere: "thresholds" } }, diary);
  const { items, cells, memberships } = world;
  items.announcedAt.fill(2018);
  for (const cell of [TOOLS_NL, TOOLS_JP]) {
    cells.law[cell] = 1;
    cells.covered[cell] = 1;
  }
  // The leader's chips are another matter: it does not count among the peers.
  Object.assign(world.blueprint.role, { [US]: "neutral" });
  memberships.threat.fill(0.5);
  memberships.exposure.fill(0.1);
  items.controlled.fill(0.8);
  return world;
}

/** What keeping is worth to a state, as it last looked. */
const worth = (world: World, state: number): number => world.suppliers.pressure[state];

test("a state keeps while enough others keep for denial to be worth its loss", () => {
  const kept = (japan: number): number => {
    const world = makers();
    const lax = ({ suppliers }: World): void => void (suppliers.compliance[JP] = japan);
    return go(world, [lax, cohere], 24).suppliers.compliance[NL];
  };
  // worth = 4 x 0.5 x others - 3 x 0.5 x 0.8: even at 0.6 of the others
  expect(kept(1)).toBe(1);
  expect(kept(0.7)).toBe(1);
  expect(kept(0.5)).toBeLessThan(0.5);
});

test("one sale brings the next, and what has fallen apart does not come back when the reasons do", () => {
  const diary: EventRecord[] = [];
  const world = makers({}, diary);
  go(world, cohere, 24);
  expect([...world.suppliers.selling]).toEqual([0, 0, 0]);
  const shock = ({ memberships }: World): void => void (memberships.exposure[JP] = 10);
  go(world, [shock, cohere], 60);
  expect([world.suppliers.selling[NL], world.suppliers.selling[JP]]).toEqual([1, 1]);
  expect(diary.map(({ entity, event }) => `${entity} ${event}`)).toContain("NL decides to sell");
  world.memberships.exposure.fill(0.1);
  go(world, cohere, 60);
  expect(worth(world, NL)).toBeLessThan(0);
  expect(world.suppliers.compliance[NL]).toBeLessThan(0.1);
});

test("goods that rivals go on selling are worth nothing to deny", () => {
  const world = makers();
  const before = worth(go(world, cohere), NL);
  world.cells.covered[TOOLS_JP] = 0.5;
  expect(before - worth(go(world, cohere), NL)).toBeCloseTo(0.5 * 4 * 0.5, 6);
});

test("selective incentives do not wait for others", () => {
  const alone = (will_alliance: number): number => {
    const world = makers({ will_alliance });
    world.suppliers.compliance.fill(0);
    return go(world, cohere, 24).suppliers.compliance[NL];
  };
  expect(alone(0)).toBeLessThan(0.01);
  expect(alone(6)).toBeGreaterThan(0.5);
});

test("compliance goes all the way, over its time, once a cabinet has decided", () => {
  const world = makers({ will_trade: 6, compliance_years: 2 });
  go(world, cohere);
  expect(world.suppliers.compliance[NL]).toBeCloseTo(1 - approach(1 / 12, 2), 9);
  const rarely = makers({ will_trade: 6, assurance_reviews: 1e-9 });
  expect(go(rarely, cohere, 24).suppliers.compliance[NL]).toBe(1);
});

test("a state leaves a list only if it would sell even were all others in", () => {
  const left = (will_trade: number): number => {
    const world = makers({ will_trade, exit_rate: 100 });
    world.suppliers.selling.fill(1);
    world.suppliers.compliance.fill(0.2);
    return go(world, cohere, 24).memberships.left[NL];
  };
  expect(left(3)).toBe(0); // 3 x 0.4 = 1.2 is less than 2
  expect(left(8)).toBe(1);
});

test("compliance stays a share and the more there is to lose, the less is kept, whatever the world", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (threat, exposure, spread) => {
      const pressures = [0.5, 1].map((scale) => {
        const world = makers({ assurance_spread: spread });
        world.memberships.threat.fill(threat);
        world.memberships.exposure.fill(exposure * scale);
        const { suppliers } = go(world, cohere, 12);
        suppliers.compliance.forEach((one) => expect(one >= 0 && one <= 1).toBe(true));
        suppliers.lax.forEach((one) => expect(one >= 0 && one <= 1).toBe(true));
        const fresh = makers({ assurance_spread: spread });
        fresh.memberships.threat.fill(threat);
        fresh.memberships.exposure.fill(exposure * scale);
        return worth(go(fresh, cohere), NL);
      });
      expect(pressures[1]).toBeLessThanOrEqual(pressures[0] + 1e-12);
    }),
    { numRuns: 15 },
  );
});
