/** Axes: from data to pixels, and where the ticks stand. Dates are decimal years. */
import { parseDate } from "../../base/dates.ts";
import type { Json, Plot } from "../../report/figure.ts";
import { formatNumber } from "./number-format.ts";

export interface Scale {
  /** NaN where the value is not on the axis' kind. */
  place(value: Json | undefined): number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** The value as a reader meets it: "Oct 2022", "3.5". */
  label(value: Json | undefined): string;
}

/** `from` and `to` are the ends in pixels. */
export function scaleOf(axis: Plot, from: number, to: number, categories: readonly string[] = []): Scale {
  if (categories.length > 0) return categoryScale(categories, from, to);
  return axis.type === "date" ? dateScale(axis, from, to) : numberScale(axis, from, to);
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function dateScale(axis: Plot, from: number, to: number): Scale {
  const [low, high] = (axis.range as readonly string[]).map(parseDate) as [number, number];
  const at = (year: number): number => from + ((year - low) / (high - low)) * (to - from);
  const step = [1, 2, 5, 10, 20].find((years) => (high - low) / years <= roomFor(to - from, 52)) ?? 50;
  const ticks = [];
  for (let year = Math.ceil(low / step - 1e-9) * step; year <= high + 1e-9; year += step) {
    ticks.push({ at: at(year), label: String(year) });
  }
  return {
    place: (value) => (typeof value === "string" ? at(parseDate(value)) : NaN),
    ticks,
    label: (value) => {
      const date = String(value);
      return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
    },
  };
}

function numberScale(axis: Plot, from: number, to: number): Scale {
  const [low, high] = (axis.range as readonly number[] | undefined) ?? [0, 1];
  const at = (value: number): number => from + ((value - low) / (high - low)) * (to - from);
  const format = typeof axis.tickformat === "string" ? axis.tickformat : "~g";
  const most = Math.min(Number(axis.nticks ?? 6), roomFor(Math.abs(to - from), 34));
  return {
    place: (value) => (typeof value === "number" ? at(value) : NaN),
    ticks: niceSteps(low, high, most).map((value) => ({ at: at(value), label: formatNumber(value, format) })),
    label: (value) => formatNumber(Number(value), typeof axis.hoverformat === "string" ? axis.hoverformat : format),
  };
}

function categoryScale(categories: readonly string[], from: number, to: number): Scale {
  const step = (to - from) / categories.length;
  const at = (index: number): number => from + (index + 0.5) * step;
  return {
    place: (value) => {
      const index = categories.indexOf(String(value));
      return index < 0 ? NaN : at(index);
    },
    ticks: categories.map((label, index) => ({ at: at(index), label })),
    label: String,
  };
}

function roomFor(pixels: number, each: number): number {
  return Math.max(2, Math.floor(pixels / each));
}

/** Round values in a range: steps of 1, 2 or 5 times a power of ten. */
export function niceSteps(low: number, high: number, most: number): number[] {
  const span = high - low;
  if (!(span > 0)) return [low];
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough - 1e-12)!;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

/** A date or number of the data as decimal years or number: what a pointer is compared with. */
export function numeric(value: Json | undefined): number {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : NaN;
}
