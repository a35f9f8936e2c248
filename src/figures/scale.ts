/** From places on an axis to pixels, and where its ticks are. */
import { ln } from "../base/maths.ts";
import { formatDate, monthName } from "../base/dates.ts";
import type { Axis } from "./chart.ts";
import { formatNumber } from "./number-format.ts";

export interface Tick {
  /** In pixels. */
  readonly at: number;
  readonly label: string;
}

export interface Scale {
  place(value: number): number;
  readonly ticks: readonly Tick[];
  /** A place as a reader meets it: "Oct 2022", "3.5", "Japan". */
  label(value: number): string;
}

/** `start` and `end` are the ends in pixels, `room` the least distance between ticks. */
export function scaleOf(axis: Axis, range: readonly [number, number], start: number, end: number, room: number): Scale {
  const [low, high] = range;
  const isLog = axis.kind === "number" && axis.scale === "log";
  const along = isLog ? ln : (value: number) => value;
  const [a, b] = [along(low), along(high)];
  const place = (value: number): number => start + ((along(value) - a) / (b - a)) * (end - start);
  const most = Math.max(2, Math.floor(Math.abs(end - start) / room));
  const tick = (at: number, label: string): Tick => ({ at: place(at), label });
  switch (axis.kind) {
    case "time":
      return { place, ticks: yearSteps(low, high, most).map((year) => tick(year, String(year))), label: monthOf };
    case "names":
      return {
        place,
        ticks: axis.names.map((name, k) => tick(k, name)),
        label: (value) => axis.names[Math.round(value)] ?? "",
      };
    case "number": {
      const label = (value: number): string => formatNumber(value, axis.format);
      const ticks = axis.ticks ?? niceSteps(low, high, Math.min(most, 6)).map((at) => ({ at, label: label(at) }));
      return { place, ticks: ticks.map(({ at, label }) => tick(at, label)), label };
    }
  }
}

/** "Oct 2022" */
export function monthOf(year: number): string {
  const date = formatDate(year);
  return `${monthName(Number(date.slice(5, 7))).slice(0, 3)} ${date.slice(0, 4)}`;
}

function yearSteps(low: number, high: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 50].find((years) => (high - low) / years <= most) ?? 100;
  return multiples(step, low, high);
}

/** Round values in a range, not many more than asked for: steps of 1, 2 or 5 times a power of ten. */
export function niceSteps(low: number, high: number, most: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, most);
  let power = 1;
  while (power > rough) power /= 10;
  while (power * 10 <= rough) power *= 10;
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * (1 - 1e-12))!;
  return multiples(step, low, high);
}

function multiples(step: number, low: number, high: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}
