/** Exceptions in a forum: who asks for how many. */
import { expect, test } from "vitest";
import { approach, exp } from "../../../src/base/maths.ts";
import { grantExceptions } from "../../../src/processes/coordinate/exceptions.ts";
import type { World } from "../../../src/world/world.ts";
import { go, JP, NL, small, US } from "../alone.ts";

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
  const exposed = (share: number): number => asked(forum(({ suppliers }) => (suppliers.exposure[NL] = share)));
  expect(exposed(0.1) / exposed(0.05)).toBeCloseTo(2, 9);
  expect(exposed(0.001)).toBe(exposed(0.005));
  const pace = (years: number): number => asked(forum(() => {}, { exception_years: years }));
  expect(pace(1) / pace(3)).toBeCloseTo(approach(1 / 12, 1) / approach(1 / 12, 3), 9);
});

test("luck is one draw a year and state", () => {
  const world = forum(() => {}, { exception_years: 1e-6, exception_contagion: 0, exception_growth: 0 });
  const months = Array.from({ length: 24 }, () => asked(world));
  expect(months[5]).toBeCloseTo(months[0], 9);
  expect(months[17]).toBeCloseTo(months[12], 9);
  expect(months[12]).not.toBeCloseTo(months[0], 3);
});
