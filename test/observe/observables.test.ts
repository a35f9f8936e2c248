/** The registry of observables: its names, its units, and sums that must agree. */
import { expect, test } from "vitest";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { CHANNELS } from "../../src/observe/channels.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import { SUMMARIES } from "../../src/observe/summaries.ts";
import { STATE } from "../../src/world/state.ts";
import { minimal, series, summary } from "../engine/worlds.ts";
import { read, viewAt } from "./small-view.ts";

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
