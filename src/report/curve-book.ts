/** The curves of a study, looked up by name: scenario, entity and observable. */
import { parseDate } from "../base/dates.ts";
import { columnIndex, type Cell, type Table } from "../base/table.ts";

export type EntityKind = "all" | "item" | "state" | "mineral" | "list";

/** One observable over time, over all runs of a scenario. NaN where it is undefined. */
export interface Curve {
  readonly entity: string;
  readonly dates: readonly string[];
  /** The same dates as decimal years. */
  readonly years: readonly number[];
  /** In how many runs the value is defined. */
  readonly n: readonly number[];
  readonly mean: readonly number[];
  readonly p05: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}
export type Statistic = "mean" | "p05" | "p25" | "p50" | "p75" | "p95";
/** Of a curve, as the columns of its table are called. */
export const STATISTICS = ["n", "mean", "p05", "p25", "p50", "p75", "p95"] as const;

/** A curve with what it is of. */
export interface NamedCurve extends Curve {
  readonly scenario: string;
  readonly kind: string;
  readonly observable: string;
}

export interface CurveBook {
  /** An observable of the model as a whole. */
  curve(scenario: string, observable: string): Curve | undefined;
  /** An observable of every item, state or mineral, in the order of the table. */
  curves(scenario: string, kind: EntityKind, observable: string): readonly Curve[];
}

type Draft = Pick<NamedCurve, "scenario" | "kind" | "entity" | "observable"> & {
  dates: string[];
  years: number[];
} & Record<(typeof STATISTICS)[number], number[]>;

/** Entities are called by their names where those are given. */
export function openCurveBook(table: Table, names: Readonly<Record<string, string>> = {}): CurveBook {
  return bookOf(curvesOf(table), names);
}

/** The same of curves that need not be read from a table. */
export function bookOf(all: readonly NamedCurve[], names: Readonly<Record<string, string>> = {}): CurveBook {
  const pages = new Map<string, Curve[]>();
  for (const curve of all) {
    if (!isDefinedSomewhere(curve)) continue;
    const { scenario, kind, observable, entity } = curve;
    const place = key(scenario, kind, observable);
    const page = pages.get(place) ?? [];
    pages.set(place, page);
    page.push(Object.hasOwn(names, entity) ? { ...curve, entity: names[entity] } : curve);
  }
  const curves = (scenario: string, kind: EntityKind, observable: string): readonly Curve[] =>
    pages.get(key(scenario, kind, observable)) ?? [];
  return { curve: (scenario, observable) => curves(scenario, "all", observable)[0], curves };
}

function curvesOf(table: Table): NamedCurve[] {
  const at = (name: string): number => columnIndex(table, name);
  const [scenario, kind, entity, observable, date] = ["scenario", "entity_kind", "entity", "observable", "date"].map(
    at,
  );
  const numbers = STATISTICS.map((name) => [name, at(name)] as const);
  const naming = [scenario, kind, observable, entity];
  const drafts = new Map<string, Draft>();
  const curveOf = (row: readonly Cell[]): Draft => {
    const [ofScenario, ofKind, ofObservable, ofEntity] = naming.map((column) => text(row[column]));
    const place = key(ofScenario, ofKind, ofObservable, ofEntity);
    let curve = drafts.get(place);
    if (!curve) drafts.set(place, (curve = emptyCurve(ofScenario, ofKind, ofObservable, ofEntity)));
    return curve;
  };
  const yearOf = new Map<string, number>();
  // The rows of a curve follow each other.
  let curve: Draft | undefined;
  let before: readonly Cell[] = [];
  for (const row of table.rows) {
    if (curve === undefined || naming.some((column) => row[column] !== before[column])) curve = curveOf(row);
    before = row;
    const day = text(row[date]);
    let year = yearOf.get(day);
    if (year === undefined) yearOf.set(day, (year = parseDate(day)));
    curve.dates.push(day);
    curve.years.push(year);
    for (const [name, column] of numbers) curve[name].push(number(row[column]));
  }
  return [...drafts.values()];
}

/** The part of a curve between two decimal years, both included. */
export function between(curve: Curve, from: number, to: number): Curve {
  const kept = [...curve.years.keys()].filter((k) => curve.years[k] >= from - SLACK && curve.years[k] <= to + SLACK);
  const pick = <T>(values: readonly T[]): T[] => kept.map((k) => values[k]);
  const { entity, dates, years, n, mean, p05, p25, p50, p75, p95 } = curve;
  return {
    ...{ entity, dates: pick(dates), years: pick(years), n: pick(n), mean: pick(mean) },
    ...{ p05: pick(p05), p25: pick(p25), p50: pick(p50), p75: pick(p75), p95: pick(p95) },
  };
}

/** The last place where the curve is defined, or -1. */
export function lastDefined(curve: Curve, until = Infinity): number {
  for (let k = curve.years.length - 1; k >= 0; k--) {
    if (curve.years[k] <= until + SLACK && Number.isFinite(curve.p50[k])) return k;
  }
  return -1;
}

/** The place of the recorded date nearest to a year, or -1 where the nearest is more than a year off. */
export function nearest(curve: Curve, year: number): number {
  let best = -1;
  for (let k = 0; k < curve.years.length; k++) {
    if (best < 0 || Math.abs(curve.years[k] - year) < Math.abs(curve.years[best] - year)) best = k;
  }
  return best >= 0 && Math.abs(curve.years[best] - year) <= 1 ? best : -1;
}

/** A day, against rounding. */
const SLACK = 1 / 365;

function isDefinedSomewhere(curve: Curve): boolean {
  return curve.p50.some(Number.isFinite) || curve.mean.some(Number.isFinite);
}

function emptyCurve(scenario: string, kind: string, observable: string, entity: string): Draft {
  const numbers = { n: [], mean: [], p05: [], p25: [], p50: [], p75: [], p95: [] };
  return { scenario, kind, observable, entity, dates: [], years: [], ...numbers };
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

function text(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

/** An empty or missing cell is a value that is not defined. */
export function number(cell: Cell | undefined): number {
  return cell === null || cell === undefined || cell === "" ? NaN : Number(cell);
}
