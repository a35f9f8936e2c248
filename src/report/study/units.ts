/** How the quantities of a study are written on axes and in sentences: shares in percent, units in words, three significant digits. */
import { NONE, rounded, trimmed } from "../../base/numbers.ts";
import { axisUnit, isShare } from "../../base/units.ts";

export interface Quantity {
  /** A value is multiplied by this before it is shown. */
  readonly scale: number;
  /** On axes and in heads: "%", "years", "". */
  readonly unit: string;
  /** Part of a whole, whatever that is. */
  readonly isShare?: true;
  /** The unit of a difference between two, where it is another. */
  readonly difference?: string;
}

const POINTS = "percentage points";
/** Units whose differences have another one; those of shares are in points. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  percent: POINTS,
  "percent/yr": `${POINTS} a year`,
  year: "years",
};

export function quantityOf(unit: string): Quantity {
  const difference = isShare(unit) ? POINTS : DIFFERENCES[unit];
  return {
    ...{ scale: isShare(unit) ? 100 : 1, unit: axisUnit(unit) },
    ...((isShare(unit) || unit === "percent") && { isShare: true }),
    ...(difference !== undefined && { difference }),
  };
}

/** A number without a unit, and a share as a percentage. */
export const PLAIN = quantityOf("1");
export const SHARE = quantityOf("share");

/** For a factor, whose values are shown as in the study file: 0.3, not 30 %. */
export function asWritten(unit: string): Quantity {
  const quantity = quantityOf(unit);
  return quantity.scale === 1 ? quantity : { scale: 1, unit };
}

/** The quantity of a difference: between shares percentage points, between dates years. */
export function differenceOf({ scale, unit, difference = unit }: Quantity): Quantity {
  return { scale, unit: difference };
}

/** In a sentence a share is in %, whatever it is a share of. */
export function inPercent(quantity: Quantity): Quantity {
  return quantity.isShare ? { ...quantity, unit: "%" } : quantity;
}

/** A value as it is drawn: scaled, with four digits (a date with six); null where there is none. */
export function drawn(value: unknown, { scale, unit }: Quantity): number | null {
  return typeof value === "number" ? rounded(value * scale, unit === "year" ? 6 : 4) : null;
}

/** A value as it is read: "34.2", "12,300", "−0.05"; a dash where there is none. */
export function read(value: unknown, { scale, unit }: Quantity): string {
  if (typeof value === "string") return value;
  if (typeof value !== "number" || !Number.isFinite(value)) return NONE;
  const scaled = value * scale;
  if (unit === "year") return scaled.toFixed(1);
  const size = Math.abs(scaled);
  const places = size === 0 ? 0 : size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.0995 ? 3 : 4;
  return trimmed(scaled, places);
}

/** "34 %", "12 years" */
export function spoken(value: unknown, quantity: Quantity): string {
  const text = read(value, quantity);
  const unit = quantity.unit === "number" || quantity.unit === "year" ? "" : quantity.unit;
  return text === NONE || unit === "" ? text : `${text}\u00a0${unit}`;
}

type Numbers = Readonly<Record<string, unknown>>;

/** "30.1 to 38": from the 5th to the 95th percentile. */
export function readRange({ p05, p95 }: Numbers, quantity: Quantity): string {
  return `${read(p05, quantity)} to ${read(p95, quantity)}`;
}

/** "34.2 (30.1 to 38)": a value with an interval; the value alone where there is none. */
export function readWithin(value: unknown, low: unknown, high: unknown, quantity: Quantity): string {
  const text = read(value, quantity);
  return typeof low === "number" ? `${text} (${read(low, quantity)} to ${read(high, quantity)})` : text;
}

/** "34.2 (30.1 to 38)": the median, or the mean, with nine tenths of the runs; a dash where there is no such row. */
export function readSpread(row: Numbers | undefined, quantity: Quantity, at: "p50" | "mean" = "p50"): string {
  return readWithin(row?.[at], row?.p05, row?.p95, quantity);
}

/** "34.2 (± 0.3)": with the half-width of the 90 % interval of its mean. */
export function readMean(row: Numbers, quantity: Quantity, column = "mean"): string {
  return `${read(row[column], quantity)} (± ${read(row.half_width, quantity)})`;
}
