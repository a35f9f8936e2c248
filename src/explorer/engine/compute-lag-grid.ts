/** Computes the lag grid, when the page is built. */
import { type Cell, columnIndex } from "../../base/table.ts";
import { createTwinCache } from "../../engine/twin-cache.ts";
import { FAMILIES } from "../../figures/palette.ts";
import { HEADLINES } from "../../scenario/headlines.ts";
import type { FileSet } from "../../scenario/scenario.ts";
import { performRun, withTwins } from "../../ensemble/perform-ensemble.ts";
import { FREE, withLag } from "../setup/lag.ts";
import { DEFAULT_PLAN, type RunPlan, type Setup, setupKey } from "../setup/setup.ts";
import { CURVES, type GridPoint, type LagGrid, statisticsOf } from "./lag-grid.ts";
import { factsOf, openWorkshop } from "./prepared.ts";
import { type Results, resultsOf } from "./results.ts";
import { createStore } from "./store.ts";

/** Months between the leader's announcement and the partners'; they are in force on the day. */
const GRID_LAGS: Readonly<Record<string, readonly number[]>> = {
  [FREE]: [0, 3, 6, 9, 12, 18, 24, 30, 36],
  today: [], // as it happened
  cocom: [], // as it was, the baseline of a question; its lags would double the time of a build
};

const SUMMARIES = [
  ...Object.keys(FAMILIES).map((channel) => `${channel}_total`),
  ...HEADLINES.flatMap(({ data, horizon }) => [data, horizon]),
  ...["participation_mean", "first_announcement_date"],
];

/** All points of the grid: some ten seconds of computing. */
export function computeLagGrid(
  files: FileSet,
  plan: RunPlan = DEFAULT_PLAN,
  lags: Readonly<Record<string, readonly number[]>> = GRID_LAGS,
): LagGrid {
  const { prepare } = openWorkshop(files);
  const points: Record<string, GridPoint> = {};
  for (const [scenario, months] of Object.entries(lags)) {
    const own: Setup = { scenario, changes: {} };
    const setups = [own, ...months.map((announce) => withLag(own, { announce, force: 0 }))];
    const store = createStore();
    store.want(plan, setups);
    const twins = createTwinCache();
    for (let task = store.next(); task !== undefined; task = store.next()) {
      const prepared = prepare(task.setup);
      store.take(task, performRun(withTwins(prepared, twins), { ...plan, detail: false }, task.run), factsOf(prepared));
    }
    for (const setup of setups) points[setupKey(setup)] = pointOf(resultsOf(store.runs(setup)!, plan.runs)!);
  }
  return { plan, points };
}

function pointOf({ start, end, replayUntil, curves, summary }: Results): GridPoint {
  const table = curves("", CURVES);
  const [observable, date] = ["observable", "date"].map((name) => columnIndex(table, name));
  const byName: Record<string, Record<string, Cell[]>> = {};
  const dates = new Set<string>();
  for (const row of table.rows) {
    dates.add(String(row[date]));
    const name = String(row[observable]);
    const curve = (byName[name] ??= {});
    for (const statistic of statisticsOf(name)) {
      (curve[statistic] ??= []).push(short(row[columnIndex(table, statistic)]));
    }
  }
  const summaries = SUMMARIES.map((name): [string, (number | null)[]] => [
    name,
    [...summary(name).values()].map((value) => short(value) as number | null),
  ]);
  const time = { start, end, replayUntil, dates: [...dates] };
  return { ...time, curves: byName, summaries: Object.fromEntries(summaries) };
}

/** Finer than a pixel. */
function short(cell: Cell): Cell {
  if (typeof cell !== "number") return cell;
  return Number.isFinite(cell) ? Number(cell.toPrecision(4)) : null;
}
