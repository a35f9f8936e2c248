/** Events: dated acts at their dates, what they leave, and what comes by itself after the replayed history. */
import { expect, test } from "vitest";
import { parseDate } from "../../src/base/dates.ts";
import { exp } from "../../src/base/maths.ts";
import { applyEvents, withoutEvents } from "../../src/processes/apply-events.ts";
import { LAWS, RULES } from "../../src/scenario/table-words.ts";
import type { EventRecord, World } from "../../src/world/world.ts";
import { CHIPS, CHIPS_US, dated, every, go, JP, NL, small, TOOLS, TOOLS_NL, US } from "./alone.ts";

const PACKAGE = { class: "package" as const, items: ["CHIPS"], listed_share: 0.5, entities: 20, value: 1 };

test("a package in mid-tick acts on its share of the tick, and in full from the next one", () => {
  const world = small(dated({ ...PACKAGE, date: "2018-01-16" }));
  const { cells, items } = go(world, applyEvents);
  const rest = 1 - (15 / 365) * 12;
  expect(rest).toBeCloseTo(0.5, 1);
  expect(cells.inForce[CHIPS_US]).toBe(items.controlled[CHIPS]);
  expect(cells.inForceNow[CHIPS_US] / cells.inForce[CHIPS_US]).toBeCloseTo(rest, 9);
  expect(items.openShare[CHIPS]).toBeCloseTo(rest, 9);
  go(world, applyEvents);
  expect(cells.inForceNow[CHIPS_US]).toBe(cells.inForce[CHIPS_US]);
  expect(items.openShare[CHIPS]).toBe(1);
});

test("a later effective date is honoured to the day", () => {
  const world = small(dated({ ...PACKAGE, date: "2018-03-01", effective: "2018-08-19" }));
  const { cells, suppliers } = go(world, applyEvents, 7);
  expect(cells.announced[CHIPS_US]).toBeGreaterThan(0);
  expect(cells.inForce[CHIPS_US]).toBe(0);
  go(world, applyEvents);
  expect(suppliers.inForceSince[US]).toBe(parseDate("2018-08-19"));
  const rest = (2018 + 8 / 12 - parseDate("2018-08-19")) * 12;
  expect(cells.inForceNow[CHIPS_US] / cells.inForce[CHIPS_US]).toBeCloseTo(rest, 9);
});

test("a crisis raises the threat that each state sees, and fades", () => {
  const world = small({
    ...dated({ class: "crisis", actor: "target", date: "2018-01-05", value: 0.4 }),
    parameters: { crisis_fade_years: 2, crisis_threat: 0.5 },
  });
  const { setting, suppliers, memberships } = go(world, applyEvents);
  expect(setting.crisis[0]).toBe(0.4);
  const seen = 0.6 * (setting.threat[0] + 0.5 * 0.4 * (1 - setting.threat[0]));
  expect(suppliers.threat[NL]).toBeCloseTo(seen, 12);
  expect(memberships.threat[NL]).toBeCloseTo(seen, 12); // by the list alike
  go(world, applyEvents, 12);
  expect(setting.crisis[0]).toBeCloseTo(0.4 * exp(-0.5), 12);
});

test("series move between their points", () => {
  const { setting } = go(small(), applyEvents, 36); // threat: 0.4 in 2018, 0.8 in 2024
  expect(setting.threat[0]).toBeCloseTo(0.6, 9);
});

test("history is replayed up to the horizon; from there crises come by themselves", () => {
  const crisis = { class: "crisis", actor: "target", value: 0.4 } as const;
  const change = dated({ ...crisis, date: "2019-01-01" }, { ...crisis, date: "2020-02-01" });
  const diary: EventRecord[] = [];
  const world = small(
    { ...change, parameters: { crisis_rate: 20, crisis_least: 0.3, crisis_spread: 0.2 }, time: { replayUntil: 2020 } },
    { diary },
  );
  expect(world.blueprint.events).toHaveLength(1);
  go(world, applyEvents, 24);
  expect([world.setting.nextEvent[0], diary.length]).toEqual([1, 0]);
  go(world, applyEvents, 12);
  expect(diary.length).toBeGreaterThan(3);
  expect(diary.every(({ event, date }) => event === "crisis" && date > 2020)).toBe(true);
  go(world, applyEvents, 60);
  const sizes = diary.map(({ value }) => value);
  expect(Math.min(...sizes)).toBeGreaterThan(0.3);
  expect(Math.min(...sizes)).toBeLessThan(0.31);
  expect(Math.max(...sizes)).toBeLessThan(0.5);
  expect(Math.max(...sizes)).toBeGreaterThan(0.49);
  expect(world.setting.crisis[0]).toBeLessThanOrEqual(1);
});

const PARTNER = [
  { ...PACKAGE, items: ["TOOLS"], date: "2018-01-01" },
  { class: "announce" as const, actor: "NL", items: ["TOOLS"], date: "2018-03-10" },
  { class: "force" as const, actor: "NL", items: ["TOOLS"], date: "2018-06-20" },
];

test("a partner's dated announcement and entry into force are replayed", () => {
  const world = small(dated(...PARTNER));
  const { cells, suppliers, items } = go(world, applyEvents, 3);
  expect(suppliers.announced[NL]).toBe(parseDate("2018-03-10"));
  expect(suppliers.provoked[NL]).toBe(parseDate("2018-03-10"));
  expect([cells.announced[TOOLS_NL], cells.inForce[TOOLS_NL]]).toEqual([items.controlled[0], 0]);
  go(world, applyEvents, 3);
  expect(suppliers.inForceSince[NL]).toBe(parseDate("2018-06-20"));
  expect(cells.inForce[TOOLS_NL]).toBe(items.controlled[0]);
});

test("where a study sets the lag, partners' dated acts are left out", () => {
  const change = dated(...PARTNER);
  const { suppliers } = go(small({ ...change, parameters: { lag_announce_months: 0 } }), applyEvents, 8);
  expect([suppliers.announced[NL], suppliers.announced[US] > 0]).toEqual([0, true]);
});

test("signals, deals, licences and rules each leave their mark", () => {
  const date = "2018-01-10";
  const world = small(
    dated(
      { class: "signal", actor: "JP", date, value: 0.5 },
      { class: "deal", actor: "US", date, value: 0.7 },
      { class: "licence", actor: "US", items: ["CHIPS"], date, value: 0.9 },
      { class: "rule", actor: "US", rule: "ownership", date, value: 0.6 },
    ),
  );
  const { suppliers, setting, cells, rules, items } = go(world, applyEvents);
  expect(suppliers.signal[JP]).toBe(0.5);
  expect(setting.truce[0]).toBe(0.7);
  expect(cells.licencePolicy[CHIPS_US]).toBe(0.9);
  const ownership = RULES.indexOf("ownership") * items.count;
  expect([...rules.level.subarray(ownership, ownership + items.count)]).toEqual([0.6, 0.6]);
});

test("what waits for a licence falls under a stricter policy; a milder one leaves it", () => {
  const waiting = (...values: number[]): World => {
    const days = ["2018-01-10", "2018-01-20"];
    const acts = values.map((value, n) => ({
      ...{ class: "licence" as const, items: ["CHIPS"], date: days[n], value },
    }));
    const world = small(dated(...acts));
    world.cells.licenceQueue[CHIPS_US] = 8;
    return go(world, applyEvents);
  };
  const policy = small().cells.licencePolicy[CHIPS_US];
  expect(waiting(policy / 4).cells.licenceQueue[CHIPS_US]).toBeCloseTo(2, 12);
  expect(waiting(0).cells.licenceQueue[CHIPS_US]).toBe(0);
  expect(waiting(2 * policy).cells.licenceQueue[CHIPS_US]).toBe(8);
  // What the leader has licensed at most stays known.
  const { items } = waiting(2 * policy, policy / 4);
  expect([items.leaderPolicy[CHIPS], items.leaderOrdinary[CHIPS]]).toEqual([policy / 4, 2 * policy]);
});

test("a settlement holds in full for its time and is over then", () => {
  const truce = (ticks: number): number => {
    const world = small({
      ...dated({ class: "deal", actor: "US", date: "2018-01-10", value: 0.7 }),
      parameters: { truce_years: 0.5 },
    });
    return go(world, applyEvents, ticks).setting.truce[0];
  };
  expect([truce(1), truce(6), truce(8)]).toEqual([0.7, 0.7, 0]);
});

test("a state that controls an item of its own accord stands alone there until a package names the item", () => {
  const own = { class: "force" as const, actor: "US", items: ["CHIPS"], date: "2018-01-05", value: 1 };
  const alone = (ticks: number): number =>
    go(small(dated(own, { ...PACKAGE, date: "2018-03-01" })), applyEvents, ticks).items.alone[CHIPS];
  expect([alone(1), alone(3)]).toEqual([1, 0]);
  const asked = go(small(dated({ ...PACKAGE, date: "2018-01-01" }, own)), applyEvents, 1);
  expect(asked.items.alone[CHIPS]).toBe(0);
});

test("a delisting hands its share back, and closes the account when nothing is left", () => {
  const { items, cells } = go(
    small(
      dated({ ...PACKAGE, date: "2018-01-01" }, { class: "delist", items: ["CHIPS"], date: "2018-02-10", value: 0.4 }),
    ),
    applyEvents,
    2,
  );
  expect(items.listedShare[CHIPS]).toBeCloseTo(0.3, 12);
  expect(cells.inForce[CHIPS_US]).toBeCloseTo(items.controlled[CHIPS], 12);
  const all = go(
    small(
      dated({ ...PACKAGE, date: "2018-01-01" }, { class: "delist", items: ["CHIPS"], date: "2018-02-10", value: 1 }),
    ),
    applyEvents,
    2,
  );
  expect([all.items.announcedAt[CHIPS], all.items.listedShare[CHIPS], all.cells.inForce[CHIPS_US]]).toEqual([0, 0, 0]);
});

test("an account with next to nothing left is closed", () => {
  const open = (account_closes: number): boolean => {
    const back = { class: "delist" as const, items: ["CHIPS"], date: "2018-02-10", value: 0.95 };
    const change = dated({ ...PACKAGE, date: "2018-01-01" }, back);
    const { items } = go(small({ ...change, parameters: { account_closes } }), applyEvents, 2);
    return items.announcedAt[CHIPS] > 0;
  };
  expect([open(0.024), open(0.026)]).toEqual([true, false]); // a twentieth of the half that was listed
});

test("users are listed from their own date, or when the list has grown to their rank", () => {
  const world = small();
  world.users.listedFrom.fill(0);
  world.users.listRank.fill(100);
  world.users.listedFrom[0] = 2018.5;
  world.users.listRank[1] = 10;
  world.setting.listedUsers[0] = 20;
  const { users } = go(world, applyEvents);
  expect([users.listed[0], users.listed[1], users.listed[2]]).toEqual([0, 1, 0]);
  go(world, applyEvents, 6);
  expect(users.listed[0]).toBe(1);
});

test("where nothing is controlled only crises come", () => {
  const change = dated(
    { ...PACKAGE, date: "2018-01-16" },
    { class: "crisis", actor: "target", date: "2018-01-17", value: 0.3 },
  );
  const { items, setting, cells } = go(small(change, { controls: false }), applyEvents);
  expect(setting.crisis[0]).toBe(0.3);
  expect(every(items.announcedAt, 0) && every(cells.inForce, 0) && setting.listedUsers[0] === 0).toBe(true);
});

test("without the process nothing is announced and the series stay", () => {
  const { items, setting } = go(small(dated({ ...PACKAGE, date: "2018-01-16" })), withoutEvents, 12);
  expect(every(items.announcedAt, 0)).toBe(true);
  expect([setting.threat[0], setting.nextEvent[0]]).toEqual([0.4, 0]);
});

test("a rule may concern some items only; a law changes one authority of one state, or of the target", () => {
  const date = "2018-01-10";
  const world = small(
    dated(
      { class: "rule", rule: "remote", items: ["CHIPS"], date, value: 0.7 },
      { class: "law", actor: "NL", rule: "country", date, value: 0.9 },
      {
        class: "law",
        actor: "target",
        rule: "extraterritorial",
        date: "2018-01-01",
        effective: "2018-02-10",
        value: 0.8,
      },
    ),
  );
  const { rules, laws, items, suppliers } = go(world, applyEvents);
  const remote = RULES.indexOf("remote") * items.count;
  expect([rules.level[remote + TOOLS], rules.level[remote + CHIPS]]).toEqual([0, 0.7]);
  const level = (state: number, law: (typeof LAWS)[number]) => laws.level[state * LAWS.length + LAWS.indexOf(law)];
  expect([level(NL, "country"), level(NL, "list"), level(JP, "country")]).toEqual([0.9, 1, 0]);
  expect(level(suppliers.count, "extraterritorial")).toBe(0); // from its entry into force
  go(world, applyEvents);
  expect(level(suppliers.count, "extraterritorial")).toBe(0.8);
});

test("when a deadline ends the leader reaches on its items, and spares who has followed", () => {
  const row = { class: "deadline" as const, items: ["TOOLS"], date: "2018-01-10", value: 0.8 };
  const at = (world: World, rule: (typeof RULES)[number], item: number) =>
    world.rules.level[RULES.indexOf(rule) * world.items.count + item];
  const world = go(small({ ...dated(row), parameters: { deadline_days: 150 } }), applyEvents, 5);
  expect(world.items.deadline[TOOLS]).toBeCloseTo(parseDate("2018-01-10") + 150 / 365, 9);
  expect([at(world, "extraterritorial", TOOLS), at(world, "exempt", TOOLS)]).toEqual([0, 0]);
  go(world, applyEvents);
  expect([at(world, "extraterritorial", TOOLS), at(world, "exempt", TOOLS)]).toEqual([0.8, 1]);
  expect([at(world, "extraterritorial", CHIPS), world.items.deadline[TOOLS]]).toEqual([0, 0]);
});
