/**
 * Measures: one number read from a finished run, for comparing runs that differ in one respect.
 *
 * The clock of a measure is years since the first account opened (the first date at which a leakage is defined), so that settings of
 * different centuries share a horizon; or the calendar. NaN = undefined in this run.
 */
import { mean, standardDeviation } from "../base/statistics.ts";
import type { SeriesColumn, SummaryColumn } from "../ensemble/run-record.ts";

/** What a measure reads. */
export interface Outcome {
  readonly series: readonly SeriesColumn[];
  readonly summaries: readonly SummaryColumn[];
  /** Decimal years of the recorded dates. */
  readonly dates: Float64Array;
  /** series * dates + date; NaN = undefined. */
  readonly values: Float64Array;
  readonly summary: Float64Array;
}

export interface Measure {
  /** Plain words. */
  readonly quantity: string;
  readonly unit: string;
  readonly asks: Asked;
  readonly read: (outcome: Outcome) => number;
}

/** Names of what a run has to record. */
export interface Asked {
  readonly observables: readonly string[];
  readonly summaries: readonly string[];
}

export function askedByAll(asked: readonly Asked[]): Asked {
  return {
    observables: [...new Set(asked.flatMap(({ observables }) => observables))],
    summaries: [...new Set(asked.flatMap(({ summaries }) => summaries))],
  };
}

/** The clock of a measure in years begins on the first date on which this is defined. */
const OPENED = "leakage_cumulative";

/** What is taken of the dates on which an observable is defined; `total` is a yearly flow added up. */
export const TAKES = ["mean", "last", "max", "min", "total"] as const;
export type Take = (typeof TAKES)[number];

export interface Curve {
  readonly observable: string;
  readonly kind: SeriesColumn["kind"];
  /** Ids; empty: all of the kind that the run has. */
  readonly entities: readonly string[];
  readonly take: Take;
  /** Both ends belong to the window; absent: the whole run. */
  readonly years?: readonly [number, number];
  /** Decimal years of the calendar. */
  readonly dates?: readonly [number, number];
  /** Several entities: their mean, or how far they lie apart (standard deviation; those without a number are left out). */
  readonly across: "mean" | "spread";
}

/**
 * Ticks are equal parts of a year and calendar months are not: what a study calls 1 July was recorded on the 2nd. A date so near belongs to the day, or
 * a window would end a quarter before.
 */
export const SLACK_YEARS = 2 / 365;

/** A summary of the whole run, by its name. */
export function summaryOf(name: string, unit: string, quantity: string): Measure {
  return {
    quantity,
    unit,
    asks: { observables: [], summaries: [name] },
    read({ summaries, summary }) {
      return summary[placeOf(summaries, (column) => column.name === name, name)];
    },
  };
}

/** Several summaries at once; NaN where a run has none of this name. */
export function summariesNamed(
  names: readonly string[],
  { summaries, summary }: Pick<Outcome, "summaries" | "summary">,
): number[] {
  // prettier-ignore
  return names.map((wanted) => {
    const place = summaries.findIndex(({ name }) => name === wanted);
    return place < 0 ? NaN : summary[place];
  });
}

/** One number of the curve of an observable. */
export function curveOf(curve: Curve, unit: string, quantity: string): Measure {
  return {
    quantity,
    unit,
    asks: { observables: [curve.observable, ...(curve.years ? [OPENED] : [])], summaries: [] },
    read(outcome) {
      const numbers = entitiesOf(curve, outcome).map((entity) => taken(curve, outcome, entity));
      if (curve.across === "mean") return mean(numbers);
      return standardDeviation(numbers.filter((value) => !Number.isNaN(value)));
    },
  };
}

function entitiesOf({ observable, kind, entities }: Curve, { series }: Outcome): readonly string[] {
  if (entities.length > 0) return entities;
  return series
    .filter((column) => column.kind === kind && column.observable === observable)
    .map(({ entity }) => entity);
}

function taken({ observable, kind, take, years, dates }: Curve, outcome: Outcome, entity: string): number {
  const opened = years ? openedIn(outcome) : 0;
  const [from, to] = years ?? dates ?? [-Infinity, Infinity];
  return takenOf(outcome.dates, rowOf(outcome, kind, entity, observable), opened + from, opened + to, take);
}

/** What is taken of the dates in a window on which the value is defined; NaN where there are none. */
export function takenOf(dates: Float64Array, row: Float64Array, from: number, to: number, take: Take): number {
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

/** An observable on the recorded dates. */
function rowOf(outcome: Outcome, kind: SeriesColumn["kind"], entity: string, observable: string): Float64Array {
  const { series, dates, values } = outcome;
  const isIt = (column: SeriesColumn): boolean =>
    column.kind === kind && column.entity === entity && column.observable === observable;
  const place = placeOf(series, isIt, `${observable} of ${entity}`);
  return values.subarray(place * dates.length, (place + 1) * dates.length);
}

/** The first date on which a leakage is defined; NaN where no account opens. */
function openedIn(outcome: Outcome): number {
  const row = rowOf(outcome, "all", "all", OPENED);
  return outcome.dates.find((_, place) => row[place] === row[place]) ?? NaN;
}

function placeOf<T>(columns: readonly T[], isIt: (column: T) => boolean, name: string): number {
  const place = columns.findIndex(isIt);
  if (place < 0) throw new RangeError(`no run records "${name}"`);
  return place;
}
