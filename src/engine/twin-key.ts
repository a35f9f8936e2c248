/**
 * The name of a twin: everything that its record depends on. Runs whose twins have the same name can share one.
 *
 * A twin has no controls, so most of a scenario never reaches it: regime, laws, timeline, minerals, makers, whoever evades or enforces. The
 * lists below say what does. They are held by test/engine/twin-key.test.ts, which watches what a twin reads, and moves every parameter,
 * column, series and process: equal names must mean the same record to the byte.
 */
import type { ParameterName, ParameterValues } from "../scenario/parameters.ts";
import type { ProcessName } from "../scenario/processes.ts";
import type { Blueprint } from "../world/blueprint.ts";
import { ticksOf, twinTicksOf } from "./calendar.ts";

/** The parameters that reach a twin. */
// prettier-ignore
export const TWIN_PARAMETERS: readonly ParameterName[] = [
  "need_noise", "need_elasticity",
  "cover_ordinary", "order_years", "order_floor", "budget_ratio",
  "intake_years", "other_priority", "capacity_growth", "capacity_slack", "capacity_shrink", "ration_years",
  "procurement_start", "procurement_growth", "alarm_gap", "alarm_slope",
  "procurement_ceiling", "procurement_least", "procurement_shrink",
  "military_first", "adoption_years", "user_size_sd", "absorption_sd", "absorption_least", "vintage_sd", "second_best",
  "generation_years", "contagion_alone", "contagion_peers", "imitation_rate", "copying_floor", "espionage",
  "own_research", "research_gap_years", "research_push", "research_difficulty",
  "scarcity_memory_years", "capacity_years", "prefer_domestic", "prefer_scarcity", "prefer_difficulty",
  "learnability_middle", "samples_half",
];

/** The series, and the columns of the items, that reach a twin. */
const SERIES = ["row_demand", "push"] as const;
// prettier-ignore
const ITEM_COLUMNS = [
  "need_musd", "need_growth", "domestic_gap_years", "threshold_lag_years", "frontier_pace", "criticality",
  "learnability", "life_years", "lead_time_years", "capacity_pace", "world_demand_musd", "stockable",
] as const;

/** Processes that do nothing in a world without controls, so that it is the same whether they are on or off. */
const IDLE_PROCESSES: readonly ProcessName[] = ["grow-yard", "coordinate", "enforce", "retaliate", "cohere"];

/** What a twin takes from the scenario but for parameters and seed, as text: equal texts, equal twins. */
export function twinWorld(blueprint: Blueprint): string {
  const { items, series, needIndex, rowDemand, itemIds, userIds, userRows } = blueprint;
  const { installed, ordinaryAge, purchaseAge, domesticScale, complements } = blueprint;
  const { cellItem, cellShare, holdingStart, holdingUser } = blueprint;
  const { time, off, forms, population } = blueprint.scenario;
  const arrays = [installed, ordinaryAge, purchaseAge, domesticScale, complements];
  return JSON.stringify([
    [time.start, time.ticksPerYear, ticksOf(time), twinTicksOf(time)],
    off.filter((name) => !IDLE_PROCESSES.includes(name)),
    [forms.absorb],
    [itemIds, userIds],
    SERIES.map((name) => series[name]),
    [needIndex, rowDemand],
    ITEM_COLUMNS.map((name) => Array.from(items[name])),
    [...arrays, cellItem, cellShare, holdingStart, holdingUser].map((array) => Array.from(array)),
    [population.users],
    userRows.map((row) => [row.count, row.size, row.military, row.absorption, row.vintage_gap_years]),
  ]);
}

/** Parameters and seed as text. */
export function twinLuck(parameters: ParameterValues, seed: string): string {
  return `${TWIN_PARAMETERS.map((name) => parameters[name]).join(" ")} ${seed}`;
}
