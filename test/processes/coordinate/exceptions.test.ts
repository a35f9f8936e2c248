/** Exceptions in a forum: who asks for how many. */
import { expect, test } from "vitest";
import { approach, exp, ln } from "../../../src/base/maths.ts";
import { grantExceptions } from "../../../src/processes/coordinate/exceptions.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS, go, JP, NL, skip, small, TOOLS, US } from "../alone.ts";

function forum(set: (world: World) => void = () => {}, parameters = {}): World {
  const world = small({ regime: { mode: "consensus" }, parameters });
  world.suppliers.member.fill(1);
  set(world);
  return world;
}
const asked = (world: World): number => go(world, grantExceptions).suppliers.exceptions[NL];

test("members use exceptions and the forum's count is their sum; others have none", () => {
  const world = forum(({ suppliers }) => {
    suppliers.left[JP] = 1;
    suppliers.exceptions[JP] = 50;
  });
  const { suppliers, setting } = go(world, grantExceptions, 12);
  expect(suppliers.exceptions[NL]).toBeGreaterThan(0);
  expect(suppliers.exceptions[JP]).toBe(0);
  expect(setting.exceptions[0]).toBe(suppliers.exceptions[NL] + suppliers.exceptions[US]);
});

test("others' exceptions are contagious, up to a limit", () => {
  const withOthers = (others: number): number => asked(forum(({ setting }) => (setting.exceptions[0] = others)));
  const { p } = small();
  const alone = withOthers(0);
  expect(withOthers(p.exception_half) / alone).toBeCloseTo(1 + p.exception_contagion / 2, 9);
  expect(withOthers(1e9) / alone).toBeCloseTo(1 + p.exception_contagion, 4);
});

test("threat keeps them down, exposure raises them, and they follow the wish in time", () => {
  const { p } = small();
  const at = (threat: number): number => asked(forum(({ setting }) => (setting.threat[0] = threat)));
  expect(at(0.8) / at(0.4)).toBeCloseTo(exp(-0.4 * p.exception_threat), 9);
  const exposed = (share: number): number =>
    asked(forum(({ suppliers }) => (suppliers.exposure[NL] = share), { exception_exposure: 1 }));
  expect(exposed(0.1) / exposed(0.05)).toBeCloseTo(2, 9);
  expect(exposed(0.001)).toBeCloseTo(exposed(0.01), 9); // firms ask even where little is sold
  expect(exposed(0.02) / exposed(0.01)).toBeCloseTo(2, 9);
  const pace = (years: number): number => asked(forum(() => {}, { exception_years: years }));
  expect(pace(1) / pace(3)).toBeCloseTo(approach(1 / 12, 1) / approach(1 / 12, 3), 9);
});

test("without luck, others or growth members ask for the level at the middle threat, by weight and percent of exposure", () => {
  const level = { exception_level: 60, exception_threat_middle: 0.7, exception_threat: 4 };
  const plain = { exception_sd: 0, exception_contagion: 0, exception_growth: 0, exception_years: 1e-6 };
  const world = forum(
    ({ setting, suppliers }) => {
      setting.threat[0] = 0.7;
      suppliers.exposure[NL] = 0.05;
    },
    { ...level, ...plain },
  );
  expect(asked(world)).toBeCloseTo(60 * world.suppliers.weight[NL] * 5, 6);
});

test("the luck of a year spreads as wide as its standard deviation says", () => {
  const world = forum(() => {}, {
    exception_sd: 0.4,
    exception_years: 1e-6,
    exception_contagion: 0,
    exception_growth: 0,
  });
  const logs = Array.from({ length: 400 }, () => ln(asked(skip(world, 11))));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const sd = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) * (log - mean), 0) / logs.length);
  expect(Math.abs(sd - 0.4)).toBeLessThan(0.045); // three standard errors of a standard deviation of 400
});

test("luck is one draw a year and state", () => {
  const world = forum(() => {}, { exception_years: 1e-6, exception_contagion: 0, exception_growth: 0 });
  const months = Array.from({ length: 24 }, () => asked(world));
  expect(months[5]).toBeCloseTo(months[0], 9);
  expect(months[17]).toBeCloseTo(months[12], 9);
  expect(months[12]).not.toBeCloseTo(months[0], 3);
});

test("the leader's denial takes exceptions from all members, at once, by what was readily excepted; what members ask for stays", () => {
  const granted = (denied: readonly number[], policy: number): World => {
    const world = forum(() => {}, { exception_contagion: 0, exception_sd: 0 });
    world.blueprint.items.exceptions.set([0.6, 0.2]);
    for (const item of denied) world.items.leaderPolicy[item] = policy * world.items.leaderOrdinary[item];
    return go(world, grantExceptions);
  };
  const all = granted([], 1);
  const asked = all.suppliers.exceptions.reduce((sum, one) => sum + one, 0);
  expect(all.setting.exceptions[0]).toBeCloseTo(asked, 12);
  expect(granted([TOOLS, CHIPS], 0).setting.exceptions[0]).toBe(0);
  expect(granted([TOOLS, CHIPS], 0.1).setting.exceptions[0]).toBeCloseTo(0.1 * asked, 12);
  expect(granted([TOOLS], 0).setting.exceptions[0]).toBeCloseTo(0.25 * asked, 12);
  expect([...granted([TOOLS, CHIPS], 0).suppliers.exceptions]).toEqual([...all.suppliers.exceptions]);
});
