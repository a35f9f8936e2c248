/** A leader who waits for its partners, or comes down to the most reluctant of them. */
import { expect, test } from "vitest";
import { logistic } from "../../../src/base/maths.ts";
import { peersIn } from "../../../src/processes/coordinate/follow.ts";
import { readiness } from "../../../src/processes/coordinate/readiness.ts";
import { settleProposals } from "../../../src/processes/coordinate/proposals.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { Regime } from "../../../src/scenario/scenario.ts";
import type { World } from "../../../src/world/world.ts";
import { launchPackage } from "../../../src/world/yard.ts";
import { go, JP, NL, packageAt, small, TOOLS, US } from "../alone.ts";

/** A proposal at the start; the given partners have promised to follow, with these legal lags. */
function proposed(
  promised: Partial<Record<number, number>>,
  leader: Regime["leader"] = "waits",
  bias = 0,
  parameters: Partial<Record<ParameterName, number>> = {},
): World {
  const world = small({
    regime: { leader },
    parameters: { wait_share: 0.5, wait_years: 2, rumour: 0.6, join_bias: bias, ...parameters },
  });
  launchPackage(world, "test", packageAt(2018, { tighten: 1, entities: 7 }));
  for (const state of [NL, JP]) {
    const lag = promised[state];
    if (lag === undefined) continue;
    world.talks.decided[state] = 2018.01;
    world.talks.force[state] = 2018.01 + lag;
  }
  return world;
}

test("while too few are ready nothing is announced, and rumours frighten the target", () => {
  const world = proposed({ [NL]: 0.5 }); // five twelfths of the partners' exports, half are wanted
  const { packages, setting, items } = go(world, settleProposals, 12);
  expect([packages.announced[0], items.announcedAt[TOOLS]]).toEqual([0, 0]);
  expect(setting.signal[0]).toBeCloseTo(0.6 / 12, 12);
});

test("when enough are ready all announce on one day, and the slowest law sets the force", () => {
  const world = proposed({ [NL]: 0.5, [JP]: 0.3 });
  const { packages, suppliers, talks, items, setting } = go(world, settleProposals);
  const day = 2018 + 1 / 12;
  expect([packages.announced[0], items.announcedAt[TOOLS]]).toEqual([1, day]);
  expect([suppliers.announced[US], suppliers.announced[NL], suppliers.announced[JP]]).toEqual([day, day, day]);
  for (const state of [US, NL, JP]) expect(talks.force[state]).toBeCloseTo(day + 0.5, 12);
  expect([items.listedShare[TOOLS], items.threshold[TOOLS], setting.listedUsers[0]]).toEqual([1, 2011, 7]);
});

test("who has promised nothing is not bound", () => {
  const { suppliers, talks } = go(proposed({ [JP]: 0.3 }), settleProposals);
  expect([suppliers.announced[JP] > 0, suppliers.announced[NL], talks.decided[NL]]).toEqual([true, 0, 0]);
});

test("when its patience ends the leader goes alone", () => {
  const world = go(proposed({}), settleProposals, 23);
  expect(world.packages.announced[0]).toBe(0);
  go(world, settleProposals, 2);
  expect(world.packages.announced[0]).toBe(1);
  expect(world.suppliers.announced[NL]).toBe(0);
});

test("a leader that levels down lists less and tightens less, the less ready the most reluctant is", () => {
  const outcome = (leader: Regime["leader"], bias: number): [number, number] => {
    const { items } = go(proposed({ [NL]: 0.5, [JP]: 0.3 }, leader, bias), settleProposals);
    return [items.listedShare[TOOLS], 2012 - items.threshold[TOOLS]];
  };
  expect(outcome("waits", -3)).toEqual([1, 1]);
  const [keen, reluctant] = [outcome("levels-down", 0), outcome("levels-down", -3)];
  expect(keen[0]).toBeLessThan(1);
  expect(reluctant[0]).toBeLessThan(keen[0]);
  expect(reluctant[1]).toBeLessThan(keen[1]);
});

test("it lists what the most reluctant would bear of a package that is fitted to it, and never less than the least", () => {
  const listed = (bias: number, parameters: Partial<Record<ParameterName, number>>): [number, number] => {
    const world = proposed({ [NL]: 0.5, [JP]: 0.3 }, "levels-down", bias, parameters);
    const readiest = [NL, JP].map((state) => readiness(world, state, peersIn(world)));
    return [go(world, settleProposals).items.listedShare[TOOLS], Math.min(...readiest)];
  };
  for (const levels_down_ease of [0, 2]) {
    const [share, reluctant] = listed(0, { levels_down_ease, levels_down_least: 0 });
    expect(share).toBeCloseTo(logistic(reluctant + levels_down_ease), 9);
  }
  expect(listed(-50, { levels_down_least: 0.2 })[0]).toBe(0.2);
});
