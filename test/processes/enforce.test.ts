/** Enforcement: one capacity for licences and checks; fronts and makers found late. */
import { expect, test } from "vitest";
import { approach, exp } from "../../src/base/maths.ts";
import { enforce, withoutEnforcement } from "../../src/processes/enforce.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import { LAWS } from "../../src/scenario/table-words.ts";
import type { World } from "../../src/world/world.ts";
import { CHIPS, CHIPS_US, every, go, JP, NL, setRule, small, US } from "./alone.ts";

type Parameters = Partial<Record<ParameterName, number>>;
const offices = (load: number, parameters: Parameters = {}): World =>
  small({ parameters: { cases_start: load, cases_yard: 0, cases_users: 0, withdrawal_years: 1e9, ...parameters } });

test("cases over capacity pile up and keep licences waiting; below it the pile is worked off", () => {
  const { suppliers, p } = go(offices(1.5), enforce, 12);
  expect(suppliers.cases[NL]).toBeCloseTo(7500, 6);
  expect(suppliers.backlog[NL]).toBeCloseTo(2500, 2); // half a year of work more than can be done
  expect(suppliers.licenceDelay[NL]).toBeCloseTo(p.licence_years + 0.5, 6);
  const idle = offices(0.5);
  idle.suppliers.backlog[NL] = 1000;
  expect(go(idle, enforce).suppliers.backlog[NL]).toBeCloseTo(1000 - 2500 / 12, 2);
  expect(go(idle, enforce, 12).suppliers.licenceDelay[NL]).toBe(idle.p.licence_years);
});

test("applicants who wait too long give up", () => {
  const left = (withdrawal_years: number): number =>
    go(offices(1.5, { withdrawal_years }), enforce, 60).suppliers.backlog[NL];
  expect(left(1)).toBeLessThan(left(5));
  expect(left(1)).toBeLessThan(3000); // at most so much arrives in the time that anybody waits
});

test("a wider yard and more listed users dilute the search; a backlog ties up staff", () => {
  expect(go(offices(0.8), enforce).suppliers.search[NL]).toBeCloseTo(0.02 / 0.8, 9);
  expect(go(offices(1.6, { backlog_checks: 0 }), enforce).suppliers.search[NL]).toBeCloseTo(0.02 / 1.6, 9);
  expect(go(offices(1.6, { backlog_checks: 0.5 }), enforce).suppliers.search[NL]).toBeCloseTo((0.02 * 0.7) / 1.6, 9);
  const flooded = offices(10, { backlog_checks: 1, checks_least: 0.3 }); // no backlog takes the last three tenths
  expect(go(flooded, enforce).suppliers.search[NL]).toBeCloseTo((0.02 * 0.3) / 10, 9);
  const wide = offices(0.5, { cases_yard: 1, cases_users: 0.4 });
  wide.items.announcedAt.fill(2018);
  wide.items.controlled.fill(0.3);
  wide.cells.force.fill(1);
  wide.setting.listedUsers[0] = 500;
  const { suppliers } = go(wide, enforce);
  expect(suppliers.yardShare[US]).toBeCloseTo(0.3, 9);
  expect(suppliers.cases[US] / 40000).toBeCloseTo(0.5 + 0.3 + 0.4 * 0.5, 9);
  expect(suppliers.cases[NL] / 5000).toBeCloseTo(0.5 + 0.3 + 0.4 * 0.5 * 0.5, 9); // half of the authority over users
});

/** Three open fronts for chips: two of one owner group, one of another; the first is easy to find. */
function fronts(parameters: Parameters = {}): { world: World; shells: number[] } {
  const world = small({ parameters });
  const first = CHIPS * world.blueprint.shellsPerItem;
  const shells = [first, first + 1, first + 2];
  world.items.frontsUsed[CHIPS] = 3;
  shells.forEach((shell, k) => {
    world.shells.open[shell] = 1;
    world.shells.effort[shell] = 1;
    world.shells.capacity[shell] = 100;
    world.shells.flow[shell] = 100;
    world.shells.group[shell] = k < 2 ? 0 : 1;
    world.shells.threshold[shell] = k === 0 ? 0.1 : 1e9;
  });
  world.cells.refusedRate[CHIPS_US] = 100;
  world.items.shellExported[CHIPS] = 25;
  return { world, shells };
}

test("a front is found in the tick in which its hazard passes its threshold", () => {
  const { world, shells } = fronts();
  let before = 0;
  let ticks = 0;
  while (world.shells.open[shells[0]] === 1) {
    before = world.shells.hazard[shells[0]];
    expect(before).toBeLessThan(0.1);
    go(world, enforce);
    expect(++ticks).toBeLessThan(100);
  }
  expect(ticks).toBeGreaterThan(1);
  // Both fronts place as many orders, so the one that was not found shows what the hazard was.
  expect(world.shells.hazard[shells[1]]).toBeGreaterThanOrEqual(0.1);
  expect([world.shells.incarnation[shells[0]], world.shells.flow[shells[0]]]).toEqual([1, 0]);
  expect(world.shells.reopens[shells[0]]).toBeGreaterThan(world.clock.start);
  expect(world.hubs.heat[0]).toBeGreaterThan(0);
  expect(world.setting.evasion[0]).toBeGreaterThan(0);
  expect([world.shells.open[shells[1]], world.shells.open[shells[2]]]).toEqual([1, 1]);
});

test("search, sharing, location and volume shorten the life of a front; lax states look less", () => {
  const hazard = (set: (world: World) => void, tips = 0): number => {
    const { world, shells } = fronts({ tips, front_activity: 0.4 });
    set(world);
    return go(world, enforce).shells.hazard[shells[1]];
  };
  const plain = hazard(() => {});
  const { p } = small();
  expect(hazard((world) => setRule(world, "shared_data", 1)) / plain).toBeCloseTo(1 + p.sharing_gain, 9);
  expect(hazard((world) => setRule(world, "location", 0.5)) / plain).toBeCloseTo(1 + p.location_gain / 2, 9);
  expect(hazard((world) => void world.shells.effort.fill(0.5)) / plain).toBeCloseTo(0.5, 9);
  expect(hazard((world) => void world.shells.effort.fill(0.1)) / plain).toBeCloseTo(0.4, 9); // whatever it sells, it trades
  expect(hazard((world) => void (world.suppliers.compliance[US] = 0.5)) / plain).toBeCloseTo(0.5, 9);
  // Of makers who refuse suspicious orders some tell: the more careful they are, the shorter fronts live.
  const told = (diligence: number): number => hazard((world) => void world.cells.diligence.fill(diligence), 0.1);
  expect(told(0)).toBeCloseTo(plain, 12);
  expect(told(0.8) - plain).toBeCloseTo(2 * (told(0.4) - plain), 9);
});

test("a list chases names; an ownership rule takes the siblings of one owner", () => {
  const left = (rule: number): number[] => {
    const { world, shells } = fronts({ ownership_reach: 1 });
    world.shells.threshold[shells[0]] = 1e-9;
    setRule(world, "ownership", rule);
    go(world, enforce);
    return shells.map((shell) => world.shells.open[shell]);
  };
  expect(left(0)).toEqual([0, 1, 1]);
  expect(left(1)).toEqual([0, 0, 1]);
});

test("a find heats its hub by hub_heat and no other, never above 1, and fades from the same tick on", () => {
  const { world, shells } = fronts({ heat_years: 1, hub_heat: 0.2 });
  world.shells.threshold[shells[0]] = 1e-9;
  const hub = world.shells.hub[shells[0]];
  const { heat } = go(world, enforce).hubs;
  heat.forEach((value, k) => expect(value).toBeCloseTo(k === hub ? 0.2 * exp(-1 / 12) : 0, 12));
  const again = fronts({ heat_years: 1, hub_heat: 0.2 });
  again.world.shells.threshold[again.shells[0]] = 1e-9;
  again.world.hubs.heat[hub] = 0.9;
  expect(go(again.world, enforce).hubs.heat[hub]).toBeCloseTo(exp(-1 / 12), 12);
});

test("a find makes the makers of these goods more careful, for a while", () => {
  const { world, shells } = fronts({ heat_years: 1 });
  world.shells.threshold[shells[0]] = 1e-9;
  const { firms, blueprint } = go(world, enforce);
  const us = blueprint.firmIds.indexOf("ACCEL");
  const heat = firms.heat[us];
  expect(heat).toBeGreaterThan(0);
  expect(firms.heat[blueprint.firmIds.indexOf("LITHO")]).toBe(0);
  go(world, enforce, 12);
  expect(firms.heat[us]).toBeCloseTo(heat * exp(-1), 9);
});

test("a maker that breaks the rules is found at its state's pace; then all are careful, its neighbours most, by its weight", () => {
  const world = small({ parameters: { firm_caught_years: 5, search_reference: 0.04, heat_abroad: 0.3 } });
  const { firms, blueprint, suppliers, p } = world;
  const litho = blueprint.firmIds.indexOf("LITHO");
  firms.violating[litho] = 1;
  firms.caughtThreshold[litho] = 0.05;
  go(world, enforce);
  expect(firms.caughtHazard[litho]).toBeCloseTo(suppliers.search[NL] / 0.04 / 5 / 12, 9);
  let ticks = 0;
  while (firms.violating[litho] === 1 && ticks++ < 200) go(world, enforce);
  expect([
    firms.violating[litho],
    firms.catches[litho],
    firms.caughtHazard[litho],
    firms.caughtThreshold[litho],
  ]).toEqual([0, 1, 0, 0]);
  const fade = exp(-1 / 12 / p.heat_years);
  const weight = firms.weight[litho];
  expect(weight).toBeGreaterThan(0.5);
  expect(firms.heat[litho]).toBeCloseTo(p.found_heat * weight * fade, 9);
  expect(firms.heat[blueprint.firmIds.indexOf("OPTIC")]).toBeCloseTo(0.3 * p.found_heat * weight * fade, 9);
});

test("finds are evidence of evasion: on the scale of finds a year, and by and by", () => {
  const { world, shells } = fronts({ finds_scale: 8, finds_memory_years: 2 });
  world.shells.threshold[shells[0]] = 1e-9;
  const { setting, clock } = go(world, enforce); // one find in a month
  expect(setting.evasion[0]).toBeCloseTo((1 - exp(-12 / 8)) * approach(clock.dt, 2), 9);
});

test("evidence of evasion fades when nothing is found", () => {
  const world = small({ parameters: { finds_memory_years: 2 } });
  world.setting.evasion[0] = 0.5;
  expect(go(world, enforce, 24).setting.evasion[0]).toBeCloseTo(0.5 * exp(-1), 9);
});

test("nobody is busy in the twin, nor without the process", () => {
  const twin = small({}, { controls: false });
  twin.cells.force.fill(1);
  expect(every(go(twin, enforce).suppliers.cases, 0)).toBe(true);
  const { world } = fronts();
  world.firms.heat.fill(0.5);
  const { suppliers, setting, hubs, firms, p } = go(go(world, enforce, 12), withoutEnforcement);
  expect(every(suppliers.search, 0) && every(suppliers.backlog, 0) && every(suppliers.cases, 0)).toBe(true);
  expect(every(suppliers.licenceDelay, p.licence_years) && every(hubs.heat, 0) && every(firms.heat, 0)).toBe(true);
  expect([setting.evasion[0], suppliers.yardShare[JP]]).toEqual([0, 0]);
});

test("more staff handle more cases and leave more for checks; more checks per case find more", () => {
  const world = offices(1.5);
  const own = NL * LAWS.length;
  world.laws.level[own + LAWS.indexOf("capacity")] = 1;
  const { suppliers, laws } = go(world, enforce, 12);
  expect([suppliers.cases[NL], suppliers.backlog[NL]]).toEqual([7500, 0]);
  expect(suppliers.search[NL]).toBeCloseTo((0.02 * 2) / 1.5, 9);
  laws.level[own + LAWS.indexOf("checks")] = 0.04;
  expect(go(world, enforce).suppliers.search[NL]).toBeCloseTo((0.04 * 2) / 1.5, 9);
});
