/** What the charts are made of: the curves and summaries of a setup, from its runs or from the shipped grid. */
import { formatDate, parseDate } from "../../base/dates.ts";
import { orNull } from "../../base/numbers.ts";
import type { Cell, Table } from "../../base/table.ts";
import { addPair, createDifferences } from "../../ensemble/differences.ts";
import { createBlock, type DistributionBlock } from "../../ensemble/distribution-block.ts";
import type { EnsembleFrame } from "../../ensemble/ensemble.ts";
import type { RunOutcome, RunRecord } from "../../ensemble/run-record.ts";
import type { Setup } from "../setup/setup.ts";
import { curvesTable, isReplayedUntil } from "../../ensemble/tables.ts";
import { type NamedCurve, STATISTICS } from "../../report/curve-book.ts";
import type { SetupFacts, Story } from "./protocol.ts";
import { emptyRuns, type FirstLook, goodRuns, type Runs } from "./runs.ts";

/** A curve of a setup's runs, under the name that its charts give the setup. */
export interface ResultCurve extends NamedCurve {
  readonly unit: string;
  /** By date: "replayed" or "generated"; "" where it is not known. */
  readonly phases: readonly string[];
}

export interface Results {
  /** Decimal years. */
  readonly start: number;
  readonly end: number;
  readonly replayUntil: number;
  readonly runs: number;
  /** From the grid that ships with the page, not yet from this machine. */
  readonly shipped: boolean;
  readonly failed: readonly { readonly seed: string; readonly message: string }[];
  /** The curves of these observables, under a scenario's name; "state/compliance" is that of each state. */
  curves(label: string, observables: ReadonlySet<string>): readonly ResultCurve[];
  /** A summary by run number; empty where it is not known. */
  summary(name: string): ReadonlyMap<number, number>;
}

/** The first `upTo` runs. Undefined before the first has come. */
export function resultsOf(runs: Runs, upTo: number): Results | undefined {
  const good = goodRuns(runs, upTo);
  const { facts } = runs;
  if (facts === undefined || good.length === 0) return undefined;
  const { start, end, replayUntil, frame } = facts;
  const failed = runs.outcomes.slice(0, upTo).flatMap((one) => (one && "message" in one ? [one] : []));
  const known = new Map<string, readonly ResultCurve[]>();
  return {
    ...{ start, end, replayUntil, failed },
    runs: good.length,
    shipped: false,
    curves(label, observables) {
      const key = [label, ...observables].join(" ");
      let curves = known.get(key);
      if (curves === undefined) {
        const part = partOf(facts, observables, good[0], label);
        const { dates } = good[0].recorded;
        const block = createBlock(part.frame.series.length * dates.length, upTo);
        for (const run of good) block.add(run.run - 1, part.take(run).recorded.values);
        known.set(key, (curves = curvesOf(part.frame, part.frame.series, dates, block)));
      }
      return curves;
    },
    summary(name) {
      const place = frame.summaries.findIndex((one) => one.name === name);
      return new Map(place < 0 ? [] : good.map(({ run, summary }) => [run, summary[place]]));
    },
  };
}

/** Of a first look alone: what it did not record is not known. */
export function resultsOfLook(setup: Setup, { run, outcome, facts }: FirstLook): Results | undefined {
  const outcomes: (RunOutcome | undefined)[] = [];
  outcomes[run - 1] = outcome;
  return resultsOf({ ...emptyRuns(setup), facts, outcomes }, run);
}

/** Paired differences as curves: what the first has more than the second, with the same luck. */
export function differenceCurves(
  ours: Runs,
  theirs: Runs,
  upTo: number,
  label: string,
  observables: ReadonlySet<string>,
): readonly ResultCurve[] {
  const [good, other] = [goodRuns(ours, upTo), new Map(goodRuns(theirs, upTo).map((run) => [run.run, run]))];
  if (good.length === 0 || other.size === 0) return [];
  const first = partOf(ours.facts!, observables, good[0], label);
  const second = partOf(theirs.facts!, observables, [...other.values()][0], "baseline");
  const differences = createDifferences(first.frame, second.frame, upTo);
  for (const run of good) {
    const pair = other.get(run.run);
    if (pair !== undefined) addPair(differences, first.take(run), second.take(pair));
  }
  const { pairing } = differences;
  return pairing === undefined ? [] : curvesOf(first.frame, pairing.series, pairing.dates, pairing.curves);
}

function curvesOf(
  { scenario, tickYears, replayUntil }: EnsembleFrame,
  series: EnsembleFrame["series"],
  ends: ArrayLike<number>,
  block: DistributionBlock,
): ResultCurve[] {
  const dates = Array.from(ends, formatDate);
  const years = dates.map(parseDate);
  const phases = Array.from(ends, (end) => (isReplayedUntil(end, tickYears, replayUntil) ? "replayed" : "generated"));
  return series.map(({ kind, entity, observable, unit }, place) => {
    const bands = dates.map((_, k) => block.band(place * dates.length + k));
    const [p05, p25, p50, p75, p95] = [0, 1, 2, 3, 4].map((share) => bands.map(({ quantiles }) => quantiles[share]));
    const numbers = { n: bands.map(({ n }) => n), mean: bands.map(({ mean }) => mean), p05, p25, p50, p75, p95 };
    return { scenario, kind, entity, observable, unit, dates, years, phases, ...numbers };
  });
}

/** The same as a table, in the form that the command line writes. */
export function tableOfCurves(curves: readonly ResultCurve[]): Table {
  const rows = curves.flatMap((curve) => {
    const { scenario, kind, entity, observable, unit, dates, phases } = curve;
    return dates.map((date, k): Cell[] => {
      const numbers = STATISTICS.map((statistic) => orNull(curve[statistic][k]));
      return [scenario, kind, entity, observable, unit, date, phases[k], ...numbers];
    });
  });
  return { columns: curvesTable([]).columns, rows };
}

/** Only the series that are asked for: bands of all of them would take longer than a frame. */
function partOf({ frame }: SetupFacts, observables: ReadonlySet<string>, first: RunRecord, label: string) {
  const dates = first.recorded.dates.length;
  const places = [...frame.series.keys()].filter((place) => observables.has(needName(frame.series[place])));
  const series = places.map((place) => frame.series[place]);
  return {
    frame: { ...frame, scenario: label, series },
    take(run: RunRecord): RunRecord {
      const values = new Float64Array(series.length * dates);
      places.forEach((place, k) =>
        values.set(run.recorded.values.subarray(place * dates, (place + 1) * dates), k * dates),
      );
      return { ...run, recorded: { dates: run.recorded.dates, values } };
    },
  };
}

/** "compliance" is the whole's, "state/compliance" that of each state. */
function needName({ kind, observable }: EnsembleFrame["series"][number]): string {
  return kind === "all" ? observable : `${kind}/${observable}`;
}

/** A single run that was recorded in detail, as results of one run. */
export function storyResults({ seed, facts, dates, values }: Story): Results {
  const summary = new Float64Array(facts.frame.summaries.length).fill(NaN);
  const outcome: RunRecord = {
    run: 1,
    seed,
    recorded: { dates, values },
    ticks: null,
    summary,
    parameters: null,
    events: null,
  };
  return resultsOf({ ...emptyRuns({ scenario: facts.frame.scenario, changes: {} }), facts, outcomes: [outcome] }, 1)!;
}
