/** Open defiance of the leader. */
import { expect, test } from "vitest";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import { go, NL, setRule, TOOLS_NL, US } from "../alone.ts";
import { coalition, type Parameters } from "./coalition.ts";

const WEIGHTS: Parameters = {
  defy_reach: 0.6,
  defy_base: 0.5,
  defy_return: 0.1,
  norm_sequential: 0.2,
  content_least: 0.1,
};

test("a state that is reached into without its consent may defy, and returns only when the balance turns clearly", () => {
  const defying = (defy_sovereignty: number, threat: number, was = 0, rule = 1, announced = true): number => {
    const world = coalition({ ...WEIGHTS, defy_sovereignty });
    setRule(world, "extraterritorial", rule);
    world.suppliers.threat.fill(threat);
    world.suppliers.exposure.fill(0);
    world.suppliers.defying[NL] = was;
    if (announced) world.items.announcedAt.fill(2018);
    const { suppliers } = go(world, cohere);
    expect(suppliers.defying[US]).toBe(0);
    return suppliers.defying[NL];
  };
  // threat + 0.6 reach + 1/2 (nobody defies) - sovereignty (1 - 0.2 x 0.8) x 1.5, no exposure, no grievance
  const limit = 1.26 - 1.1;
  expect(defying(1, limit - 0.01)).toBe(1);
  expect(defying(1, limit + 0.01)).toBe(0);
  const alone = limit + 5 / 12; // the Netherlands are five twelfths of the partners' exports
  expect(defying(1, alone + 0.05, 1)).toBe(1);
  expect(defying(1, alone + 0.15, 1)).toBe(0);
  expect(defying(100, 0, 1, 0)).toBe(0); // no reach, nothing to defy
  expect(defying(100, 0, 1, 1, false)).toBe(0); // nothing under control, nothing to defy
});

test("trade with the target, rivals who sell, and the affront of any reach speak for defying, each by its weight", () => {
  /** The threat at which the Netherlands no longer defies, with full reach and no norm; found by halving. */
  const limit = (parameters: Parameters, exposure = 0, grieved = false): number => {
    const defies = (threat: number): boolean => {
      const weights = { ...WEIGHTS, norm_sequential: 0, defy_sovereignty: 1, defy_stake: 0, defy_grievance: 0 };
      const world = coalition({ ...weights, ...parameters });
      setRule(world, "extraterritorial", 1);
      world.items.announcedAt.fill(2018);
      world.suppliers.threat.fill(threat);
      world.suppliers.exposure.fill(exposure);
      if (grieved) world.cells.force[TOOLS_NL] = 1; // it controls its tools, Japan sells on
      return go(world, cohere).suppliers.defying[NL] === 1;
    };
    let [low, high] = [-2, 4];
    for (let halving = 0; halving < 30; halving++) {
      const middle = (low + high) / 2;
      if (defies(middle)) low = middle;
      else high = middle;
    }
    return high;
  };
  const plain = limit({});
  expect(plain).toBeCloseTo(1 * (0.5 + 1) - 0.6 - 0.5, 6); // sovereignty less what reach and others' obedience are worth
  expect(limit({ defy_reach: 0.4 }) - plain).toBeCloseTo(0.2, 6);
  expect(limit({ defy_base: 0.3 }) - plain).toBeCloseTo(-0.2, 6);
  expect(limit({ defy_stake: 0.6, stake_half: 0.1 }, 0.3) - plain).toBeCloseTo(0.6 * 0.75, 6);
  expect(limit({ defy_stake: 0.6, stake_half: 0.3 }, 0.3) - plain).toBeCloseTo(0.6 * 0.5, 6);
  expect(limit({ defy_grievance: 0.4 }, 0, true) - plain).toBeCloseTo(0.4, 6);
});

test("who defies comes back only above a margin", () => {
  const returns = (defy_return: number, threat: number): boolean => {
    const world = coalition({ ...WEIGHTS, defy_sovereignty: 1, defy_return, norm_sequential: 0 });
    setRule(world, "extraterritorial", 1);
    world.items.announcedAt.fill(2018);
    world.suppliers.threat.fill(threat);
    world.suppliers.exposure.fill(0);
    world.suppliers.defying[NL] = 1;
    return go(world, cohere).suppliers.defying[NL] === 0;
  };
  const even = 0.4 + 5 / 12; // where the worth is 0, with the Netherlands itself counted as defying
  expect([returns(0.2, even + 0.19), returns(0.2, even + 0.21)]).toEqual([false, true]);
  expect([returns(0.05, even + 0.04), returns(0.05, even + 0.06)]).toEqual([false, true]);
});

test("only goods with enough of the leader's content are reached: three tenths of a tool", () => {
  const defies = (content_least: number): number => {
    const world = coalition({ ...WEIGHTS, defy_sovereignty: 100, content_least });
    setRule(world, "extraterritorial", 1);
    world.items.announcedAt.fill(2018);
    return go(world, cohere).suppliers.defying[NL];
  };
  expect([defies(0.29), defies(0.31)]).toEqual([1, 0]);
});

test("members of a forum can refuse together what goes over their agreement, and only that", () => {
  const defying = (mode: "consensus" | "sequential", force: number, threat = 0.6, rule = 1): number[] => {
    const weights = { ...WEIGHTS, defy_sovereignty: 0.8, defy_stake: 0, defy_grievance: 0, norm_sequential: 0 };
    const world = coalition(weights, { regime: { mode } });
    setRule(world, "extraterritorial", rule);
    world.items.announcedAt.fill(2018);
    world.memberships.member.fill(1);
    world.cells.force.fill(force);
    world.suppliers.member.fill(1);
    world.suppliers.threat.fill(threat);
    return [...go(world, cohere).suppliers.defying];
  };
  // Alone each counts on all others: 0.6 + 0.6 + 1/2 - 0.8 x 1.5 is above 0. Together on none: 0.6 + 0.6 - 1/2 - 0.8 (1 + 0.2) 1.5 is below.
  expect(defying("sequential", 0)).toEqual([0, 0, 0]);
  expect(defying("consensus", 0)).toEqual([0, 1, 1]);
  expect(defying("consensus", 0, 2)).toEqual([0, 0, 0]); // who sees such a threat obeys even then
  expect(defying("consensus", 1)).toEqual([0, 0, 0]); // they control it themselves: nothing is imposed
  expect(defying("consensus", 0, 0.6, 0.1)).toEqual([0, 0, 0]); // little is
});
