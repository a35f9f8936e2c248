/** Retaliation: replies, valves, stocks, losses, fear and what is built against it. */
import { expect, test } from "vitest";
import { approach, exp, pow } from "../../../src/base/maths.ts";
import { retaliate, withoutRetaliation } from "../../../src/processes/retaliate/retaliate.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import { LAWS } from "../../../src/scenario/table-words.ts";
import type { EventRecord, World } from "../../../src/world/world.ts";
import type { Alteration } from "../../engine/worlds.ts";
import { dated, every, go, JP, NL, small, sum, US } from "../alone.ts";

type Parameters = Partial<Record<ParameterName, number>>;
/** One mineral, gallium: the row of a tie is the state. Nothing is settled unless a test asks for it. */
const calm = (parameters: Parameters = {}, change: Alteration = {}, diary: EventRecord[] | null = null): World =>
  small(
    {
      ...change,
      parameters: {
        ...{ deal_rate: 0, boycott_chance: 0, reply_least: 1, partners_answered: 1 },
        retaliation_propensity: 1,
        ...parameters,
      },
    },
    { diary },
  );

test("a reply is due after a delay that shortens by a factor with every round, and never within a day", () => {
  const days = (rounds: number): number => {
    const world = calm({ first_reply_days: 10000, reply_learning: 0.5 });
    world.suppliers.provoked[US] = 2018.02;
    world.setting.repliesTaken[0] = rounds;
    const { suppliers } = go(world, retaliate);
    expect(suppliers.provoked[US]).toBe(0);
    return (suppliers.replyDue[US] - 2018.02) * 365;
  };
  expect(days(1) / days(0)).toBeCloseTo(0.5, 9);
  expect(days(2) / days(0)).toBeCloseTo(0.25, 9);
  const world = calm({ first_reply_days: 1e-6 });
  world.suppliers.provoked[US] = 2018.0832; // the day after lies in the next tick
  expect((go(world, retaliate).suppliers.replyDue[US] - 2018.0832) * 365).toBeCloseTo(1, 6);
});

test("the act that provokes stands in the diary on its own day, once, before the reply", () => {
  const diary: EventRecord[] = [];
  const world = calm({ first_reply_days: 1e-6 }, {}, diary);
  world.suppliers.provoked[US] = 2018.02;
  go(world, retaliate, 3);
  const own = diary.filter(({ entity }) => entity === "US").map(({ event, date }) => [event, date]);
  expect(own[0]).toEqual(["provoked", 2018.02]);
  expect(own.map(([event]) => event)).toEqual(["provoked", "reply"]);
});

test("the reply comes on its date, hits the state, frightens it in full and others in part", () => {
  const diary: EventRecord[] = [];
  const world = calm({ mineral_fear_years: 1e9, mineral_witness: 0.4, valve_fade_years: 1e9 }, {}, diary);
  world.suppliers.replyDue[US] = 2018.3;
  go(world, retaliate, 3);
  expect(world.suppliers.hits[US]).toBe(0);
  const { suppliers, setting, ties, p } = go(world, retaliate);
  expect(diary.map(({ event, date }) => [event, date])).toEqual([["reply", 2018.3]]);
  expect([suppliers.hits[US], setting.repliesTaken[0], suppliers.replyDue[US], suppliers.provocations[US]]).toEqual([
    1, 1, 0, 1,
  ]);
  expect(suppliers.mineralFear[US]).toBeCloseTo(1, 6);
  expect(suppliers.mineralFear[JP]).toBeCloseTo(0.4, 6);
  expect(ties.severity[US]).toBeCloseTo(p.valve_severity, 6);
  expect(ties.severity[JP]).toBe(0);
  suppliers.replyDue[US] = 2018.34;
  expect(go(world, retaliate).ties.severity[US]).toBeCloseTo(p.valve_severity + p.valve_escalation, 6);
});

test("only rounds with the leader teach the target speed", () => {
  const world = calm();
  world.suppliers.replyDue[NL] = 2018.01;
  world.setting.truceUntil[0] = 2020;
  const { setting, suppliers } = go(world, retaliate);
  expect([suppliers.hits[NL], setting.repliesTaken[0], setting.truceUntil[0]]).toEqual([1, 0, 2020]);
  suppliers.replyDue[US] = 2018.1;
  go(world, retaliate);
  expect([setting.repliesTaken[0], setting.truceUntil[0]]).toEqual([1, 0]); // and end what was settled
});

test("a target without the propensity does not reply", () => {
  const world = calm({ retaliation_propensity: 0 });
  world.suppliers.replyDue[US] = 2018.01;
  const { suppliers, ties } = go(world, retaliate);
  expect([suppliers.hits[US], suppliers.replyDue[US], suppliers.provocations[US], ties.severity[US]]).toEqual([
    0, 0, 1, 0,
  ]);
});

test("the valve moves toward its aim and reopens under a truce", () => {
  const world = calm({ valve_fade_years: 1e9, valve_years: 0.25 });
  world.ties.severity[US] = 0.8;
  const { ties, setting } = go(world, retaliate, 3);
  expect(ties.valve[US]).toBeCloseTo(1 - 0.8 * (1 - exp(-1)), 6);
  expect(ties.valve[JP]).toBe(1);
  go(world, retaliate, 36);
  expect(ties.valve[US]).toBeCloseTo(0.2, 3);
  setting.truce[0] = 1;
  go(world, retaliate, 36);
  expect(ties.valve[US]).toBeCloseTo(1, 3);
});

test("what nothing new provokes lapses", () => {
  const world = calm({ valve_fade_years: 2 });
  world.ties.severity[US] = 0.8;
  expect(go(world, retaliate, 24).ties.severity[US]).toBeCloseTo(0.8 * exp(-1), 9);
});

test("users live off their stock first; then output stops by dependence on what is missing", () => {
  const world = calm({ valve_fade_years: 1e9, mineral_bypass: 0.5, mineral_stock_years: 0.3, valve_years: 1e-6 });
  world.ties.severity[US] = 1;
  const { suppliers, ties } = world;
  const short = 0.9 * 0.5; // the target's share, what is not got by other ways
  go(world, retaliate, 7);
  expect(suppliers.mineralLoss[US]).toBe(0);
  expect(ties.stock[US]).toBeCloseTo(0.3 - (short * 7) / 12, 6);
  go(world, retaliate, 3);
  expect(ties.stock[US]).toBe(0);
  expect(suppliers.mineralLoss[US]).toBeCloseTo(0.2 * short, 6);
  expect(suppliers.mineralLoss[NL]).toBe(0);
  ties.severity[US] = 0;
  go(world, retaliate, 48);
  expect(suppliers.mineralLoss[US]).toBe(0);
  expect(ties.stock[US]).toBeCloseTo(0.3, 2);
});

test("frightened users want more in stock", () => {
  const world = calm({ mineral_stock_years: 0.2, mineral_cover_years: 0.6, mineral_fear_years: 1e9 });
  world.suppliers.mineralFear[JP] = 0.5;
  const { ties } = go(world, retaliate, 48);
  expect(ties.cover[JP]).toBeCloseTo(0.4, 6);
  expect(ties.stock[JP]).toBeCloseTo(0.4, 3);
  expect(ties.stock[US]).toBeCloseTo(0.2, 9);
});

test("alternatives grow with fear, up to the most that can be replaced; fear fades", () => {
  const built = (fear: number, years: number): number => {
    const world = calm({ mineral_fear_years: 1e9, alternative_most: 0.8 });
    world.suppliers.mineralFear.fill(fear);
    return go(world, retaliate, 12 * years).minerals.alternative[0];
  };
  expect(built(0, 5)).toBe(0);
  expect(built(1, 1)).toBeCloseTo(0.8 * (1 - pow(1 - 0.2 / 12, 12)), 6);
  expect(built(0.5, 1)).toBeLessThan(built(1, 1));
  expect(built(1, 100)).toBeCloseTo(0.8, 6);
  const world = calm({ mineral_fear_years: 2 });
  world.suppliers.mineralFear[JP] = 1;
  expect(go(world, retaliate, 24).suppliers.mineralFear[JP]).toBeCloseTo(exp(-1), 9);
});

test("replies come after a delay that is the more regular the more stages it has", () => {
  const delays = (reply_stages: number): { mean: number; spread: number } => {
    const days = Array.from({ length: 300 }, (_, k) => {
      const parameters = { first_reply_days: 1e4, reply_stages };
      const world = small({ parameters }, { seed: `delay/${k}` });
      world.suppliers.provoked[US] = 2018.02;
      return ((go(world, retaliate).suppliers.replyDue[US] - 2018.02) * 365) / 1e4;
    });
    const mean = sum(days) / days.length;
    return { mean, spread: Math.sqrt(sum(days.map((one) => (one - mean) * (one - mean))) / days.length) };
  };
  for (const stages of [4, 16]) {
    const { mean, spread } = delays(stages);
    const expected = 1 / Math.sqrt(stages);
    expect(Math.abs(mean - 1)).toBeLessThan((3 * expected) / Math.sqrt(300));
    expect(Math.abs(spread / expected - 1)).toBeLessThan(0.2);
  }
});

/** Three further minerals of which no state is known to depend. */
const FOUR: Alteration = {
  data: ({ minerals }) => ({
    minerals: [0.9, 0.6, 0.5, 0.4].map((target_share, k) => ({
      ...minerals[0],
      id: k === 0 ? "gallium" : `m${k}`,
      target_share,
    })),
  }),
};

test("a first reply throttles some minerals, further ones more of them", () => {
  const throttled = (first_valves: number, hits: number, valves_per_reply = 0.5): number => {
    const world = calm({ first_valves, valves_per_reply }, FOUR);
    world.suppliers.hits[US] = hits;
    world.suppliers.replyDue[US] = 2018.01;
    return go(world, retaliate).ties.severity.filter((severity) => severity > 0).length;
  };
  expect([throttled(1, 0), throttled(2, 0), throttled(2, 1), throttled(2, 2)]).toEqual([1, 2, 2, 3]);
  expect(throttled(2, 1, 1)).toBe(3);
});

test("the mineral with the smallest market comes first: it costs the target the least trade", () => {
  const world = calm({ first_valves: 1 }, FOUR);
  Object.assign(world.blueprint.minerals, { market_musd: Float64Array.of(6000, 1200, 150, 1800) });
  const { ties, suppliers } = world;
  suppliers.replyDue[US] = 2018.01;
  go(world, retaliate);
  expect([0, 1, 2, 3].filter((mineral) => ties.severity[mineral * suppliers.count + US] > 0)).toEqual([2]);
});

test("a partner's act is answered more rarely than the leader's", () => {
  const hits = (state: number, partners_answered: number): number => {
    const world = calm({ partners_answered });
    world.suppliers.replyDue[state] = 2018.01;
    return go(world, retaliate).suppliers.hits[state];
  };
  expect([hits(JP, 0), hits(JP, 1), hits(US, 0)]).toEqual([0, 1, 1]);
});

test("users refill their stocks over some time, while the valve is open enough", () => {
  const refilled = (valve: number, mineral_refill_years: number, refill_valve = 0.6): number => {
    const world = calm({
      mineral_bypass: 1,
      mineral_refill_years,
      refill_valve,
      mineral_stock_years: 0.3,
      valve_years: 1e9,
    });
    world.ties.valve[US] = valve; // nothing is short: other ways bring it all
    world.ties.stock[US] = 0.1;
    return go(world, retaliate).ties.stock[US] - 0.1;
  };
  expect(refilled(1, 0.5)).toBeCloseTo(0.2 * approach(1 / 12, 0.5), 9);
  expect(refilled(1, 0.8)).toBeCloseTo(0.2 * approach(1 / 12, 0.8), 9);
  expect([refilled(0.59, 0.5), refilled(0.61, 0.5) > 0]).toEqual([0, true]);
});

test("worse than bad frightens little more: the hold has a most", () => {
  const hold = (hold_reference: number): number =>
    go(calm({ hold_reference, hold_most: 1.2 }), retaliate).suppliers.mineralHold[JP];
  expect(hold(0.4)).toBeCloseTo(0.9, 9); // 0.4 of its output depends on it, of which the target has 0.9
  expect(hold(0.1)).toBe(1.2);
});

test("where next to nothing is left the price rises no further", () => {
  const slow = { valve_years: 1e-6, valve_fade_years: 1e9, supply_least: 0.2, mineral_bypass: 0 };
  const world = calm({ ...slow, mineral_refill_years: 1e-6 });
  world.ties.severity.fill(1);
  expect(go(world, retaliate).minerals.price[0]).toBeCloseTo(pow(0.2, -1 / 0.3), 9);
});

test("settlements come the sooner the more is closed and the more the leader loses, each by its weight", () => {
  const hazard = (parameters: Parameters): { hazard: number; closed: number; lost: number } => {
    const world = calm({ deal_rate: 0.01, mineral_stock_years: 0, valve_years: 1e-6, ...parameters });
    world.ties.severity.fill(0.8);
    const { setting, minerals, suppliers } = go(world, retaliate);
    return { hazard: setting.dealHazard[0], closed: minerals.restriction[0], lost: suppliers.mineralLoss[US] };
  };
  const { hazard: both, closed, lost } = hazard({ deal_closure: 0.4, deal_loss: 2 });
  expect(closed > 0.1 && lost > 0.01).toBe(true);
  expect(both).toBeCloseTo((0.01 * (0.4 * closed + 2 * lost)) / 12, 12);
  expect(hazard({ deal_closure: 0, deal_loss: 2 }).hazard).toBeCloseTo((0.01 * 2 * lost) / 12, 12);
});

test("what the target could stop in a state shrinks as alternatives grow", () => {
  const hold = (alternative: number): number => {
    const world = calm();
    world.minerals.alternative[0] = alternative;
    return go(world, retaliate).suppliers.mineralHold[JP];
  };
  expect(hold(0)).toBeGreaterThan(0);
  expect(hold(0.5) / hold(0)).toBeCloseTo(0.5, 9); // one mineral
  expect(go(calm(), retaliate).suppliers.mineralHold[NL]).toBe(0); // depends on none
});

test("a closed valve makes the mineral scarce, and dear as contracts and stocks are renewed", () => {
  const closed = (mineral_refill_years: number): World => {
    const world = calm({ valve_years: 1e-6, valve_fade_years: 1e9, mineral_bypass: 0.4, mineral_refill_years });
    world.ties.severity[US] = 0.5;
    return go(world, retaliate);
  };
  const { minerals } = closed(1e-6);
  const dependent = (0.2 * 1) / (0.2 * 1 + 0.4 * 0.7);
  expect(minerals.restriction[0]).toBeCloseTo(0.5 * dependent, 6);
  // What comes by other ways is not missing.
  const scarce = pow(1 - 0.9 * 0.5 * dependent * 0.6, -1 / 0.3);
  expect(minerals.price[0]).toBeCloseTo(scarce, 6);
  expect(closed(0.5).minerals.price[0]).toBeCloseTo(1 + (scarce - 1) * approach(1 / 12, 0.5), 6);
});

test("a reply may punish a maker of the state, until a date", () => {
  const world = calm({ boycott_chance: 1, boycott_years: 2 });
  world.suppliers.replyDue[JP] = 2018.01;
  const { firms, suppliers, clock } = go(world, retaliate);
  const punished = [...firms.boycottedUntil].flatMap((until, firm) => (until > 0 ? [firm] : []));
  expect(punished).toHaveLength(1);
  expect(firms.supplier[punished[0]]).toBe(JP);
  expect(firms.boycottedUntil[punished[0]]).toBe(clock.end + 2);
  expect(suppliers.boycotts[JP]).toBe(1);
});

test("settlements come of closure; where history has dated ones, only after it", () => {
  const deals = (change: Alteration, severity: number, ticks = 24): number => {
    const world = calm({ deal_rate: 20, valve_fade_years: 1e9 }, change);
    world.ties.severity.fill(severity);
    return go(world, retaliate, ticks).setting.dealsDrawn[0];
  };
  const time = { replayUntil: 2020 };
  expect(deals({ time }, 0)).toBe(0);
  expect(deals({ time }, 0.8)).toBeGreaterThan(0);
  const history = dated({ class: "deal", actor: "US", date: "2019-01-01", value: 0.5 });
  expect(deals({ ...history, time }, 0.8)).toBe(0);
  expect(deals({ ...history, time }, 0.8, 48)).toBeGreaterThan(0);
});

test("in the twin nothing is answered; without the process no valve is touched", () => {
  const twin = small({}, { controls: false });
  twin.suppliers.provoked[US] = 2018.01;
  expect(go(twin, retaliate).suppliers.replyDue[US]).toBe(0);
  const world = calm({ boycott_chance: 1 });
  world.suppliers.replyDue[US] = 2018.01;
  const { ties, minerals, suppliers, firms } = go(go(world, retaliate, 6), withoutRetaliation);
  expect(every(ties.valve, 1) && every(ties.severity, 0) && every(minerals.price, 1)).toBe(true);
  for (const column of [
    minerals.alternative,
    minerals.restriction,
    suppliers.mineralFear,
    suppliers.mineralLoss,
    suppliers.mineralHold,
    suppliers.replyDue,
    suppliers.hits,
    firms.boycottedUntil,
  ])
    expect(every(column, 0)).toBe(true);
});

test("a law of the target that reaches goods made abroad closes the ways round", () => {
  const stock = (reach: number): number => {
    const world = calm({ mineral_bypass: 0.5, mineral_stock_years: 1, mineral_cover_years: 1 });
    world.ties.valve.fill(0);
    world.ties.severity.fill(1);
    world.laws.level[world.suppliers.count * LAWS.length + LAWS.indexOf("extraterritorial")] = reach;
    return 1 - go(world, retaliate).ties.stock[US];
  };
  expect(stock(1)).toBeCloseTo(2 * stock(0), 9);
  expect(stock(0)).toBeGreaterThan(0);
});

test("where a scenario asks, a reply against the leader is felt there as a crisis", () => {
  const crisis = (state: number, reply_crisis: number): number => {
    const world = calm({ reply_crisis });
    world.suppliers.replyDue[state] = 2018.01;
    return go(world, retaliate).setting.crisis[0];
  };
  expect([crisis(US, 0), crisis(NL, 0.2), crisis(US, 0.2)]).toEqual([0, 0, 0.2]);
});

test("a mineral put under licence stops for everybody first; then it comes back, in part for the state that is meant", () => {
  const world = calm({ notice_days: 0, licence_stop: 0.05, licence_wait_years: 1 / 6, valve_fade_years: 1e9 });
  world.suppliers.replyDue[US] = 2018.001;
  const { ties } = go(world, retaliate, 2);
  for (const state of [US, JP, NL]) expect(ties.valve[state]).toBeCloseTo(0.05, 9);
  go(world, retaliate, 36);
  expect(ties.valve[JP]).toBeCloseTo(1, 3);
  expect(ties.valve[US]).toBeCloseTo(1 - ties.severity[US], 3);
  // The rule is there: turned against one state, it stops nobody else.
  world.suppliers.replyDue[NL] = world.clock.end;
  go(world, retaliate, 2);
  expect(ties.valve[NL]).toBeCloseTo(0.05, 9);
  expect(ties.valve[JP]).toBeCloseTo(1, 3);
});

test("in the weeks of notice nothing stops, and users run ahead; later rounds give less of it", () => {
  const during = (notice_days: number, rounds: number, notice_rush = 3) => {
    const world = calm({ notice_days, notice_learning: 0.1, notice_rush, mineral_stock_years: 0.1 });
    world.setting.repliesTaken[0] = rounds;
    world.suppliers.replyDue[US] = 2018.001;
    const { ties } = go(world, retaliate);
    return { valve: ties.valve[US], stock: ties.stock[US] };
  };
  expect(during(60, 0).valve).toBe(1);
  expect(during(60, 1).valve).toBeLessThan(0.1);
  expect(during(0, 0).valve).toBeLessThan(0.1);
  const gained = (rush: number): number => during(60, 0, rush).stock - 0.1;
  expect(gained(1)).toBeGreaterThan(0);
  expect(gained(3) / gained(1)).toBeCloseTo(3, 6);
});

test("a small provocation is answered with less than a large one", () => {
  const severity = (provocation: number): number => {
    const world = calm({ reply_least: 0.4, valve_fade_years: 1e9 });
    world.suppliers.replyDue[US] = 2018.01;
    world.suppliers.provocation[US] = provocation;
    return go(world, retaliate).ties.severity[US] / world.p.valve_severity;
  };
  expect(severity(0)).toBeCloseTo(0.4, 6);
  expect(severity(0.5)).toBeCloseTo(0.7, 6);
  expect(severity(1)).toBeCloseTo(1, 6);
});
