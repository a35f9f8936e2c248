/** Cohesion: what each state weighs, how compliance moves, who leaves, defies, breaks the rules. */
import { expect, test } from "vitest";
import { approach, exp, logistic, pow } from "../../src/base/maths.ts";
import { cohere, withoutCohesion } from "../../src/processes/cohere.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import { LAWS } from "../../src/scenario/tables.ts";
import type { EventRecord, World } from "../../src/world/world.ts";
import type { Alteration } from "../engine/worlds.ts";
import { edited } from "../verification/hand-set.ts";
import { CHIPS_US, every, go, JP, NL, setRule, small, sum, TOOLS, TOOLS_JP, TOOLS_NL, US } from "./alone.ts";

type Parameters = Partial<Record<ParameterName, number>>;
/** Nothing weighs but what a test names: the balance is the bias. */
const WEIGHTLESS: Parameters = {
  ...{ will_threat: 0, will_alliance: 0, will_norm: 0, will_peers: 0, will_trade: 0 },
  ...{ will_fear: 0, will_resentment: 0, will_grievance: 0, will_coercion: 0, exit_rate: 0, violate_rate: 0 },
};

/** A coalition in which all have a control in force. */
function coalition(parameters: Parameters = {}, change: Alteration = {}, diary: EventRecord[] | null = null): World {
  const world = small({ ...change, parameters: { ...WEIGHTLESS, ...parameters } }, { diary });
  world.suppliers.inForceSince.fill(2018);
  world.memberships.since.fill(2018);
  return world;
}

/** The same, with goods under control in every state: who gives nothing up has nothing to leave. */
function bound(parameters: Parameters = {}, change: Alteration = {}, diary: EventRecord[] | null = null): World {
  const world = coalition(parameters, change, diary);
  for (const cell of [TOOLS_NL, TOOLS_JP, CHIPS_US]) world.cells.force[cell] = 1;
  return world;
}

test("compliance moves toward the balance of reasons, and not at all within the dead band", () => {
  const moved = (start: number, will_bias: number): number => {
    const world = coalition({ will_bias, compliance_band: 0.1, compliance_years: 2 });
    world.suppliers.compliance.fill(start);
    return go(world, cohere).suppliers.compliance[NL] - start;
  };
  const aim = logistic(1.3 * 0.5);
  expect(moved(aim + 0.09, 0.5)).toBe(0);
  expect(moved(aim - 0.09, 0.5)).toBe(0);
  expect(moved(aim + 0.3, 0.5)).toBeCloseTo(-0.2 * approach(1 / 12, 2), 9);
  expect(moved(aim - 0.3, 0.5)).toBeCloseTo(0.2 * approach(1 / 12, 2), 9);
});

test("each reason moves the balance by its weight and sign", () => {
  const balance = (parameters: Parameters, set: (world: World) => void = () => {}, change: Alteration = {}): number => {
    const world = coalition({ will_bias: 0, ...parameters }, change);
    set(world);
    return go(world, cohere).suppliers.pressure[NL];
  };
  expect(balance({})).toBeCloseTo(0, 12);
  expect(balance({ will_threat: 2 }, ({ memberships }) => (memberships.threat[NL] = 0.9))).toBeCloseTo(0.8, 9);
  expect(balance({ will_alliance: 2 })).toBeCloseTo(0.6, 9);
  expect(balance({ will_norm: 2 }, () => {}, { regime: { mode: "consensus" } })).toBeCloseTo(2, 9);
  expect(balance({ will_norm: 2 })).toBeCloseTo(0.4, 9);
  expect(balance({ will_peers: 2 })).toBeCloseTo(-1, 9); // nobody takes part
  const hurt = ({ suppliers, memberships }: World): void => {
    suppliers.mineralFear[NL] = 0.5;
    suppliers.mineralHold[NL] = 0.4;
    suppliers.mineralLoss[NL] = 0.1;
    suppliers.yardShare[NL] = 0.6;
    memberships.exposure[NL] = 0.1;
  };
  expect(balance({ will_fear: 2 }, hurt)).toBeCloseTo(-2 * (0.2 + 0.2), 9);
  expect(balance({ will_trade: 3, trade_convexity: 0.5 }, hurt)).toBeCloseTo(-3 * 0.5 * 0.6 * 1.3, 9);
  expect(balance({ will_resentment: 2 }, ({ suppliers }) => (suppliers.resentment[NL] = 0.5))).toBeCloseTo(-1, 1);
});

test("near full compliance nothing leaks; below the limit goods are let through, the more the lower", () => {
  const lax = (compliance: number): number => {
    const world = coalition({ lax_below: 0.8, lax_most: 0.5, compliance_band: 1 });
    world.suppliers.compliance.fill(compliance);
    return go(world, cohere).suppliers.lax[NL];
  };
  expect(lax(1)).toBe(0);
  expect(lax(0.8)).toBe(0);
  expect(lax(0.4)).toBeCloseTo(0.5 * pow(0.5, 1.5), 9);
  expect(lax(0)).toBe(0.5);
});

test("a state without a control in force has nothing to comply with", () => {
  const world = coalition({ will_bias: -5 });
  world.suppliers.inForceSince[NL] = 0;
  const { suppliers } = go(world, cohere, 24);
  expect([suppliers.compliance[NL], suppliers.lax[NL]]).toEqual([1, 0]);
  expect(suppliers.compliance[JP]).toBeLessThan(0.5);
});

test("a state that sinks below the limit counts as defected, from then on", () => {
  const diary: EventRecord[] = [];
  const world = coalition({ will_bias: -3, defected_below: 0.4 }, {}, diary);
  while (world.suppliers.compliance[NL] >= 0.4) go(world, cohere);
  const date = world.clock.end;
  expect(world.suppliers.defectedAt[NL]).toBe(date);
  go(world, cohere, 12);
  expect(world.suppliers.defectedAt[NL]).toBe(date);
  expect(diary.filter(({ entity, event }) => entity === "NL" && event === "defected")).toHaveLength(1);
});

test("the clock of exit runs only on a clearly negative balance, and never at the leader", () => {
  const world = bound({ will_bias: -1.5, exit_rate: 4 });
  go(world, cohere);
  expect(world.memberships.exitHazard[NL]).toBeCloseTo((4 * 0.5) / 12, 9);
  const { suppliers, memberships } = go(world, cohere, 60);
  expect([...suppliers.left]).toEqual([0, 1, 1]);
  expect([...memberships.left]).toEqual([0, 1, 1]);
  expect([suppliers.compliance[NL], suppliers.defectedAt[NL] > 0]).toEqual([0, true]);
  expect(memberships.exitHazard[US]).toBe(0);
  expect(sum(go(bound({ will_bias: -1, exit_rate: 4 }), cohere, 60).suppliers.left)).toBe(0);
});

test("participation = compliance x part of the yard in force x what the law covers: who never joined is seen", () => {
  const world = coalition();
  const { items, cells, suppliers } = world;
  items.announcedAt[TOOLS] = 2018;
  suppliers.compliance[NL] = 0.5;
  cells.force[TOOLS_NL] = 0.8;
  cells.law[TOOLS_NL] = 0.6;
  go(world, cohere);
  expect(suppliers.participation[NL]).toBeCloseTo(0.5 * 0.8 * 0.6, 9);
  expect([suppliers.participation[JP], suppliers.participation[US]]).toEqual([0, 0]); // the leader makes no tools
});

test("who gives up goods that others go on selling is aggrieved", () => {
  const grievance = (covered: number): number => {
    const world = coalition();
    world.cells.force[TOOLS_NL] = 1;
    world.cells.covered[TOOLS_JP] = covered;
    return go(world, cohere).suppliers.grievance[NL];
  };
  expect(grievance(0)).toBe(1);
  expect(grievance(0.75)).toBeCloseTo(0.25, 9);
  expect(grievance(1)).toBe(0);
  expect(go(coalition(), cohere).suppliers.grievance[NL]).toBe(0);
});

test("reach coerces, coercion is resented later, and the content that it rests on is designed out", () => {
  const world = coalition({ resentment_rise: 0.6, resentment_years: 4, design_out_rate: 0.1 });
  setRule(world, "extraterritorial", 1);
  expect(go(world, cohere).suppliers.contentLeft[US]).toBe(1); // nothing is under control yet
  world.items.announcedAt.fill(2018);
  world.cells.reach[TOOLS_NL] = 0.25;
  const { suppliers } = go(world, cohere);
  const coercion = 2 * 0.25 + 0.3 * 0.8;
  expect(suppliers.coercion[NL]).toBeCloseTo(coercion, 9);
  expect(suppliers.coercion[US]).toBe(0);
  expect(suppliers.resentment[NL]).toBeCloseTo((0.6 * coercion * (1 - 0.24)) / 12, 9);
  expect(suppliers.contentLeft[US]).toBeCloseTo(exp(-0.1 / 12), 9);
  expect([suppliers.contentLeft[NL], suppliers.contentLeft[JP]]).toEqual([1, 1]);
  go(world, cohere, 600);
  expect(suppliers.resentment[NL]).toBeCloseTo(0.6 * coercion * 0.76 * 4, 4);
});

test("a state that is reached into without its consent may defy, and returns only when the balance turns clearly", () => {
  const defying = (defy_sovereignty: number, threat: number, was = 0, rule = 1, announced = true): number => {
    const world = coalition({ defy_sovereignty });
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
    const world = coalition({ violate_rate: 0.01, compliance_band: 1, ...parameters });
    world.cells.covered[TOOLS_NL] = 1;
    world.cells.refusedRate[TOOLS_NL] = 100;
    set(world);
    const { firms, blueprint } = go(world, cohere);
    return firms.violateHazard[blueprint.firmIds.indexOf("LITHO")];
  };
  const plain = hazard(() => {});
  expect(hazard(({ cells }) => (cells.violating[TOOLS_NL] = 0.5), { violate_peers: 2 }) / plain).toBeCloseTo(2, 9);
  expect(hazard(({ suppliers }) => (suppliers.compliance[NL] = 0.5)) / plain).toBeCloseTo(1.5, 9);
  expect(hazard(({ firms }) => void firms.exposure.fill(1)) / plain).toBeCloseTo(1.3 / 0.45, 9);
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
});

test("neutral states do not count among the peers", () => {
  const peers = (role: "partner" | "neutral"): number => {
    const change: Alteration = {
      data: ({ suppliers }) => ({ suppliers: edited(suppliers, { role }, (row) => row.id === "JP") }),
    };
    const world = coalition({ will_bias: 0, will_peers: 1 }, change);
    world.items.announcedAt.fill(2018);
    for (const cell of [TOOLS_NL, CHIPS_US]) {
      world.cells.force[cell] = 1;
      world.cells.law[cell] = 1;
    }
    return go(world, cohere).suppliers.pressure[NL] + 0.5;
  };
  expect(peers("neutral")).toBeCloseTo(1, 9);
  expect(peers("partner")).toBeCloseTo(15 / 22, 9);
});

test("nothing moves in the twin; without the process all comply and nobody breaks the rules", () => {
  const twin = small({ parameters: { will_bias: -5 } }, { controls: false });
  twin.suppliers.inForceSince.fill(2018);
  expect(every(go(twin, cohere, 12).suppliers.compliance, 1)).toBe(true);
  const world = bound({ will_bias: -3, exit_rate: 10, violate_rate: 1000 });
  world.cells.covered.fill(1);
  world.cells.refusedRate.fill(100);
  go(world, cohere, 36);
  expect([sum(world.suppliers.left), sum(world.firms.violating) > 0]).toEqual([2, true]);
  const before = small().cells.diligence;
  const { suppliers, firms, cells } = go(world, withoutCohesion);
  expect(every(suppliers.compliance, 1)).toBe(true);
  for (const column of [
    suppliers.lax,
    suppliers.left,
    suppliers.defying,
    suppliers.resentment,
    suppliers.grievance,
    suppliers.coercion,
    suppliers.tradeLost,
    firms.violating,
    cells.violating,
    cells.shunned,
  ])
    expect(every(column, 0)).toBe(true);
  expect(cells.diligence).toEqual(before);
});

test("penalties that deter take away a part of what is left of carelessness, in their state only", () => {
  const world = coalition({ penalty_care: 0.4 });
  const before = [...world.cells.diligence];
  world.laws.level[NL * LAWS.length + LAWS.indexOf("penalties")] = 1;
  const { cells } = go(world, cohere);
  expect(1 - cells.diligence[TOOLS_NL]).toBeCloseTo((1 - before[TOOLS_NL]) * 0.6, 9);
  expect(cells.diligence[CHIPS_US]).toBeCloseTo(before[CHIPS_US], 9);
});

/** Chips on a list of their own, sold by the Netherlands too. */
const TWO_LISTS: Alteration = {
  data: ({ items, market_shares }) => ({
    items: edited(items, { list: "other" }, (row) => row.id === "CHIPS"),
    market_shares: [...market_shares, { ...market_shares[2], supplier: "NL", share: 0.5 }],
  }),
};
const [STATES, OTHER] = [3, 1];

/** A forum with two lists, all cells under control. */
function twoLists(parameters: Parameters = {}, diary: EventRecord[] | null = null): World {
  const world = coalition(parameters, { ...TWO_LISTS, regime: { mode: "consensus" } }, diary);
  world.items.announcedAt.fill(2018);
  world.cells.force.fill(1);
  world.cells.law.fill(1);
  world.memberships.member.fill(1);
  return world;
}

test("a state may leave one list and stay on the other; only who has left all its lists has defected", () => {
  const diary: EventRecord[] = [];
  const world = twoLists({ will_bias: 1, will_trade: 4, exit_rate: 1000 }, diary);
  const { suppliers, memberships } = world;
  memberships.stakeShare[OTHER * STATES + NL] = 1;
  go(world, cohere);
  expect([...memberships.left]).toEqual([0, 0, 0, 0, 1, 0]);
  expect(memberships.leftAt[OTHER * STATES + NL]).toBe(world.clock.end);
  expect([suppliers.left[NL], suppliers.defectedAt[NL], suppliers.compliance[NL] > 0.5]).toEqual([0, 0, true]);
  expect(diary.map(({ entity, event }) => `${entity} ${event}`)).toEqual(["NL left other"]);
  memberships.stakeShare[NL] = 1;
  go(world, cohere);
  expect([suppliers.left[NL], suppliers.defectedAt[NL]]).toEqual([1, world.clock.end]);
});

test("a list is weighed by the threat, the trade, the rivals and the peers of its own", () => {
  const gap = (parameters: Parameters, set: (world: World, row: number) => void): number => {
    const world = twoLists({ will_bias: 0, ...parameters });
    set(world, OTHER * STATES + NL);
    const { memberships } = go(world, cohere);
    return memberships.pressure[OTHER * STATES + NL] - memberships.pressure[NL];
  };
  expect(gap({ will_threat: 2 }, ({ memberships }, row) => (memberships.threat[row] = memberships.threat[NL] - 0.2))).toBeCloseTo(-0.4, 9); // prettier-ignore
  expect(gap({ will_trade: 2 }, ({ memberships }, row) => (memberships.stakeShare[row] = 0.5))).toBeCloseTo(-1, 9);
  expect(gap({ will_peers: 2 }, ({ cells }) => (cells.law[2] = 0))).toBeLessThan(-0.1);
  // A rival sells on; in a forum that hurts as far as the state would rather sell too.
  const rivals = (stake: number): number =>
    gap({ will_grievance: 2 }, ({ cells, memberships }) => {
      memberships.stakeShare.fill(stake);
      cells.covered.set([1, 1, 0, 1]);
    });
  expect(rivals(1)).toBeLessThan(-0.1);
  expect(rivals(0.5)).toBeCloseTo(rivals(1) / 2, 9);
  expect(rivals(0)).toBeCloseTo(0, 12);
});

test("the norm of a list holds as far as its members' trade is still in, and not at all once the leader has accepted", () => {
  const norms = (accept_share: number): number[] => {
    const world = small({
      parameters: { ...WEIGHTLESS, accept_share },
      regime: { mode: "consensus" },
    });
    world.items.announcedAt.fill(2018);
    world.memberships.member.fill(1);
    const course = [go(world, cohere).lists.norm[0]];
    world.memberships.left[JP] = 1; // a fifth of the tools
    course.push(go(world, cohere).lists.norm[0]);
    world.memberships.left[NL] = 1;
    course.push(go(world, cohere).lists.norm[0]);
    return course;
  };
  expect(norms(0.1)).toEqual([1, expect.closeTo(0.8, 9), 0]);
  expect(norms(0.9)).toEqual([1, 0, 0]);
});

test("what the leader has accepted it does not press for", () => {
  const pressure = (acceptedAt: number): number => {
    const world = twoLists({ will_bias: 0, will_coercion: 2 });
    setRule(world, "extraterritorial", 1);
    world.lists.acceptedAt[OTHER] = acceptedAt;
    return go(world, cohere).memberships.pressure[OTHER * STATES + NL];
  };
  expect(pressure(0)).toBeGreaterThan(0.1);
  expect(pressure(2018)).toBeCloseTo(0, 9);
});
