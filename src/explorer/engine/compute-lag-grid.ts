/** Computes the lag grid, when the page is built. */
import { createTwinCache } from "../../engine/twin-cache.ts";
import { CHANNEL_COLOURS, FAMILIES } from "../../figures/palette.ts";
import { HEADLINES } from "../../scenario/headlines.ts";
import type { FileSet } from "../../scenario/scenario.ts";
import { performRun, withTwins } from "../../ensemble/perform-ensemble.ts";
import { FREE, withLag } from "../setup/lag.ts";
import { DEFAULT_PLAN, type RunPlan, type Setup, setupKey } from "../setup/setup.ts";
import { BESIDE_RUNS } from "./beside.ts";
import { MEASURES } from "../words/futures.ts";
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
  ...[...Object.keys(FAMILIES), ...Object.keys(CHANNEL_COLOURS)].map((channel) => `${channel}_total`),
  ...HEADLINES.flatMap(({ data, horizon }) => [data, horizon]),
  "first_announcement_date",
];

/** All points of the grid, and of `futures` the summaries that their board needs: some ten seconds of computing. */
export function computeLagGrid(
  files: FileSet,
  futures: readonly string[] = [],
  plan: RunPlan = DEFAULT_PLAN,
  lags: Readonly<Record<string, readonly number[]>> = GRID_LAGS,
): LagGrid {
  const { prepare } = openWorkshop(files);
  const points: Record<string, GridPoint> = {};
  const beside = { ...plan, runs: Math.min(plan.runs, BESIDE_RUNS) };
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
  const board: Record<string, GridPoint> = {};
  const twins = createTwinCache();
  for (const scenario of futures) {
    const setup: Setup = { scenario, changes: {} };
    const store = createStore();
    store.want(beside, [setup]);
    for (let task = store.next(); task !== undefined; task = store.next()) {
      const prepared = prepare(setup);
      store.take(
        task,
        performRun(withTwins(prepared, twins), { ...beside, detail: false }, task.run),
        factsOf(prepared),
      );
    }
    board[setupKey(setup)] = boardPoint(resultsOf(store.runs(setup)!, beside.runs)!);
  }
  return { plan, points, board };
}

/** Without curves: its charts are drawn from the page's own runs. */
function boardPoint({ start, end, replayUntil, summary }: Results): GridPoint {
  const names = MEASURES.map((measure) => measure.summary);
  return { start, end, replayUntil, dates: [], curves: {}, summaries: shortSummaries(names, summary) };
}

function shortSummaries(names: readonly string[], summary: Results["summary"]): GridPoint["summaries"] {
  return Object.fromEntries(names.map((name) => [name, [...summary(name).values()].map(short)]));
}

function pointOf({ start, end, replayUntil, curves, summary }: Results): GridPoint {
  const known = curves("", CURVES);
  const byName = known.map((curve) => {
    const numbers = statisticsOf(curve.observable).map((statistic) => [statistic, curve[statistic].map(short)]);
    return [curve.observable, Object.fromEntries(numbers)] as const;
  });
  const time = { start, end, replayUntil, dates: known[0].dates };
  return { ...time, curves: Object.fromEntries(byName), summaries: shortSummaries(SUMMARIES, summary) };
}

/** Finer than a pixel. */
function short(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
}
