/**
 * The lag grid: finished curves for the first question, computed when the page is built, so that its curves stand before the first run
 * of the reader's own machine is done. They are the runs that the page itself would make; it replaces them by its own.
 */
import { type Cell, columnIndex, type Table } from "../../base/table.ts";
import { createTwinCache } from "../../engine/twin-cache.ts";
import { CHANNEL_COLOURS } from "../../report/palette.ts";
import type { FileSet } from "../../scenario/scenario.ts";
import { performRun } from "../../study/perform-run.ts";
import { historicLag, type Lag, withLag } from "../setup/lag.ts";
import { DEFAULT_PLAN, type RunPlan, type Setup, setupKey } from "../setup/setup.ts";
import { openWorkshop } from "./prepared.ts";
import type { Results } from "./results.ts";
import { resultsOf } from "./results.ts";
import { createStore } from "./store.ts";

/** Months between the leader's announcement and the partners'; they are in force on the day. */
export const GRID_LAGS = [0, 3, 6, 9, 12, 18, 24, 30, 36] as const;

export interface LagGrid {
  readonly plan: RunPlan;
  /** How late the partners were in the replayed history. */
  readonly history: Lag | undefined;
  /** By the key of the setup. */
  readonly points: Readonly<Record<string, GridPoint>>;
}

interface GridPoint {
  readonly start: number;
  readonly end: number;
  readonly replayUntil: number;
  readonly dates: readonly string[];
  /** By observable and statistic, date by date. */
  readonly curves: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>>;
  readonly summaries: Readonly<Record<string, readonly (number | null)[]>>;
}

const STATISTICS = ["n", "mean", "p05", "p25", "p50", "p75", "p95"];
/** Of the channels the charts show the means alone. */
const MEANS = Object.keys(CHANNEL_COLOURS);
const CURVES = new Set([...MEANS, "leakage_rate", "diffusion", "diffusion_twin"]);
const SUMMARIES = [
  "leakage_total",
  ...Object.keys(CHANNEL_COLOURS).map((channel) => `${channel}_total`),
  ...[
    "leakage_permitted_total",
    "leakage_timing_total",
    "leakage_evasion_total",
    "delay_years_mean",
    "delay_years_end",
  ],
  ...["diffusion_end", "compliance_end", "participation_mean", "first_announcement_date"],
];

const HISTORY: Setup = { scenario: "today", changes: {} };

/** All points of the grid, some ten seconds of computing each ten runs. */
export function computeLagGrid(files: FileSet, plan: RunPlan = DEFAULT_PLAN, lags: readonly number[] = GRID_LAGS): LagGrid {
  const { describe, prepare } = openWorkshop(files);
  const setups = [HISTORY, ...lags.map((announce) => withLag(HISTORY, { announce, force: 0 }))];
  const store = createStore();
  store.want(plan, setups);
  const twins = createTwinCache();
  for (let task = store.next(); task !== undefined; task = store.next()) {
    const prepared = prepare(task.setup);
    const { start, end, replayUntil } = prepared.scenario.time;
    const outcome = performRun(prepared, { ...plan, detail: false }, task.run, { twins });
    store.take(task, outcome, { frame: prepared.frame, start, end, replayUntil });
  }
  const points = setups.map((setup) => [setupKey(setup), pointOf(resultsOf(store.runs(setup)!, plan.runs)!)]);
  return { plan, history: historicLag(describe(HISTORY.scenario)), points: Object.fromEntries(points) };
}

function pointOf({ start, end, replayUntil, curves, summary }: Results): GridPoint {
  const table = curves("", CURVES);
  const [observable, date, kind] = ["observable", "date", "entity_kind"].map((name) => columnIndex(table, name));
  const byName: Record<string, Record<string, Cell[]>> = {};
  const dates = new Set<string>();
  for (const row of table.rows) {
    if (row[kind!] !== "all") continue;
    dates.add(String(row[date!]));
    const name = String(row[observable!]);
    const curve = (byName[name] ??= {});
    for (const statistic of MEANS.includes(name) ? ["n", "mean"] : STATISTICS) {
      (curve[statistic] ??= []).push(short(row[columnIndex(table, statistic)]!));
    }
  }
  const summaries = SUMMARIES.map((name): [string, (number | null)[]] => [
    name,
    [...summary(name).values()].map((value) => short(value) as number | null),
  ]);
  return { start, end, replayUntil, dates: [...dates], curves: byName, summaries: Object.fromEntries(summaries) };
}

/** Finer than a pixel. */
function short(cell: Cell): Cell {
  if (typeof cell !== "number") return cell;
  return Number.isFinite(cell) ? Number(cell.toPrecision(4)) : null;
}

/** The point of a setup; undefined where the grid has none, or where the page runs other runs. */
export function gridResults(grid: LagGrid | undefined, setup: Setup, plan: RunPlan): Results | undefined {
  if (grid === undefined || grid.plan.seed !== plan.seed || grid.plan.uncertainty !== plan.uncertainty)
    return undefined;
  const point = grid.points[setupKey(setup)];
  if (point === undefined || plan.runs < grid.plan.runs) return undefined;
  const { start, end, replayUntil } = point;
  return {
    ...{ start, end, replayUntil },
    runs: grid.plan.runs,
    failed: [],
    curves: (label, observables) => tableOf(point, label, observables),
    summary: (name) => new Map((point.summaries[name] ?? []).map((value, k) => [k + 1, value ?? NaN])),
  };
}

const COLUMNS = ["scenario", "entity_kind", "entity", "observable", "unit", "date", "phase", ...STATISTICS];

function tableOf({ curves, dates }: GridPoint, label: string, observables: ReadonlySet<string>): Table {
  const rows = Object.keys(curves)
    .filter((name) => observables.has(name))
    .flatMap((name) =>
      dates.map((date, k): Cell[] => {
        const bands = STATISTICS.map((statistic) => curves[name]![statistic]?.[k] ?? null);
        return [label, "all", "all", name, "", date, "", ...bands];
      }),
    );
  return { columns: COLUMNS.map((name) => ({ name, unit: "" })), rows };
}

/** Whether the grid knows all that a chart is made of. */
export function gridKnows(observables: ReadonlySet<string>): boolean {
  return [...observables].every((name) => CURVES.has(name));
}
