/** Rows of stacked bars, one for each state or supplier, in million USD; gains go to the left. */
import type { BarsMark, Chart } from "../figures/chart.ts";
import { PLAIN } from "../figures/number-format.ts";
import { readFormat, rounded } from "./numbers.ts";

export interface BarPart {
  readonly series: string;
  readonly label: string;
  readonly colour: string;
  /** From zero to the left. */
  readonly isLeft?: boolean;
}

export interface BarRow {
  readonly name: string;
  /** Million USD, one for each part. */
  readonly values: readonly number[];
}

export function stackedBars(
  own: Pick<Chart, "id" | "title" | "alt">,
  unit: string,
  parts: readonly BarPart[],
  rows: readonly BarRow[],
): Chart {
  const reached = rows.map(() => 0);
  const marks = parts.map(({ series, label, colour, isLeft = false }, part): BarsMark => {
    const sizes = rows.map(({ values }) => (isLeft ? 0 - values[part] : values[part])); // never "-0"
    const from = isLeft ? rows.map(() => 0) : [...reached];
    const to = from.map((at, row) => at + sizes[row]);
    if (!isLeft) to.forEach((at, row) => (reached[row] = at));
    return {
      ...{ kind: "bars", series, name: label, role: "part", colour, rows: [...rows.keys()], from, to },
      ...{ thickness: 0.7, told: sizes, format: readFormat("musd") },
    };
  });
  return {
    ...{ ...own, height: 22 * rows.length + 78, marks, pointer: "nearest" },
    x: { kind: "number", title: unit, format: PLAIN, grid: true, zero: true },
    y: { kind: "names", title: "", names: rows.map(({ name }) => name), grid: false },
  };
}

/** The cells of a row in a table beneath the chart. */
export function barCells({ name, values }: BarRow): string[] {
  return [name, ...values.map((value) => String(rounded(value, 3) ?? "–"))];
}
