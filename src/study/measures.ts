/**
 * Measures: one number read from a finished run, for comparing runs that differ in one respect.
 *
 * The clock of a measure is years since the first account opened (the first date at which a leakage is defined), so that settings of
 * different centuries share a horizon. NaN = undefined in this run.
 */
import { mean, standardDeviation } from "../base/statistics.ts";
import type { SeriesColumn, SummaryColumn } from "./run-record.ts";

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
  readonly read: (outcome: Outcome) => number;
}

/** A summary of the whole run, by its name. */
export function summaryOf(name: string, unit: string, quantity: string): Measure {
  return {
    quantity,
    unit,
    read({ summaries, summary }) {
      return summary[placeOf(summaries, (column) => column.name === name, name)];
    },
  };
}

/** Mean of an observable over years since the first account opened; dates on which it is undefined are left out. */
export function meanOver(
  observable: string,
  [from, to]: readonly [number, number],
  unit: string,
  quantity: string,
): Measure {
  return { quantity, unit, read: (outcome) => mean(window(outcome, "all", "all", observable, from, to)) };
}

/** The last defined value of an observable within a horizon of years since the first account opened. */
export function lastWithin(observable: string, years: number, unit: string, quantity: string): Measure {
  return { quantity, unit, read: (outcome) => window(outcome, "all", "all", observable, 0, years).at(-1) ?? NaN };
}

/** Highest value over the whole run. */
export function highest(observable: string, unit: string, quantity: string): Measure {
  return {
    quantity,
    unit,
    read: (outcome) => Math.max(...definedRow(outcome, "all", "all", observable).map(({ value }) => value)),
  };
}

/** Sum over the run of a yearly flow, in what it adds up to. */
export function totalOf(observable: string, unit: string, quantity: string): Measure {
  return {
    quantity,
    unit,
    read(outcome) {
      const step = outcome.dates.length > 1 ? outcome.dates[1] - outcome.dates[0] : NaN;
      return definedRow(outcome, "all", "all", observable).reduce((sum, { value }) => sum + value * step, 0);
    },
  };
}

/** Mean of the last defined values of an observable over some items. */
export function endOfItems(items: readonly string[], observable: string, unit: string, quantity: string): Measure {
  return {
    quantity,
    unit,
    read: (outcome) => mean(items.map((item) => definedRow(outcome, "item", item, observable).at(-1)?.value ?? NaN)),
  };
}

/** How far the states lie apart in their means over a time: standard deviation. */
export function spreadOfStates(
  observable: string,
  [from, to]: readonly [number, number],
  unit: string,
  quantity: string,
): Measure {
  return {
    quantity,
    unit,
    read(outcome) {
      const states = outcome.series.filter((column) => column.kind === "state" && column.observable === observable);
      const means = states.map(({ entity }) => mean(window(outcome, "state", entity, observable, from, to)));
      return standardDeviation(means.filter((value) => !Number.isNaN(value)));
    },
  };
}

interface Dated {
  readonly date: number;
  readonly value: number;
}

/** An observable on the dates on which it is defined. */
function definedRow(outcome: Outcome, kind: SeriesColumn["kind"], entity: string, observable: string): Dated[] {
  const { series, dates, values } = outcome;
  const isIt = (column: SeriesColumn): boolean =>
    column.kind === kind && column.entity === entity && column.observable === observable;
  const first = placeOf(series, isIt, `${observable} of ${entity}`) * dates.length;
  return Array.from(dates, (date, place) => ({ date, value: values[first + place] })).filter(
    ({ value }) => !Number.isNaN(value),
  );
}

/** Values between two numbers of years since the first account opened. */
function window(
  outcome: Outcome,
  kind: SeriesColumn["kind"],
  entity: string,
  observable: string,
  from: number,
  to: number,
): number[] {
  const opened = definedRow(outcome, "all", "all", "leakage_cumulative").at(0)?.date ?? NaN;
  return definedRow(outcome, kind, entity, observable)
    .filter(({ date }) => date >= opened + from && date <= opened + to)
    .map(({ value }) => value);
}

function placeOf<T>(columns: readonly T[], isIt: (column: T) => boolean, name: string): number {
  const place = columns.findIndex(isIt);
  if (place < 0) throw new RangeError(`no run records "${name}"`);
  return place;
}
