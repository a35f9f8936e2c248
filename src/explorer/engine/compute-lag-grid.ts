/** Computes the lag grid, when the page is built. */
import { createTwinCache, type TwinCache } from "../../engine/twin-cache.ts";
import { CHANNEL_COLOURS, FAMILIES } from "../../figures/palette.ts";
import { HEADLINES } from "../../scenario/headlines.ts";
import type { FileSet } from "../../scenario/scenario.ts";
import { runNumbers } from "../../ensemble/ensemble-plan.ts";
import { performRun, withTwins } from "../../ensemble/perform-ensemble.ts";
import { FREE, withLag } from "../setup/lag.ts";
import { DEFAULT_PLAN, type RunPlan, type Setup, setupKey } from "../setup/setup.ts";
import { MEASURES } from "../words/futures.ts";
import { CURVES, type GridPoint, type LagGrid, statisticsOf } from "./lag-grid.ts";
import { factsOf, openWorkshop } from "./prepared.ts";
import { type Results, resultsOf } from "./results.ts";
import { emptyRuns } from "./runs.ts";
import { BOARD } from "./store.ts";

/** Months between the leader's announcement and the partners', whose controls enter into force at once. */
const GRID_LAGS: Readonly<Record<string, readonly number[]>> = {
  [FREE]: [0, 3, 6, 9, 12, 18, 24, 30, 36],
  today: [], // as it happened
  cocom: [], // as it was, the baseline of a question; its lags would double the build time
};

const SUMMARIES = [
  ...[...Object.keys(FAMILIES), ...Object.keys(CHANNEL_COLOURS)].map((channel) => `${channel}_total`),
  ...HEADLINES.flatMap(({ data, horizon }) => [data, horizon]),
  "first_announcement_date",
];

/** All points of the grid, and for `futures` the summaries that their board needs: under a minute of computing. */
export function computeLagGrid(
  files: FileSet,
  futures: readonly string[] = [],
  plan: RunPlan = DEFAULT_PLAN,
  lags: Readonly<Record<string, readonly number[]>> = GRID_LAGS,
): LagGrid {
  const { prepare } = openWorkshop(files);
  const board = { ...plan, runs: Math.min(plan.runs, BOARD.mostRuns) };
  const entry = (setup: Setup, of: RunPlan, twins: TwinCache, point: (results: Results) => GridPoint) => {
    const [prepared, ensemble] = [withTwins(prepare(setup), twins), { ...of, detail: false }];
    const outcomes = runNumbers(ensemble).map((run) => performRun(prepared, ensemble, run));
    return [setupKey(setup), point(resultsOf({ ...emptyRuns(setup), facts: factsOf(prepared), outcomes }, of.runs)!)];
  };
  const points = Object.entries(lags).flatMap(([scenario, months]) => {
    const own: Setup = { scenario, changes: {} };
    const setups = [own, ...months.map((announce) => withLag(own, { announce, force: 0 }))];
    const twins = createTwinCache();
    return setups.map((setup) => entry(setup, plan, twins, pointOf));
  });
  const twins = createTwinCache();
  const onBoard = futures.map((scenario) => entry({ scenario, changes: {} }, board, twins, boardPoint));
  return { plan, points: Object.fromEntries(points), board: Object.fromEntries(onBoard) };
}

/** Without curves: their charts are drawn from the page's own runs. */
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
