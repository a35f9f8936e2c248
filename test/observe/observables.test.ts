/** The registry of observables: its names, its units, and sums that must agree. */
import { expect, test } from "vitest";
import { prepare, runOnce, runTwin } from "../../src/engine/run.ts";
import { CHANNELS } from "../../src/observe/channels.ts";
import { administrationCost, OBSERVABLES, retaliationCost } from "../../src/observe/observables.ts";
import type { EntityKind, View } from "../../src/observe/observables.ts";
import { createObserver, observeTick } from "../../src/observe/observer.ts";
import { SUMMARIES } from "../../src/observe/summaries.ts";
import { participate } from "../../src/processes/cohere/participate.ts";
import { STATE } from "../../src/world/state.ts";
import { minimal, runTo, series, summary, worldOf } from "../engine/worlds.ts";

/** The names that the architecture fixes. */
const FIXED =
  `leakage_rate leakage_cumulative prestock leakage_stockpile leakage_lag leakage_backfill leakage_uncovered leakage_licensed
  leakage_downgraded leakage_defection leakage_shells leakage_theft leakage_remote leakage_permitted leakage_timing leakage_evasion
  denied_imports denied_use work_not_done diffusion diffusion_military diffusion_civil diffusion_twin diffusion_military_twin diffusion_civil_twin
  diffusion_mark diffusion_mark_twin military_capability delay_years gap_users_years gap_domestic_years compliance participation states_defected
  firms_defected resentment yard_trade_share yard_items listed_users licence_backlog_months discovery_rate shells_open shell_life_years
  stockpile_months imports_total retaliation_index mineral_price alternative_supply cost_gross_musd cost_retaliation_musd
  cost_administration_musd gain_others_musd`.split(/\s+/);
const FIXED_PER_RUN =
  "delay_years_10 delay_years_50 delay_years_90 delay_years_end leakage_total first_defection_date".split(" ");

test("the fixed names are all there, each name once in its kind, with unit and meaning", () => {
  const keys = OBSERVABLES.map(({ kind, name }) => `${kind} ${name}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(FIXED.filter((name) => !keys.includes(`all ${name}`))).toEqual([]);
  expect(FIXED_PER_RUN.filter((name) => !SUMMARIES.some((one) => one.name === name))).toEqual([]);
  expect(SUMMARIES.filter(({ name }) => name.startsWith("delay_censored"))).toHaveLength(3);
  for (const { name, unit, meaning } of [...OBSERVABLES, ...SUMMARIES]) {
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(unit, name).not.toBe("");
    expect(meaning.length, name).toBeGreaterThan(5);
  }
});

test("channels sum to the rate, subtotals too, at every date", () => {
  const model = prepare(minimal());
  const result = runOnce(model, "sum");
  const of = (name: string): Float64Array => series(model, result, name);
  const rate = of("leakage_rate");
  const add = (names: readonly string[]): number[] =>
    Array.from(rate, (_, k) => names.reduce((sum, name) => sum + of(name)[k], 0));
  const channels = add(CHANNELS.map((channel) => `leakage_${channel}`));
  const subtotals = add(["leakage_permitted", "leakage_timing", "leakage_evasion"]);
  let defined = 0;
  rate.forEach((value, k) => {
    if (Number.isNaN(value)) return;
    expect(channels[k]).toBeCloseTo(value, 9);
    expect(subtotals[k]).toBeCloseTo(value, 9);
    defined += 1;
  });
  expect(defined).toBeGreaterThan(20);
  const total = CHANNELS.reduce((sum, channel) => sum + summary(model, result, `leakage_${channel}_total`), 0);
  expect(summary(model, result, "leakage_total")).toBeCloseTo(total, 9);
});

test("shares stay between 0 and 1", () => {
  const model = prepare(minimal());
  const result = runOnce(model, "bounds");
  for (const name of [
    "diffusion",
    "diffusion_twin",
    "diffusion_mark",
    "diffusion_mark_twin",
    "compliance",
    "participation",
    "yard_trade_share",
    "states_defected",
    "firms_defected",
    "retaliation_index",
    "alternative_supply",
  ]) {
    for (const value of series(model, result, name)) {
      if (Number.isNaN(value)) continue;
      expect(value, name).toBeGreaterThanOrEqual(0);
      expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
    }
  }
});

test("rates are undefined, not infinite, before anything is announced", () => {
  const model = prepare(minimal());
  const result = runOnce(model, "early");
  for (const name of ["leakage_rate", "leakage_lag", "delay_years", "diffusion_mark"])
    expect(series(model, result, name)[0], name).toBeNaN();
});

/** A world some years into its controls, and its observer. */
function viewAt(date: number): View {
  const scenario = minimal();
  const twin = runTwin(prepare(scenario), "view", scenario.parameters);
  const world = worldOf(scenario, { seed: "view" });
  const observer = createObserver(world, twin);
  runTo(world, date, () => observeTick(world, observer, true));
  return { world, observer };
}

function read(view: View, name: string, entity = 0, kind: EntityKind = "all"): number {
  return OBSERVABLES.find((one) => one.name === name && one.kind === kind)!.read(view, entity);
}

test("looking changes nothing, and no value is infinite", () => {
  const view = viewAt(2023);
  const { items, suppliers, minerals, lists, cells } = view.world;
  const counts = {
    ...{ all: 1, item: items.count, state: suppliers.count, mineral: minerals.count, list: lists.count },
    cell: cells.count,
  };
  const copy = (): unknown =>
    structuredClone((Object.keys(STATE) as (keyof typeof STATE)[]).map((group) => ({ ...view.world[group] })));
  const before = copy();
  for (const { name, kind, read: look } of OBSERVABLES) {
    for (let entity = 0; entity < counts[kind]; entity++) {
      const value = look(view, entity);
      expect(Number.isNaN(value) || Number.isFinite(value), name).toBe(true);
    }
  }
  expect(copy()).toEqual(before);
});

test("the same name has the same unit for every kind of entity, and money sums over the states", () => {
  for (const { name, unit } of OBSERVABLES) {
    for (const other of OBSERVABLES) if (other.name === name) expect(other.unit, name).toBe(unit);
  }
  const view = viewAt(2023);
  for (const name of ["cost_gross_musd", "gain_others_musd", "cost_retaliation_musd", "cost_administration_musd"]) {
    const states = [0, 1, 2].map((state) => read(view, name, state, "state"));
    expect(states[0] + states[1] + states[2], name).toBeCloseTo(read(view, name), 9);
  }
});

test("coalition: only states with a control in force count, by their exports or by their trade", () => {
  const view = viewAt(2018.5);
  const { suppliers, cells, items } = view.world;
  expect(read(view, "compliance")).toBeNaN();
  suppliers.inForceSince.set([2019, 2020, 0]);
  suppliers.weight.set([0.5, 0.25, 0.25]);
  suppliers.compliance.set([1, 0.7, 0]);
  expect(read(view, "compliance")).toBeCloseTo(0.9, 12);
  expect(read(view, "compliance", 2, "state")).toBeNaN();
  expect(read(view, "states_defected")).toBe(0);
  suppliers.left[1] = 1;
  expect(read(view, "states_defected")).toBe(0.5);
  // TOOLS alone is controlled: 0.8 of it from NL, half of that in force under a law that reaches half; nothing in JP.
  items.announcedAt.set([2019, 0]);
  cells.force.set([0.5, 0, 0]);
  cells.law.set([0.5, 1, 1]);
  suppliers.member.fill(1);
  participate(view.world);
  expect(read(view, "participation")).toBeCloseTo(0.8 * 0.5 * 0.5 * 0.7, 12);
  suppliers.member[2] = 0; // Japan, a fifth of the trade, is not of the coalition
  expect(read(view, "participation")).toBeCloseTo(0.5 * 0.5 * 0.7, 12);
});

test("the yard is the controlled share of the target's need; costs come from lost output and added cases", () => {
  const { world, observer } = viewAt(2018.5);
  const { items, suppliers, cells, blueprint, p } = world;
  items.announcedAt.set([0, 2018]);
  items.need.set([100, 300]);
  items.controlled.set([0.9, 0.5]);
  expect(read({ world, observer }, "yard_trade_share")).toBeCloseTo(150 / 400, 12);
  expect(read({ world, observer }, "yard_items")).toBe(1);
  suppliers.mineralLoss[1] = 0.1;
  cells.capacity[0] = 500;
  expect(retaliationCost(world, 1)).toBeCloseTo(50, 9);
  suppliers.cases[1] = p.cases_start * blueprint.suppliers.cases_per_year[1] + 40;
  expect(administrationCost(world, 1)).toBeCloseTo(40 * p.case_cost_musd, 9);
  suppliers.cases[1] = 0;
  expect(administrationCost(world, 1)).toBe(0);
});
