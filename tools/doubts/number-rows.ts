/** The numbers of the page of doubts: one row each, kept beside its words in docs/doubts/numbers.csv. */
import { parse } from "csv-parse/sync";
import type { Cell, Table } from "../../src/base/table.ts";
import type { StudyData } from "../../src/study/study-definition.ts";
import { bandsTable, differencesTable } from "../../src/study/tables/bands.ts";
import { basePoint } from "../../src/study/tables/study-results.ts";

export interface NumberRow {
  /** SCENARIO.OBSERVABLE; of what a factor changes SCENARIO.FACTOR.OBSERVABLE. */
  readonly name: string;
  readonly kind: "value" | "change" | "count";
  readonly unit: string;
  readonly n: number;
  /** Of the runs in which it is defined; of a change over pairs of runs with the same luck. */
  readonly mean: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  /** Of the mean's 90 % interval. */
  readonly halfWidth: number;
  /** What is read. */
  readonly meaning: string;
}

/** Columns of the file, and of a row the same in their order. */
const COLUMNS = ["name", "kind", "unit", "n", "mean", "p05", "p50", "p95", "halfWidth", "meaning"] as const;
const TEXTS: readonly string[] = ["name", "kind", "unit", "meaning"];

/** Values at the base point of a study, and what each of its factors changes alone. */
export function numbersOf(data: StudyData): NumberRow[] {
  const { factors, observables } = data.definition;
  const base = basePoint(data) ?? 0;
  const movedAt = (point: number): string[] =>
    factors.filter((_, k) => data.points.values[point][k] !== data.points.values[base][k]).map(({ name }) => name);
  const meanings = new Map(observables.map(({ name, meaning }) => [name, meaning]));
  const rows = (table: Table, kind: NumberRow["kind"]): NumberRow[] =>
    named(table).flatMap((row) => {
      const moved = movedAt(Number(row.point));
      if (moved.length !== (kind === "value" ? 0 : 1)) return [];
      if (kind === "change" && row.scenario !== row.baseline) return []; // one scenario less another
      const observable = String(row.observable);
      const spread = [row.mean, row.p05, row.p50, row.p95, row.half_width].map((cell) => Number(cell ?? NaN));
      const [mean, p05, p50, p95, halfWidth] = spread;
      return [
        {
          ...{ name: [String(row.scenario), ...moved, observable].join("."), kind, unit: String(row.unit) },
          ...{ n: Number(row.n), mean, p05, p50, p95, halfWidth, meaning: meanings.get(observable) ?? "" },
        },
      ];
    });
  return [...rows(bandsTable(data), "value"), ...rows(differencesTable(data), "change")];
}

function named({ columns, rows }: Table): Readonly<Record<string, Cell>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place]])));
}

export function numbersTable(rows: readonly NumberRow[]): Table {
  const cell = (row: NumberRow, column: (typeof COLUMNS)[number]): Cell => {
    const value = row[column];
    return typeof value === "number" && !Number.isFinite(value) ? null : value;
  };
  const columns = COLUMNS.map((name) => ({ name, unit: "" }));
  return { columns, rows: rows.map((row) => COLUMNS.map((column) => cell(row, column))) };
}

export function readNumbers(csv: string): NumberRow[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  return rows.map((row) => {
    const cells = Object.entries(row).map(([column, text]) => {
      return [column, TEXTS.includes(column) ? text : text === "" ? NaN : Number(text)];
    });
    return Object.fromEntries(cells) as NumberRow;
  });
}
