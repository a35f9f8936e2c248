/** Reads one number from a finished run, as a study file or a claim asks for it. NaN = undefined in this run. */
import { mean, standardDeviation } from "../base/statistics.ts";
import type { CaseResult } from "../ensemble/perform-case.ts";
import type { SeriesColumn } from "../ensemble/run-record.ts";
import { recordingOf, recordingUntil, runUntil } from "../observe/recording.ts";
import { readCall } from "../observe/statistic-call.ts";

/** What is taken of the dates on which an observable is defined; `total` is a yearly flow added up. */
export const TAKES = ["mean", "last", "max", "min", "total"] as const;
export type Take = (typeof TAKES)[number];

/**
 * Ticks are equal parts of a year and calendar months are not: what a study calls 1 July was recorded on the 2nd. A date so close belongs to the
 * day, or a window would end a quarter early.
 */
export const SLACK_YEARS = 2 / 365;

/** The first account opens on the first date on which this is defined. */
const OPENED = "leakage_cumulative";

/** Names of what a run has to record. */
export interface Asked {
  readonly observables: readonly string[];
  readonly summaries: readonly string[];
}

/** A number of the whole run. */
export interface SummaryRead {
  readonly kind: "summary";
  readonly summary: string;
}

/** An event statistic, as `statistic-call.ts` reads it. */
export interface CallRead {
  readonly kind: "call";
  readonly call: string;
}

/** From the recorded dates from `from` to `to`, both included; where they are equal, the last recorded value that is not after that date. */
export interface CurveRead {
  readonly kind: "curve";
  readonly observable: string;
  readonly entityKind: SeriesColumn["kind"];
  readonly entity: string;
  /** Instead of the entity the mean over all items, with this column of theirs as weight ("equal": none); undefined ones count as 0. */
  readonly overItems?: string;
  /** Instead of the entity the mean over these, or how far all of the kind lie apart (standard deviation of those that have a number). */
  readonly across?: readonly string[] | "spread";
  /** Decimal years of the calendar or, so that settings of different centuries share a horizon, years since the first account opened. */
  readonly from: number;
  readonly to: number;
  readonly clock?: "first account";
  readonly take: Take;
}

export type Read = SummaryRead | CurveRead | CallRead;

/** What is read from. */
export type Run = Pick<
  CaseResult,
  "model" | "series" | "summaries" | "dates" | "values" | "summary" | "ticks" | "events"
>;

/** `absent` says what is read where a run has no such summary or curve: a point of a study may have removed the entity. */
export function readNumber(read: Read, run: Run, absent: (name: string) => number = () => NaN): number {
  if (read.kind === "call") return readStatistic(read.call, run);
  if (read.kind === "curve") return readCurve(read, run, absent);
  const place = run.summaries.findIndex(({ name }) => name === read.summary);
  return place < 0 ? absent(read.summary) : run.summary[place];
}

/** Several summaries at once. */
export function summariesNamed(names: readonly string[], run: Run): number[] {
  return names.map((summary) => readNumber({ kind: "summary", summary }, run));
}

/** What a run has to record for it. */
export function needsOf(read: SummaryRead | CurveRead): Asked {
  if (read.kind === "summary") return { observables: [], summaries: [read.summary] };
  return { observables: [read.observable, ...(read.clock ? [OPENED] : [])], summaries: [] };
}

export function askedByAll(asked: readonly Asked[]): Asked {
  return {
    observables: [...new Set(asked.flatMap(({ observables }) => observables))],
    summaries: [...new Set(asked.flatMap(({ summaries }) => summaries))],
  };
}

function readCurve(read: CurveRead, run: Run, absent: (name: string) => number): number {
  const { observable, entityKind: kind, across, take } = read;
  const rowOf = (entity: string, of = observable, ofKind = kind): Float64Array | undefined => {
    const { length } = run.dates;
    const place = run.series.findIndex((one) => one.observable === of && one.kind === ofKind && one.entity === entity);
    return place < 0 ? undefined : run.values.subarray(place * length, (place + 1) * length);
  };
  const leakage = read.clock && rowOf("all", OPENED, "all");
  if (read.clock && leakage === undefined) return absent(`${OPENED} of all`);
  const opened = leakage ? openedIn(run.dates, leakage) : 0;
  const [from, to] = [opened + read.from, opened + read.to];
  const numberOf = (entity: string): number => {
    const row = rowOf(entity);
    if (row === undefined) return absent(`${observable} of ${entity}`);
    return from === to ? valueAt(run.dates, row, from) : takenOf(run.dates, row, from, to, take);
  };
  if (read.overItems !== undefined) return meanOverItems(run, read.overItems, numberOf);
  if (across === undefined) return numberOf(read.entity);
  if (across !== "spread") return mean(across.map(numberOf));
  const all = run.series.filter((one) => one.observable === observable && one.kind === kind);
  return standardDeviation(all.map(({ entity }) => numberOf(entity)).filter((value) => !Number.isNaN(value)));
}

function meanOverItems({ model }: Run, weight: string, numberOf: (item: string) => number): number {
  const { itemIds, items } = model.blueprint;
  const weights = weight === "equal" ? itemIds.map(() => 1) : items[weight as "criticality"];
  let [sum, total] = [0, 0];
  for (const [item, id] of itemIds.entries()) {
    const value = numberOf(id);
    total += weights[item];
    if (value === value) sum += weights[item] * value;
  }
  return total > 0 ? sum / total : NaN;
}

/** NaN where no account opens. */
function openedIn(dates: Float64Array, leakage: Float64Array): number {
  return dates.find((_, place) => !Number.isNaN(leakage[place])) ?? NaN;
}

/** What is taken of the dates in a window on which the value is defined; NaN where there are none. */
function takenOf(dates: Float64Array, row: Float64Array, from: number, to: number, take: Take): number {
  const values = row.filter((value, place) => {
    const date = dates[place];
    return value === value && date >= from - SLACK_YEARS && date <= to + SLACK_YEARS;
  });
  if (values.length === 0) return NaN;
  switch (take) {
    case "mean":
      return mean(values);
    case "last":
      return values[values.length - 1];
    case "max":
      return Math.max(...values);
    case "min":
      return Math.min(...values);
    case "total": // a yearly rate over the time between two dates
      return dates.length > 1 ? values.reduce((sum, value) => sum + value, 0) * (dates[1] - dates[0]) : NaN;
  }
}

/** On the last recorded date that is not after it. */
function valueAt(dates: Float64Array, row: Float64Array, date: number): number {
  return row[dates.findLastIndex((one) => one <= date + SLACK_YEARS)] ?? NaN;
}

/** Statistics are read from every tick and the diary, and from no more of the run than they look at. */
function readStatistic(text: string, { model, series, ticks, events }: Run): number {
  const { scenario } = model.blueprint;
  const call = readCall(text, scenario, () => {});
  if (call === undefined || ticks === null) return NaN; // a point may have removed what it names
  const recording = recordingOf(scenario, series, { ...ticks, events });
  return call.read(recordingUntil(recording, runUntil(scenario, call.until)));
}
