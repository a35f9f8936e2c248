/** What is covered in each cell, given what is in force, the law and the leader's reach. */
import { expect, test } from "vitest";
import { pow } from "../../../src/base/maths.ts";
import { applyEvents } from "../../../src/processes/apply-events.ts";
import { coordinate, withoutCoordination } from "../../../src/processes/coordinate/coordinate.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { Regime } from "../../../src/scenario/scenario.ts";
import { LAWS } from "../../../src/scenario/table-words.ts";
import type { World } from "../../../src/world/world.ts";
import { launchPackage, listItem } from "../../../src/world/yard.ts";
import { edited } from "../../verification/hand-set.ts";
import {
  CHIPS,
  CHIPS_US,
  dated,
  go,
  JP,
  NL,
  packageAt,
  setRule,
  small,
  TOOLS,
  TOOLS_JP,
  TOOLS_NL,
  US,
} from "../alone.ts";

/** Tools are on the leader's list; the Netherlands controls half of that. */
function halfway(mode: Regime["mode"] = "sequential", parameters: Partial<Record<ParameterName, number>> = {}): World {
  const world = small({ regime: { mode }, parameters });
  listItem(world, TOOLS, 2018, 0.8, 0);
  world.cells.inForce[TOOLS_NL] = world.items.controlled[TOOLS] / 2;
  return world;
}

/** Tools: half by list, a tenth each by end use, services and letters; the Netherlands has half the authority over uses and services. Nobody is listed by name. */
const LAW_NL = 1 - (1 - 0.5) * (1 - 0.1 * 0.5) * (1 - 0.1 * 0.5);
const LAW_US = 1 - (1 - 0.5) * (1 - 0.1) * (1 - 0.1);
const REACHED = 0.3 * LAW_US; // by content

test("covered = 1 - (1 - force x law)(1 - reach)", () => {
  const world = halfway();
  setRule(world, "extraterritorial", 0.5);
  const { cells } = go(world, coordinate);
  expect(cells.force[TOOLS_NL]).toBeCloseTo(0.5, 9);
  expect(cells.law[TOOLS_NL]).toBeCloseTo(LAW_NL, 9);
  expect(cells.reach[TOOLS_NL]).toBeCloseTo(0.5 * REACHED, 9);
  expect(cells.covered[TOOLS_NL]).toBeCloseTo(1 - (1 - 0.5 * LAW_NL) * (1 - 0.5 * REACHED), 9);
  expect(cells.covered[TOOLS_JP]).toBeCloseTo(0.5 * REACHED, 9);
  expect([cells.reach[CHIPS_US], cells.covered[CHIPS_US]]).toEqual([0, 0]);
});

test("a state that has left the list controls nothing, one that defies is not reached", () => {
  const world = halfway("extraterritorial");
  world.cells.windowOpen.fill(1);
  world.memberships.left[NL] = 1;
  world.suppliers.defying[JP] = 1;
  const { cells } = go(world, coordinate);
  expect([cells.force[TOOLS_NL], cells.windowOpen[TOOLS_NL]]).toEqual([0, 0]);
  expect(cells.covered[TOOLS_NL]).toBeCloseTo(REACHED, 9);
  expect(cells.covered[TOOLS_JP]).toBe(0);
});

test("behind a control that spares its makers the leader's reach waits", () => {
  const world = halfway();
  setRule(world, "extraterritorial", 1);
  setRule(world, "exempt", 1);
  const { cells } = go(world, coordinate);
  expect(cells.reachBehind[TOOLS_NL]).toBeCloseTo(REACHED, 9);
  expect(cells.reach[TOOLS_NL]).toBeCloseTo(0.5 * REACHED, 9); // it controls half
});

test("designed-out content, waivers and moved output take away what is covered", () => {
  const covered = (set: (world: World) => void): number => {
    const world = halfway();
    setRule(world, "extraterritorial", 1);
    set(world);
    return go(world, coordinate).cells.covered[TOOLS_NL];
  };
  const full = covered(() => {});
  expect(covered((world) => (world.suppliers.contentLeft[US] = 0.5))).toBeLessThan(full);
  expect(covered((world) => setRule(world, "waiver", 1))).toBeLessThan(full);
  expect(covered((world) => (world.cells.relocated[TOOLS_NL] = 0.5))).toBeLessThan(full);
});

test("goods with too little of the leader's content are not reached: three tenths of a tool, as far as it is not designed out", () => {
  const reach = (contentLeft: number): number => {
    const world = halfway("sequential", { content_least: 0.2 });
    setRule(world, "extraterritorial", 1);
    world.suppliers.contentLeft[US] = contentLeft;
    return go(world, coordinate).cells.reach[TOOLS_NL];
  };
  expect(reach(0.5)).toBe(0);
  expect(reach(0.6)).toBeCloseTo(pow(0.6, 0.7) * REACHED, 9); // the other seven tenths are where it can be replaced from
});

test("waivers in full use take away a part of a partner's control", () => {
  const law = (waiver: number): number => {
    const world = halfway("sequential", { waiver_relief: 0.4 });
    setRule(world, "waiver", waiver);
    return go(world, coordinate).cells.law[TOOLS_NL];
  };
  expect(law(1) / law(0)).toBeCloseTo(0.6, 9);
  expect(law(0.5) / law(0)).toBeCloseTo(0.8, 9);
});

test("listed users come under end-user control; an ownership rule takes a part of the rest", () => {
  const world = halfway("sequential", { ownership_gain: 0.4 });
  const { items, users } = world;
  users.listed[2] = 1; // one of the cloud houses, who need chips only
  go(world, coordinate);
  const byName = items.userListed[CHIPS];
  expect(byName).toBeGreaterThan(0);
  expect(byName).toBeLessThan(1);
  expect(items.userListed[TOOLS]).toBe(0);
  setRule(world, "ownership", 1);
  go(world, coordinate);
  expect(items.userListed[CHIPS]).toBeCloseTo(byName + 0.4 * (1 - byName), 12);
  expect(items.userListed[TOOLS]).toBe(0);
});

test("detente opens licences; exceptions do in a forum only", () => {
  const rate = (mode: Regime["mode"], exceptions: number, openness: number): number => {
    const world = small({ regime: { mode }, parameters: { exception_level: 0, openness_licences: 0.5 } });
    world.suppliers.exceptions[US] = exceptions;
    world.suppliers.member[US] = 1;
    world.setting.openness[0] = openness;
    return go(world, coordinate).cells.licenceRate[CHIPS_US];
  };
  expect(rate("sequential", 0, 0)).toBeCloseTo(0.1, 12);
  expect(rate("sequential", 0, 1)).toBeCloseTo(0.1 + 0.9 * 0.5, 12);
  expect(rate("sequential", 1e6, 0)).toBeCloseTo(0.1, 12);
  expect(rate("consensus", 1e6, 0)).toBeGreaterThan(0.9);
});

test("the window of a cell closes when it ends and nothing has been announced", () => {
  const world = small({ parameters: { window_months: 3, join_rate: 0 } });
  launchPackage(world, "test", packageAt(2018));
  const { cells } = go(world, coordinate, 3);
  expect([cells.windowOpen[TOOLS_NL], cells.windowOpen[TOOLS_JP]]).toEqual([1, 1]);
  go(world, coordinate);
  expect([cells.windowOpen[TOOLS_NL], cells.windowOpen[TOOLS_JP]]).toEqual([0, 0]);
});

test("in a unilateral regime nobody follows; in a sequential one partners do", () => {
  const inside = (mode: Regime["mode"]): number => {
    const world = small({ regime: { mode }, parameters: { join_bias: 20 } });
    world.suppliers.member[JP] = 1; // from the start, not only from mid-2018
    launchPackage(world, "test", packageAt(2018));
    const { suppliers, cells } = go(world, coordinate, 60);
    expect(cells.covered[CHIPS_US]).toBeGreaterThan(0.5);
    return [NL, JP].filter((state) => suppliers.inForceSince[state] > 0).length;
  };
  expect(inside("unilateral")).toBe(0);
  expect(inside("extraterritorial")).toBe(0);
  expect(inside("sequential")).toBe(2);
});

test("the twin is left alone", () => {
  const world = small({}, { controls: false });
  world.items.announcedAt.fill(2018);
  world.cells.inForce.fill(0.5);
  expect([...go(world, coordinate).cells.covered]).toEqual([0, 0, 0]);
});

test("without the process partners control nothing, and the leader's law and reach stay", () => {
  const world = halfway();
  setRule(world, "extraterritorial", 1);
  listItem(world, CHIPS, 2018, 1, 0);
  world.cells.inForce[CHIPS_US] = world.items.controlled[CHIPS];
  const { cells } = go(world, withoutCoordination);
  expect([cells.force[TOOLS_NL], cells.force[CHIPS_US]]).toEqual([0, 1]);
  expect(cells.covered[TOOLS_NL]).toBeCloseTo(REACHED, 9);
  expect(cells.covered[CHIPS_US]).toBeCloseTo(cells.law[CHIPS_US], 12);
});

test("reach spares a state as far as its own control is in force; a law that follows plants abroad keeps what moved", () => {
  const world = halfway();
  setRule(world, "extraterritorial", 1);
  setRule(world, "exempt", 1);
  const { cells, laws } = go(world, coordinate);
  expect(cells.reach[TOOLS_NL]).toBeCloseTo(REACHED * 0.5, 9);
  expect(cells.reach[TOOLS_JP]).toBeCloseTo(REACHED, 9);
  cells.relocated[TOOLS_NL] = 0.4;
  expect(go(world, coordinate).cells.law[TOOLS_NL]).toBeCloseTo(0.6 * LAW_NL, 9);
  laws.level[NL * LAWS.length + LAWS.indexOf("extraterritorial")] = 1;
  expect(go(world, coordinate).cells.law[TOOLS_NL]).toBeCloseTo(LAW_NL, 9);
  laws.level[US * LAWS.length + LAWS.indexOf("extraterritorial")] = 0; // without the authority the leader reaches nobody
  expect(go(world, coordinate).cells.reach[TOOLS_JP]).toBe(0);
});

/** What the leader's law reaches of chips that it lists in full, with these parts of them under each kind of control. */
function reachOf(parts: Readonly<Record<string, number>>, set: (world: World) => void = () => undefined): number {
  const none = { by_list: 0, by_end_user: 0, by_end_use: 0, by_services: 0, by_country: 0 };
  const world = small({ data: ({ items }) => ({ items: edited(items, { ...none, ...parts }) }) });
  listItem(world, CHIPS, 2018, 1, 0);
  world.cells.inForce[CHIPS_US] = world.items.controlled[CHIPS];
  set(world);
  return go(world, coordinate).cells.covered[CHIPS_US];
}

test("an item that its only maker's list names whole is covered whole, however it is controlled besides", () => {
  expect(reachOf({ by_list: 1 })).toBe(1);
  expect(reachOf({ by_list: 1, by_end_user: 1, by_end_use: 1, by_services: 1, by_country: 1 }, ({ users }) => void users.listed.fill(1))).toBe(1); // prettier-ignore
});

test("an item that no list names is reached at listed users only, and by letters in the whole country", () => {
  expect(reachOf({ by_end_user: 1 })).toBe(0);
  const some = reachOf({ by_end_user: 1 }, ({ users }) => void (users.listed[2] = 1));
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(1);
  expect(reachOf({ by_country: 0.6 })).toBe(0);
  expect(reachOf({ by_country: 0.6 }, (world) => setRule(world, "letters", 0.5))).toBeCloseTo(0.3, 12);
});

test("what only the leader reaches asks the leader for a licence; where a state licenses nothing, detente opens nothing", () => {
  const rate = (inForce: number, policy: number): number => {
    const world = halfway("extraterritorial", { openness_licences: 0.5 });
    world.setting.openness[0] = 1;
    world.cells.inForce[TOOLS_JP] = inForce * world.items.controlled[TOOLS];
    world.cells.licencePolicy[TOOLS_JP] = policy;
    return go(world, coordinate).cells.licenceRate[TOOLS_JP];
  };
  expect(rate(0, 0.7)).toBeCloseTo(0.1 + 0.9 * 0.5, 12); // the leader approves a tenth
  expect(rate(0.5, 0.7)).toBeGreaterThan(rate(0, 0.7));
  expect(rate(0.5, 0)).toBe(0);
});

test("a forum grants exceptions by item", () => {
  const rate = (exceptions: number): number => {
    const world = small({
      regime: { mode: "consensus" },
      parameters: { exception_level: 0, openness_licences: 0 },
      data: ({ items }) => ({ items: edited(items, { exceptions }) }),
    });
    world.suppliers.exceptions[US] = 1e9;
    world.suppliers.member[US] = 1;
    return go(world, coordinate).cells.licenceRate[CHIPS_US];
  };
  expect(rate(0)).toBeCloseTo(0.1, 6);
  expect(rate(0.5)).toBeCloseTo(0.1 + 0.9 * 0.5, 3);
});

test("under the leader's denial its allies license as their own policy says, without exceptions, from the day of the act", () => {
  const rate = (value: number, mode: Regime["mode"] = "consensus"): number => {
    const act = { class: "licence" as const, actor: "US", items: ["TOOLS"], date: "2018-01-10", value };
    const world = small({ ...dated(act), regime: { mode }, parameters: { exception_level: 0, openness_licences: 0 } });
    world.suppliers.member.fill(1);
    world.suppliers.exceptions[NL] = 1e9;
    return go(world, [applyEvents, coordinate]).cells.licenceRate[TOOLS_NL];
  };
  const { licencePolicy } = small().cells;
  const own = licencePolicy[TOOLS_NL];
  expect(rate(0)).toBeCloseTo(own, 6);
  expect(rate(0)).toBeCloseTo(rate(0.1, "sequential"), 6);
  expect(rate(0.05)).toBeCloseTo(own + (1 - own) * 0.5, 3); // half of what it licensed: half of the exceptions
  expect(rate(0.9)).toBeCloseTo(1, 3); // a leader that licenses more is no veto
});
