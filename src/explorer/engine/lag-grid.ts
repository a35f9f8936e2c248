/**
 * The lag grid: finished curves for the first question, today and under CoCom, so that its curves stand before the first run of the reader's own machine is done.
 * They are the runs that the page itself would make, computed when it was built (compute-lag-grid.ts); it replaces them by its own.
 */
import { parseDate } from "../../base/dates.ts";
import { CHANNEL_COLOURS } from "../../figures/palette.ts";
import { type RunPlan, type Setup, setupKey } from "../setup/setup.ts";
import { STATISTICS } from "../../report/curve-book.ts";
import type { ResultCurve, Results } from "./results.ts";

export interface LagGrid {
  readonly plan: RunPlan;
  /** By the key of the setup. */
  readonly points: Readonly<Record<string, GridPoint>>;
  /** Of the futures: summaries alone, of fewer runs. */
  readonly board: Readonly<Record<string, GridPoint>>;
}

export interface GridPoint {
  readonly start: number;
  readonly end: number;
  readonly replayUntil: number;
  readonly dates: readonly string[];
  /** By observable and statistic, date by date. */
  readonly curves: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>;
  readonly summaries: Readonly<Record<string, readonly (number | null)[]>>;
}

const CHANNELS = Object.keys(CHANNEL_COLOURS);
export const CURVES: ReadonlySet<string> = new Set([...CHANNELS, "leakage_rate", "diffusion", "diffusion_twin"]);

/** What the charts show of a curve: of the channels the means, of the twin the median, else the bands. */
export function statisticsOf(observable: string): readonly (typeof STATISTICS)[number][] {
  if (CHANNELS.includes(observable)) return ["n", "mean"];
  return observable.endsWith("_twin") ? ["n", "p50"] : STATISTICS;
}

/** The point of a setup; undefined where the grid has none, or where the page runs other runs. */
export function gridResults(grid: LagGrid | undefined, setup: Setup, plan: RunPlan): Results | undefined {
  if (grid === undefined || plan.runs < grid.plan.runs || !areSameRuns(grid, plan)) return undefined;
  return resultsOfPoint(grid.points[setupKey(setup)]);
}

/** What the board of futures needs of one of them, or of what they are held against. */
export function boardResults(grid: LagGrid | undefined, setup: Setup, plan: RunPlan): Results | undefined {
  if (grid === undefined || !areSameRuns(grid, plan)) return undefined;
  return resultsOfPoint(grid.board[setupKey(setup)] ?? grid.points[setupKey(setup)]);
}

function areSameRuns({ plan }: LagGrid, { seed, uncertainty }: RunPlan): boolean {
  return plan.seed === seed && plan.uncertainty === uncertainty;
}

function resultsOfPoint(point: GridPoint | undefined): Results | undefined {
  if (point === undefined) return undefined;
  const { start, end, replayUntil } = point;
  return {
    ...{ start, end, replayUntil },
    runs: Object.values(point.summaries)[0]?.length ?? 0,
    shipped: true,
    failed: [],
    curves: (label, observables) => curvesOf(point, label, observables),
    summary: (name) => new Map((point.summaries[name] ?? []).map((value, k) => [k + 1, value ?? NaN])),
  };
}

function curvesOf({ curves, dates }: GridPoint, scenario: string, observables: ReadonlySet<string>): ResultCurve[] {
  const years = dates.map(parseDate);
  const of = { scenario, kind: "all", entity: "all", unit: "", dates, years, phases: dates.map(() => "") };
  return Object.entries(curves).flatMap(([observable, known]) => {
    if (!observables.has(observable)) return [];
    const at = (name: string): number[] => dates.map((_, k) => known[name]?.[k] ?? NaN);
    const [n, mean, p05, p25, p50, p75, p95] = STATISTICS.map(at);
    return [{ ...of, observable, n, mean, p05, p25, p50, p75, p95 }];
  });
}

/** Whether the grid knows all that a chart is made of. */
export function gridKnows(observables: ReadonlySet<string>): boolean {
  return [...observables].every((name) => CURVES.has(name));
}
