/** The numbers behind a chart of lines: about twenty dates, median and 90 % interval. All dates are in curves.csv. */
import type { Clock } from "./clock.ts";
import type { Curve, Statistic } from "./curve-book.ts";
import type { DataTable } from "./figure.ts";
import { bare, moneyOf, unitName, type Kind } from "./numbers.ts";
import { formatDate } from "../base/dates.ts";

export interface DataColumn {
  readonly label: string;
  readonly curve: Curve;
  readonly clock: Clock;
  /** The mean alone, where a chart shows means. */
  readonly statistic?: Statistic;
}

const MOST_ROWS = 20;

export function dataTable(caption: string, kind: Kind, columns: readonly DataColumn[]): DataTable {
  const unit = kind === "musd" ? "USD a year" : unitName(kind);
  const since = columns[0]?.clock.name === "since";
  const times = since ? sinceYears(columns) : calendarYears(columns);
  const rows = times.map((time) => [
    since ? bare(time, "count") : formatDate(time).slice(0, 7),
    ...columns.map(({ curve, clock, statistic }) => {
      const place = placeAt(curve, since ? clock.from + time : time);
      if (place < 0) return "–";
      const value = written(curve[statistic ?? "p50"][place], kind);
      if (statistic || value === "–") return value;
      return `${value} (${written(curve.p05[place], kind)} to ${written(curve.p95[place], kind)})`;
    }),
  ]);
  const kept = rows.filter((row) => row.slice(1).some((cell) => cell !== "–"));
  const what = columns.some((column) => column.statistic) ? "means" : "median (90 % interval)";
  const head = [since ? "years since" : "date", ...columns.map((column) => column.label)];
  return { caption: `${caption}: ${what}, ${unit}`, head, rows: kept };
}

function written(value: number, kind: Kind): string {
  const text = bare(value, kind);
  return kind === "musd" && Number.isFinite(value) ? `${text} ${moneyOf(value).unit}` : text;
}

function calendarYears(columns: readonly DataColumn[]): number[] {
  const from = Math.min(...columns.map(({ clock }) => clock.from));
  const to = Math.max(...columns.map(({ clock }) => clock.to));
  return every(stepOf(to - from), Math.floor(from), to).filter((year) => year >= from - 0.1);
}

function sinceYears(columns: readonly DataColumn[]): number[] {
  const span = Math.min(...columns.map(({ clock }) => clock.to - clock.from));
  return every(stepOf(span), 0, span);
}

function stepOf(span: number): number {
  return [1, 2, 3, 5, 10].find((step) => span / step <= MOST_ROWS) ?? 20;
}

function every(step: number, from: number, to: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, k) => from + k * step);
}

/** The recorded date within a season of the year, or -1. */
function placeAt(curve: Curve, year: number): number {
  let best = -1;
  for (let k = 0; k < curve.years.length; k++) {
    const distance = Math.abs(curve.years[k] - year);
    if (distance <= 0.26 && (best < 0 || distance < Math.abs(curve.years[best] - year))) best = k;
  }
  return best;
}
