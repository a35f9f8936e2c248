/**
 * Quantities as a reader meets them: one row for each kind of number says how it is written in sentences, in tables, on axes and under the pointer.
 * Studies write theirs by the unit of the table instead, to three significant digits: `study/units.ts`.
 */
import { fixed, NONE } from "../base/numbers.ts";
import { axisUnit } from "../base/units.ts";
import type { NumberAxis } from "../figures/chart.ts";
import { type NumberFormat, PERCENT, PLAIN } from "../figures/number-format.ts";

export { rounded } from "../base/numbers.ts";

/** A difference between shares is in percentage points. */
export type Kind = "share" | "points" | "years" | "months" | "count" | "per-year" | "musd" | "index" | "date";

interface Writing {
  /** As tables have it: `base/units.ts` has the words for axes and heads. */
  readonly unit: string;
  /** Behind a number in a sentence. */
  readonly behind: string;
  /** Decimals of a number as it is written. */
  readonly places: number | ((value: number) => number);
  readonly ticks: NumberFormat;
  /** Where the whole axis is short: "800" rather than "0.8k", "1.5%" rather than "2%". */
  readonly shortTicks: NumberFormat;
  /** Under the pointer. */
  readonly read: NumberFormat;
}

const decimals = (decimals: number): NumberFormat => ({ style: "fixed", decimals });
const THREE_DIGITS: NumberFormat = { style: "digits", digits: 3 };
const TENTHS: NumberFormat = { style: "percent", decimals: 1 };
const YEAR: NumberFormat = { style: "year" };

/** Small shares have a decimal. */
const ofShare = (value: number): number => (Math.abs(value) < 0.0995 && Math.abs(value) >= 0.0005 ? 1 : 0);
const ofCount = (value: number): number => (Math.abs(value) < 9.95 && value !== Math.round(value) ? 1 : 0);
const ofMoney = (value: number): number => (Math.abs(value) < 9.95 && value !== 0 ? 1 : 0);

// prettier-ignore
const KINDS: Readonly<Record<Kind, Writing>> = {
  share: { unit: "share", behind: "%", places: ofShare, ticks: PERCENT, shortTicks: TENTHS, read: TENTHS },
  points: { unit: "percentage points", behind: "points", places: ofShare, ticks: PERCENT, shortTicks: TENTHS, read: TENTHS },
  years: { unit: "yr", behind: "years", places: 1, ticks: PLAIN, shortTicks: PLAIN, read: decimals(1) },
  months: { unit: "months", behind: "months", places: 1, ticks: PLAIN, shortTicks: PLAIN, read: decimals(1) },
  count: { unit: "count", behind: "", places: ofCount, ticks: { style: "short" }, shortTicks: PLAIN, read: THREE_DIGITS },
  "per-year": { unit: "1/yr", behind: "a year", places: 2, ticks: PLAIN, shortTicks: PLAIN, read: THREE_DIGITS },
  musd: { unit: "musd/yr", behind: "USD", places: ofMoney, ticks: PLAIN, shortTicks: PLAIN, read: THREE_DIGITS },
  index: { unit: "index", behind: "", places: 2, ticks: PLAIN, shortTicks: PLAIN, read: decimals(2) },
  date: { unit: "year", behind: "", places: 1, ticks: YEAR, shortTicks: YEAR, read: decimals(1) },
};

const BY_UNIT: Readonly<Record<string, Kind>> = {
  "share of wanted": "share",
  "share of bound": "share",
  share: "share",
  yr: "years",
  months: "months",
  count: "count",
  "1/yr": "per-year",
  "musd/yr": "musd",
  musd: "musd",
  "-": "index",
  index: "index",
};

/** The kind of a quantity of the model, by its unit. */
export function kindOf(unit: string): Kind | undefined {
  return BY_UNIT[unit];
}

/** What a difference between two such numbers is. */
export function differenceKind(kind: Kind): Kind {
  return kind === "share" ? "points" : kind;
}

/** A number with its unit: "34 %", "4.2 years", "1.3 bn USD"; "undefined" where there is none. */
export function written(value: number, kind: Kind): string {
  return Number.isFinite(value) ? bare(value, kind) + unitBehind(value, kind) : "undefined";
}

/** A range with the unit once: "12 to 34 %"; a single number where both ends are written alike. */
export function writtenRange(low: number, high: number, kind: Kind): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "undefined";
  if (unitBehind(low, kind) !== unitBehind(high, kind)) return `${written(low, kind)} to ${written(high, kind)}`;
  const [from, to] = [bare(low, kind), bare(high, kind)];
  return (from === to ? to : `${from} to ${to}`) + unitBehind(high, kind);
}

/** Without the unit, for tables whose head names it: a share is in percent, money in millions, billions or trillions. */
export function bare(value: number, kind: Kind): string {
  if (!Number.isFinite(value)) return NONE;
  const { places } = KINDS[kind];
  const scaled = kind === "musd" ? value / moneyOf(value).size : value;
  const shown = typeof places === "number" ? places : places(scaled);
  return fixed(kind === "share" || kind === "points" ? 100 * value : scaled, shown);
}

/** Non-breaking spaces keep a number and its unit on one line. */
function unitBehind(value: number, kind: Kind): string {
  const unit = kind === "musd" ? `${moneyOf(value).unit} USD` : KINDS[kind].behind;
  return unit === "" ? "" : ` ${unit}`.replaceAll(" ", "\u00a0");
}

/** The unit in which so many million USD are written, and how many millions it is. */
export function moneyOf(value: number): { readonly unit: string; readonly size: number } {
  const size = Math.abs(value);
  if (size >= 999_500) return { unit: "tn", size: 1e6 };
  return size >= 999.5 ? { unit: "bn", size: 1e3 } : { unit: "m", size: 1 };
}

/** "1 run", "12 runs" */
export function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}

/** The unit on an axis or in the head of a table. */
export function unitName(kind: Kind): string {
  return axisUnit(KINDS[kind].unit);
}

export function yAxis(kind: Kind, title: string, range: readonly [number, number]): NumberAxis {
  const isShort = range[1] - range[0] < (kind === "share" ? 0.04 : 1000);
  const format = isShort ? KINDS[kind].shortTicks : KINDS[kind].ticks;
  return { kind: "number", title, range, format, grid: true, zero: false };
}

/** How a value is read out under the pointer. */
export function readFormat(kind: Kind): NumberFormat {
  return KINDS[kind].read;
}

/** Room for every finite value: from zero (or below, where there are negative values), with a margin above; never empty. */
export function rangeOf(values: Iterable<number>, kind: Kind): [number, number] {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high === low) high = low + (kind === "share" ? 0.1 : 1);
  const air = 0.06 * (high - low);
  const top = kind === "share" && high <= 1 && high > 0.9 ? 1.02 : high + air;
  return [low < 0 ? low - air : 0, top];
}
