/** What holds for every figure, whatever it shows. */
import { expect } from "vitest";
import type { Chart, Mark, Value } from "../../src/figures/chart.ts";
import { toPlotly } from "../../src/figures/to-plotly.ts";
import { toSvg } from "../../src/figures/to-svg.ts";
import type { Figure } from "../../src/report/figure.ts";
import { PREMISE } from "../../src/report/paragraphs.ts";

/** Words of forecasts, and of numbers that went wrong. */
const FORBIDDEN = /\b(will|shall|going to|predict|NaN|Infinity|undefined in undefined|null)\b/;

export function checkFigures(figures: readonly Figure[]): void {
  expect(figures.length).toBeGreaterThan(0);
  const ids = figures.flatMap(({ id, clock, charts }) => [`${id} ${clock}`, ...charts.map((chart) => chart.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  figures.forEach(checkFigure);
}

function checkFigure(figure: Figure): void {
  expect(figure.paragraph).toContain(PREMISE);
  expect(figure.paragraph).not.toMatch(FORBIDDEN);
  expect(figure.paragraph).toMatch(/\.$/);
  expect(figure.table.rows.length).toBeGreaterThan(0);
  for (const row of figure.table.rows) {
    expect(row).toHaveLength(figure.table.head.length);
    expect(row.join(" ")).not.toMatch(FORBIDDEN);
  }
  figure.charts.forEach(checkChart);
}

function checkChart(chart: Chart): void {
  expect(chart.title).not.toBe("");
  expect(chart.alt.length).toBeGreaterThan(40);
  expect(chart.alt).not.toMatch(FORBIDDEN);
  // JSON turns what is not a number into null: nothing of the kind may be lost on the way into the page.
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  for (const mark of chart.marks) if ("x" in mark && "y" in mark) expect(length(mark.x)).toBe(length(mark.y));
  expect(toSvg(chart, { width: 500 })).not.toMatch(/NaN|undefined|Infinity/);
  expect(JSON.stringify(toPlotly(chart))).not.toMatch(/NaN|undefined|Infinity/);
}

/** The marks of one kind, all or those of a name. */
export function marksOf<K extends Mark["kind"]>(chart: Chart, kind: K, name?: string): Extract<Mark, { kind: K }>[] {
  const isOfKind = (mark: Mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind;
  return chart.marks.filter(isOfKind).filter((mark) => name === undefined || ("name" in mark && mark.name === name));
}

export function namesOf(chart: Chart): string[] {
  return chart.marks.flatMap((mark) => ("name" in mark ? [mark.name] : []));
}

/** Rows or columns of a chart whose axis has names. */
export function rowNames(chart: Chart, side: "x" | "y" = "y"): readonly string[] {
  const axis = chart[side];
  return axis.kind === "names" ? axis.names : [];
}

export function rangeOf(chart: Chart): readonly [number, number] {
  const { y } = chart;
  if (y.kind !== "number" || y.range === undefined) throw new Error(`${chart.id} has no range of its own`);
  return y.range;
}

export function numbers(values: readonly Value[]): number[] {
  return values.filter((x) => x !== null);
}

function length(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}
