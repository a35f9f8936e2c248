/** Computes the lag grid, when the page is built. */
import { type Cell, columnIndex } from "../../base/table.ts";
import { createTwinCache } from "../../engine/twin-cache.ts";
import type { FileSet } from "../../scenario/scenario.ts";
import { performRun } from "../../study/perform-run.ts";
import { historicLag, withLag } from "../setup/lag.ts";
import { DEFAULT_PLAN, type RunPlan, type Setup, setupKey } from "../setup/setup.ts";
import { CURVES, type GridPoint, type LagGrid, MEANS, STATISTICS } from "./lag-grid.ts";
import { openWorkshop } from "./prepared.ts";
import { type Results, resultsOf } from "./results.ts";
import { createStore } from "./store.ts";

/** Months between the leader's announcement and the partners'; they are in force on the day. */
const GRID_LAGS = [0, 3, 6, 9, 12, 18, 24, 30, 36] as const;

const SUMMARIES = [
  "leakage_total",
  ...MEANS.map((channel) => `${channel}_total`),
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
export function computeLagGrid(
  files: FileSet,
  plan: RunPlan = DEFAULT_PLAN,
  lags: readonly number[] = GRID_LAGS,
): LagGrid {
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
