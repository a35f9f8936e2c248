import { parseDate } from "./dates.ts";

/** Series that are given at dates, in their order: linear between the points, constant beyond them. */
export type DatedPoints = readonly (readonly [date: number, value: number])[];

/** The points of one series out of a table of several. */
export function pointsOf(
  rows: readonly { readonly series: string; readonly date: string; readonly value: number }[],
  name: string,
): DatedPoints {
  return rows
    .filter(({ series }) => series === name)
    .map(({ date, value }) => [parseDate(date), value] as const)
    .sort((one, other) => one[0] - other[0]);
}

/** Value at a date; 0 where there are no points. */
export function seriesAt(points: DatedPoints, date: number): number {
  let before = points[0];
  if (before === undefined) return 0;
  if (date <= before[0]) return before[1];
  for (let k = 1; k < points.length; k++) {
    const after = points[k];
    if (date < after[0]) return before[1] + ((after[1] - before[1]) * (date - before[0])) / (after[0] - before[0]);
    before = after;
  }
  return before[1];
}

/** Mean over the time between two dates; the value at the date where they are one. */
export function seriesMean(points: DatedPoints, from: number, to: number): number {
  if (to <= from) return seriesAt(points, from);
  const dates = [from, ...points.map(([date]) => date).filter((date) => date > from && date < to), to];
  let area = 0;
  for (let k = 1; k < dates.length; k++) {
    const [one, other] = [dates[k - 1], dates[k]];
    area += ((seriesAt(points, one) + seriesAt(points, other)) / 2) * (other - one);
  }
  return area / (to - from);
}
