/** What holds for every figure, whatever it shows. */
import { expect } from "vitest";
import type { Chart, Figure, Plot } from "../../src/report/figure.ts";
import { PREMISE } from "../../src/report/paragraphs.ts";

/** Words of forecasts, and of numbers that went wrong. */
const FORBIDDEN = /\b(will|shall|going to|predict|NaN|Infinity|undefined in undefined|null)\b/;

export function checkFigures(figures: readonly Figure[]): void {
  expect(figures.length).toBeGreaterThan(0);
  const ids = figures.flatMap(({ id, charts }) => [id, ...charts.map((chart) => chart.id)]);
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
  for (const trace of chart.data) if (trace.type === "scatter") expect(length(trace.x)).toBe(length(trace.y));
  expect(chart.layout.height).toBe(chart.height);
}

export function traces(chart: Chart, name: string): readonly Plot[] {
  return chart.data.filter((trace) => trace.name === name);
}

export function numbers(value: unknown): number[] {
  return (value as (number | null)[]).filter((x) => x !== null);
}

function length(value: unknown): number {
  return (value as readonly unknown[]).length;
}
