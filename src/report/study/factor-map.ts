/** A map over two factors of a grid: the mean of each pair of their values, the second factor upwards. */
import { byValue, distinct, type Row } from "./study-context.ts";
import { drawn, PLAIN, type Quantity, read } from "./units.ts";

/** Names of columns and rows, the first row on top, and the fields; `all` are rows that contain every value of the factors. */
export function factorMap(
  all: readonly Row[],
  own: readonly Row[],
  [across, up]: readonly [string, string],
  quantity: Quantity,
) {
  const levels = (factor: string): Row[string][] => distinct(all, factor).sort(byValue);
  const [xs, ys] = [levels(across), levels(up).reverse()];
  const mean = (x: Row[string], y: Row[string]): unknown => own.find((row) => row[across] === x && row[up] === y)?.mean;
  return {
    ...{ across: xs.map(label), up: ys.map(label) },
    values: ys.map((y) => xs.map((x) => drawn(mean(x, y), quantity))),
  };
}

/** A value of a factor, as a reader writes it. */
export function label(cell: Row[string]): string {
  return read(cell, PLAIN);
}

/** Where all fields are equal, any upper end will do. */
export function ends(values: readonly number[]): { readonly low: number; readonly high: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { low, high: high > low ? high : low + 1 };
}
