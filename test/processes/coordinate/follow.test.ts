/** How partners follow: fixed lags, hazards with a threshold, legal lags, forums and standing bodies. */
import { expect, test } from "vitest";
import { logistic } from "../../../src/base/maths.ts";
import { followPackages, peersIn, pressedOn, touches } from "../../../src/processes/coordinate/follow.ts";
import { readiness } from "../../../src/processes/coordinate/readiness.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { bringIntoForce, launchPackage } from "../../../src/world/yard.ts";
import type { Alteration } from "../../engine/worlds.ts";
import { edited } from "../../verification/hand-set.ts";
import { CHIPS, dated, go, JP, NL, packageAt, setRule, small, TOOLS, US } from "../alone.ts";

const EAGER = { join_bias: 50 }; // everybody decides at the fastest pace

/** A package on both items at the start. */
function announced(change: Alteration = {}, date = 2018): World {
  const world = small(change);
  world.suppliers.member[JP] = 1; // from the start, not only from mid-2018
  launchPackage(world, "test", packageAt(date));
  return world;
}

test("fixed lags give exact dates of announcement and force, whatever the tick", () => {
  for (const ticksPerYear of [4, 12]) {
    const world = announced(
      { parameters: { lag_announce_months: 5, lag_force_months: 4 }, time: { ticksPerYear } },
      2018.03,
    );
    const { suppliers, talks } = go(world, followPackages, ticksPerYear);
    for (const state of [NL, JP]) {
      expect(suppliers.announced[state]).toBeCloseTo(2018.03 + 5 / 12, 12);
      expect(talks.force[state]).toBeCloseTo(2018.03 + 9 / 12, 12);
      bringIntoForce(world, "test", state);
      expect(suppliers.inForceSince[state]).toBe(talks.force[state]);
    }
  }
});

test("a decision comes when the integrated hazard passes its threshold, once", () => {
  const world = announced({ parameters: { ...EAGER, join_rate: 2 } });
  const { talks, suppliers } = go(world, followPackages);
  const [threshold, first] = [talks.threshold[NL], talks.hazard[NL]];
  expect(threshold).toBeGreaterThan(0);
  expect(first).toBeCloseTo(2 / 12, 9);
  go(world, followPackages, 60);
  expect(talks.decided[NL]).toBeCloseTo(2018 + threshold / 2, 9);
  expect(talks.threshold[NL]).toBe(threshold);
  expect(suppliers.announced[NL]).toBe(talks.decided[NL]);
  expect(talks.hazard[NL] - threshold).toBeLessThanOrEqual(2 / 12);
});

test("talks begin on the day of the package, not with its tick", () => {
  const world = announced({ parameters: { ...EAGER, join_rate: 2 } }, 2018.07);
  const { talks } = go(world, followPackages);
  expect(talks.hazard[NL]).toBeCloseTo(2 * (1 / 12 - 0.07), 9);
  go(world, followPackages, 60);
  expect(talks.decided[NL]).toBeCloseTo(2018.07 + talks.threshold[NL] / 2, 9);
});

test("the legal lag is the state's own, shorter with each round, and shorter still where a decree will do", () => {
  const lag = (change: Alteration = {}, rounds = 0): number => {
    const world = announced({
      ...change,
      parameters: { ...EAGER, practice_rounds: 3, authority_lists: 2, ...change.parameters },
    });
    world.suppliers.rounds[NL] = rounds;
    const { talks } = go(world, followPackages, 60);
    return talks.force[NL] - talks.decided[NL];
  };
  const { p } = small();
  const first = lag();
  const typical = 0.5 * (1 + p.legal_missing * (1 - 2.5 / 4));
  const luck = (legal_luck: number): number => lag({ parameters: { legal_luck } }) / typical - 1;
  expect(luck(0)).toBeCloseTo(0, 9);
  expect(Math.abs(luck(0.2))).toBeLessThan(0.2);
  expect(Math.abs(luck(0.4))).toBeGreaterThan(0.01);
  expect(luck(0.4)).toBeCloseTo(2 * luck(0.2), 9);
  expect(lag({}, 1) / first).toBeCloseTo(p.legal_learning, 9);
  expect(lag({}, 3) / first).toBeCloseTo(p.legal_learning * p.legal_learning * p.legal_learning, 9);
  expect(lag({}, 9)).toBeCloseTo(lag({}, 3), 9); // practice goes no further
  const decree = lag({
    data: ({ suppliers }) => ({ suppliers: edited(suppliers, { amends_at_once: true }) }),
  });
  expect(decree / first).toBeCloseTo(p.legal_at_once, 9);
});

test("a state without a share in the package has nothing to follow", () => {
  const world = small({ parameters: EAGER });
  launchPackage(world, "test", packageAt(2018, { items: [CHIPS] }));
  go(world, followPackages, 36);
  expect(touches(world, 0, NL)).toBe(false);
  expect(world.talks.decided[NL]).toBe(0);
});

test("neutral states, states that left and states bound by their history do not follow; a fixed lag overrules history", () => {
  const decided = (change: Alteration, set: (world: World) => void = () => {}): boolean => {
    const world = small({ ...change, parameters: { ...EAGER, ...change.parameters } });
    launchPackage(world, "test", packageAt(2018));
    set(world);
    return go(world, followPackages, 36).talks.decided[NL] > 0;
  };
  const history = dated({ class: "announce", actor: "NL", items: ["TOOLS"], date: "2022-01-01" });
  const neutral: Alteration = {
    data: ({ suppliers }) => ({ suppliers: edited(suppliers, { role: "neutral" }, (row) => row.id === "NL") }),
  };
  expect(decided({})).toBe(true);
  expect(decided(neutral)).toBe(false);
  expect(decided({}, ({ suppliers }) => (suppliers.left[NL] = 1))).toBe(false);
  expect(decided(history)).toBe(false);
  expect(decided({ ...history, parameters: { lag_announce_months: 0 } })).toBe(true);
});

test("behind a yearly forum a package first has to pass; a blocked one never does", () => {
  const forum = (forum_block: number, forum_notice_years = 0.2): World =>
    go(
      announced(
        { regime: { mode: "annual-consensus" }, parameters: { ...EAGER, forum_block, forum_notice_years } },
        2018.9,
      ),
      followPackages,
      48,
    );
  const blocked = forum(1);
  expect([blocked.packages.passed[0], blocked.talks.decided[NL]]).toEqual([0, 0]);
  expect(forum(0, 0.09).packages.passed[0]).toBe(2019);
  const open = forum(0, 0.11); // the window of 2019 comes too soon after the proposal
  expect(open.packages.passed[0]).toBe(2020);
  expect(open.talks.decided[NL]).toBeCloseTo(2020 + open.talks.threshold[NL] / open.p.join_rate, 9);
});

test("a standing body decides at its own pace by majority; who will not enter it negotiates alone", () => {
  const standing = (join_bias: number): World =>
    go(announced({ regime: { mode: "standing" }, parameters: { join_bias, standing_years: 0.4 } }), followPackages, 12);
  const together = standing(50);
  expect([together.talks.decided[NL], together.talks.decided[JP]]).toEqual([2018.4, 2018.4]);
  const apart = standing(-50);
  expect([apart.talks.decided[NL], apart.talks.hazard[NL] < 1e-6, apart.talks.threshold[NL] > 0]).toEqual([
    0,
    true,
    true,
  ]);
});

test("without a majority a standing body does not act", () => {
  const world = announced({ regime: { mode: "standing" }, parameters: { formality_price: -100, join_bias: -50 } });
  world.suppliers.weight[US] = 0.2; // all enter, the leader alone is ready
  expect(go(world, followPackages, 24).talks.decided[NL]).toBe(0);
  world.suppliers.weight[US] = 2;
  expect(go(world, followPackages).talks.decided[NL]).toBeGreaterThan(0);
});

test("it decides by the exports of those who are ready, and counts its readiness from the peers that it expects", () => {
  const acts = (parameters: Partial<Record<ParameterName, number>>, leader = 0.45): boolean => {
    const world = announced({
      regime: { mode: "standing" },
      parameters: { formality_price: -1000, join_rate: 0, standing_years: 0.01, ...parameters },
    });
    world.suppliers.weight.set([leader, (1 - leader) / 2, (1 - leader) / 2]);
    return go(world, followPackages, 2).talks.decided[NL] > 0;
  };
  // The leader alone is ready: it has 45 % of the exports.
  expect(acts({ join_bias: -50, majority_share: 0.44 })).toBe(true);
  expect(acts({ join_bias: -50, majority_share: 0.46 })).toBe(false);
  // The partners are ready from a level on.
  const world = announced({ regime: { mode: "standing" } });
  const ready = (peers: number): number =>
    logistic(Math.max(...[NL, JP].map((state) => readiness(world, state, peers))));
  for (const peers_expected of [0.3, 0.9]) {
    const level = ready(peers_expected);
    expect(acts({ peers_expected, ready_least: level - 0.01 })).toBe(true);
    expect(acts({ peers_expected, ready_least: level + 0.01 })).toBe(false);
  }
});

test("the price of formality that a state bears rises with its readiness, and with the peers that it expects", () => {
  const bears = (parameters: Partial<Record<ParameterName, number>>): number => {
    let [low, high] = [-20, 20];
    for (let halving = 0; halving < 40; halving++) {
      const formality_price = (low + high) / 2;
      const world = announced({
        regime: { mode: "standing" },
        parameters: { join_rate: 0, standing_years: 0.01, ready_least: 0, formality_price, ...parameters },
      });
      if (go(world, followPackages).talks.decided[NL] > 0) low = formality_price;
      else high = formality_price;
    }
    return low;
  };
  const { p } = small();
  const ready = readiness(announced({ regime: { mode: "standing" } }), NL, 0.5);
  const base = bears({ entry_steepness: 1, peers_expected: 0.5 });
  expect(bears({ entry_steepness: 3, peers_expected: 0.5 }) - base).toBeCloseTo(2 * ready, 6);
  expect(bears({ entry_steepness: 1, peers_expected: 0.9 }) - base).toBeCloseTo(0.4 * p.join_peers, 6);
});

test("peers are those with a control in force, by their exports", () => {
  const world = announced();
  expect(peersIn(world)).toBe(0);
  world.suppliers.inForceSince[NL] = 2019;
  expect(peersIn(world)).toBeCloseTo(5 / 12, 9);
  world.suppliers.left[NL] = 1;
  expect(peersIn(world)).toBe(0);
});

test("a promise to a waiting leader is noted, not announced", () => {
  const world = announced({ regime: { leader: "waits" }, parameters: { join_bias: 50, join_rate: 5 } });
  const { talks, suppliers } = go(world, followPackages, 36);
  expect(talks.decided[NL]).toBeGreaterThan(2018);
  expect(talks.force[NL]).toBeGreaterThan(talks.decided[NL]);
  expect([suppliers.announced[NL], world.items.announcedAt[TOOLS]]).toEqual([0, 0]);
});

test("a finer tick meets the same decision, to within the tick", () => {
  const date = (ticksPerYear: number): number =>
    go(announced({ parameters: { ...EAGER, join_rate: 1 }, time: { ticksPerYear } }), followPackages, 6 * ticksPerYear)
      .talks.decided[JP];
  expect(date(12)).toBeGreaterThan(2018);
  expect(date(24)).toBeCloseTo(date(12), 6);
});

test("a running deadline presses on those who make its goods; afterwards the reach that following would spare them", () => {
  const world = announced();
  expect(pressedOn(world, 0, NL)).toBe(0);
  world.items.deadline[TOOLS] = 2019;
  expect([pressedOn(world, 0, NL), pressedOn(world, 0, US)]).toEqual([1, 0]); // the leader makes chips only
  world.items.deadline[TOOLS] = 0;
  setRule(world, "extraterritorial", 0.5);
  setRule(world, "exempt", 1);
  expect(pressedOn(world, 0, NL)).toBeCloseTo(0.5 * 0.3, 12);
  const decided = (press: boolean): number => {
    const pressed = announced({ parameters: { join_bias: -3, join_pressure: 3 } });
    if (press) pressed.items.deadline[TOOLS] = 2030;
    return go(pressed, followPackages, 90).talks.decided[NL];
  };
  expect(decided(true)).toBeGreaterThan(0);
  expect(decided(false) === 0 || decided(false) > decided(true)).toBe(true);
});

test("a state follows only while it is a member of the arrangement", () => {
  const outside = announced({ parameters: EAGER });
  outside.suppliers.member[JP] = 0;
  const { talks } = go(outside, followPackages, 60);
  expect([talks.decided[JP], talks.decided[NL] > 0]).toEqual([0, true]);
});

test("talks that a signal opened count when the package comes, as far back as signals are remembered", () => {
  const begun = (talksFrom: number): World => {
    const world = announced({ parameters: { ...EAGER, join_rate: 0.5, join_stages: 8 } });
    world.packages.talksFrom[0] = talksFrom;
    return go(world, followPackages);
  };
  expect(begun(0).talks.hazard[NL]).toBeCloseTo(0.5 / 12, 9);
  expect(begun(2017.8).talks.hazard[NL]).toBeCloseTo(0.5 * (0.2 + 1 / 12), 9);
  // Those who were long ready decide on the day of the package.
  expect(begun(2000).talks.decided[NL]).toBe(2018);
});
