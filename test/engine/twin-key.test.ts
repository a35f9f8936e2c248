/**
 * Equal names mean equal twins: every parameter, column, series and process is moved, and where the name of the twin stays, so must every byte of its
 * record. The other way round the name must not be too fine, or nothing would be shared.
 */
import { describe, expect, test } from "vitest";
import { uniform, nameKey, seedKeys } from "../../src/base/random.ts";
import { prepare, runTwin } from "../../src/engine/run.ts";
import type { Model } from "../../src/engine/run.ts";
import { stepsOf, tick } from "../../src/engine/tick.ts";
import { TWIN_PARAMETERS, twinLuck } from "../../src/engine/twin-key.ts";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import type { ParameterName, ParameterValues } from "../../src/scenario/parameters.ts";
import { PROCESS_NAMES, REGIME_MODES } from "../../src/scenario/scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { BaseData } from "../../src/scenario/tables.ts";
import { allocateColumns } from "../../src/world/allocate-columns.ts";
import { buildWorld } from "../../src/world/build-world.ts";
import { altered, minimal, shipped } from "./worlds.ts";

const SCENARIOS: readonly (readonly [string, Scenario])[] = [
  ["the minimal setting", altered(minimal(), { time: { end: 2022, replayUntil: 2020, twinExtraYears: 1 } })],
  ["today", altered(shipped("today"), { time: { end: 2019, replayUntil: 2019, twinExtraYears: 1 } })],
  ["cocom", altered(shipped("cocom"), { time: { end: 1950, replayUntil: 1950, twinExtraYears: 0.5 } })],
];
const NAMES = Object.keys(PARAMETERS) as ParameterName[];
const IDLE = NAMES.filter((name) => !TWIN_PARAMETERS.includes(name));

function recordOf(model: Model, parameters: ParameterValues): Buffer {
  const record = Object.values(runTwin(model, "twin", parameters)).filter((column) => column instanceof Float64Array);
  return Buffer.concat(record.map((column) => Buffer.from(column.slice().buffer)));
}

/** Both ends of the range; where there is none, half as much again and a plain 3. */
function others(name: ParameterName): number[] {
  const { value, low, high } = PARAMETERS[name];
  return low === high ? [3, 1.5 * value] : [low, high];
}

/** Whether a parameter at either end of its range changes a byte of the twin's record. */
function reaching(scenario: Scenario): (name: ParameterName) => boolean {
  const model = prepare(scenario);
  const base = recordOf(model, scenario.parameters);
  return (name) =>
    others(name).some((value) => {
      const fresh = name === "fringe_firms" ? prepare(altered(scenario, { parameters: { [name]: value } })) : model;
      return !recordOf(fresh, { ...scenario.parameters, [name]: value }).equals(base);
    });
}

test("no parameter reaches a twin but those listed", () => {
  for (const [, scenario] of SCENARIOS.slice(0, 2)) expect(IDLE.filter(reaching(scenario))).toEqual([]);
});

test("each listed parameter reaches the twin somewhere", () => {
  const today = altered(shipped("today"), { time: { end: 2022, replayUntil: 2022, twinExtraYears: 1 } });
  const contagious = altered(minimal(), { forms: { absorb: "contagion" } });
  const longer = [minimal(), altered(shipped("cocom"), { time: { end: 1952, twinExtraYears: 1 } }), today, contagious];
  let left = TWIN_PARAMETERS;
  for (const scenario of longer) {
    const reaches = reaching(scenario);
    left = left.filter((name) => !reaches(name));
  }
  // Money is short, a stock too high, capacity idle or full, networks next to nothing, users without ability in a twin only where other parameters make it so.
  const circumstantial: readonly string[] = [
    "budget_ratio",
    "order_floor",
    "capacity_shrink",
    "other_priority",
    "procurement_least",
    "absorption_least",
  ];
  expect(left.filter((name) => !circumstantial.includes(name))).toEqual([]);
});

describe.each(SCENARIOS)("%s", (_, scenario) => {
  const model = prepare(scenario);
  const { parameters } = scenario;
  const base = recordOf(model, parameters);

  test("parameters that are not listed do nothing together either, whatever the listed ones are", () => {
    const draw = (names: readonly ParameterName[], round: number, side: string) => {
      const keys = seedKeys(`${side}/${round}`);
      const drawn = names.map((name): [ParameterName, number] => {
        const [low, high] = [Math.min(...others(name)), Math.max(...others(name))];
        return [name, low + (high - low) * uniform(keys, 1, nameKey(name), 0)];
      });
      return Object.fromEntries(drawn) as Partial<ParameterValues>;
    };
    for (let round = 0; round < 6; round++) {
      const listed = { ...parameters, ...draw(TWIN_PARAMETERS, round, "listed") };
      const all = { ...listed, ...draw(IDLE, round, "idle") };
      expect(twinLuck(all, "s")).toBe(twinLuck(listed, "s"));
      expect(recordOf(model, all).equals(recordOf(model, listed)), `round ${round}`).toBe(true);
    }
  });

  test("a twin reads in its ticks no parameter but those listed and some that are multiplied by what is zero in it", () => {
    const HARMLESS = [
      ...["pause_cut"], // nothing is cut
      ...["crisis_rate", "crisis_fade_years", "crisis_threat", "truce_years"], // end in the common threat, which only states with controls look at
      ...["fear_weight", "fear_memory_years", "fear_spillover", "cover_full", "cover_consumed"], // nobody signals a cut-off
      ...["research_risk", "prefer_domestic"], // so there is no risk
      ...["frontier_slowdown", "maker_stock_years", "remote_years", "service_years", "service_kept", "alarm_scarcity"], // no trade is refused
    ];
    const world = buildWorld(model.blueprint, allocateColumns(model.blueprint), {
      ...{ seed: "twin", parameters, controls: false, diary: null },
    });
    const read = new Set<string>();
    const watched = new Proxy(world.p, { get: (p, name) => (read.add(String(name)), Reflect.get(p, name) as number) });
    Object.assign(world, { p: watched });
    for (let number = 0; number < 12; number++) tick(world, number, stepsOf([]));
    const allowed: readonly string[] = [...TWIN_PARAMETERS, ...HARMLESS];
    expect([...read].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test("where the name of the world stays, the record stays: columns, series, processes, regime, controls", () => {
    let [shared, apart] = [0, 0];
    const large = scenario.setting === "cocom"; // its tables have today's columns: those of the goods are enough
    for (const [what, changed] of variations(scenario)) {
      if (large && !/^(items|market_shares|series)/.test(what)) continue;
      const other = prepare(changed);
      if (other.twinWorld !== model.twinWorld) {
        apart += 1;
        continue;
      }
      shared += 1;
      expect(recordOf(other, parameters).equals(base), what).toBe(true);
    }
    expect(shared).toBeGreaterThan(large ? 15 : 40);
    expect(apart).toBeGreaterThan(large ? 10 : 15);
  });
});

/** Numbers of a table, each moved by its own amount, so that what only compares rows feels it too. */
function moved<R extends object>(rows: readonly R[], column: string): R[] {
  return rows.map((row, place) => {
    const value = row[column as keyof R] as number;
    const whole = column === "count" || column === "entry_count" || column === "entities";
    return { ...row, [column]: whole ? value + 1 : value * (0.6 + 0.1 * (place % 3)) };
  });
}

function* variations(scenario: Scenario): Generator<[string, Scenario]> {
  const { data } = scenario;
  for (const table of Object.keys(data) as (keyof BaseData)[]) {
    const rows = data[table] as readonly object[];
    if (table === "series" || rows.length === 0) continue;
    for (const [column, value] of Object.entries(rows[0])) {
      if (typeof value !== "number") continue;
      yield [`${table}.${column}`, altered(scenario, { data: () => ({ [table]: moved(rows, column) }) })];
    }
  }
  for (const name of new Set(data.series.map(({ series }) => series))) {
    const series = data.series.map((row) => (row.series === name ? { ...row, value: row.value * 0.7 } : row));
    yield [`series ${name}`, altered(scenario, { data: () => ({ series }) })];
  }
  for (const off of PROCESS_NAMES) yield [`without ${off}`, altered(scenario, { off: [off] })];
  for (const mode of REGIME_MODES) yield [mode, altered(scenario, { regime: { mode, leader: "waits" } })];
  yield ["rival forms", altered(scenario, { forms: { cohere: "thresholds", anticipate: "option" } })];
  yield ["contagion", altered(scenario, { forms: { absorb: "contagion" } })];
  yield ["no controls", altered(scenario, { controls: false })];
  yield ["no timeline", altered(scenario, { data: () => ({ timeline: [] }) })];
  yield [
    "an earlier replay horizon",
    altered(scenario, { time: { replayUntil: scenario.time.start, recordEvery: 6 } }),
  ];
  yield ["a longer twin", altered(scenario, { time: { twinExtraYears: 2 } })];
  const roles = data.suppliers.map((row) => ({
    ...row,
    role: row.role === "partner" ? ("neutral" as const) : row.role,
  }));
  yield ["roles", altered(scenario, { data: () => ({ suppliers: roles }) })];
  const consumed = data.items.map((row) => ({ ...row, durability: "consumed" as const }));
  yield ["consumed", altered(scenario, { data: () => ({ items: consumed }) })];
}

test("scenarios that differ in regime, laws, timeline or enforcement share their twins", () => {
  const model = prepare(SCENARIOS[1][1]);
  const changes: readonly Scenario[] = [
    altered(SCENARIOS[1][1], { regime: { mode: "standing" }, off: ["enforce"] }),
    altered(SCENARIOS[1][1], { data: () => ({ timeline: [], dependence: [] }) }),
    altered(SCENARIOS[1][1], { data: ({ suppliers }) => ({ suppliers: moved(suppliers, "law_list") }) }),
  ];
  for (const changed of changes) expect(prepare(changed).twinWorld).toBe(model.twinWorld);
});
