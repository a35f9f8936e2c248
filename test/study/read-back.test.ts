/**
 * Every table of a study, read back as pandas' read_csv and R's read.csv read it with their defaults: blank lines are skipped, words such as NA
 * stand for undefined, a column of numbers is a column of numbers. As many rows, and the same values in them.
 */
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvText } from "../../src/study/csv.ts";
import { everyTable, type NamedTable } from "./every-table.ts";

interface Reader {
  readonly name: string;
  /** Cells that stand for undefined. */
  readonly undefinedIs: readonly string[];
}

const READERS: readonly Reader[] = [
  {
    name: "pandas",
    undefinedIs: ["", "#N/A", "#NA", "-NaN", "-nan", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null"],
  },
  { name: "R", undefinedIs: ["", "NA", "NaN"] },
];

type Value = number | string | null;

function readBack(text: string, { undefinedIs }: Reader): { head: string[]; rows: Value[][] } {
  const [head, ...rows] = parse(text, { skip_empty_lines: true });
  const isNumber = head.map((_, column) => rows.every((row) => undefinedIs.includes(row[column]) || row[column].trim() !== "" && Number.isFinite(Number(row[column])))); // prettier-ignore
  return {
    head,
    rows: rows.map((row) =>
      row.map((cell, column) => (undefinedIs.includes(cell) ? null : isNumber[column] ? Number(cell) : cell)),
    ),
  };
}

function valuesOf({ rows }: NamedTable): Value[][] {
  const plain = (cell: Value): Value => (cell !== cell || cell === "" || cell === "NaN" ? null : cell);
  return rows.map((row) => row.map((cell) => (Object.is(cell, -0) ? 0 : plain(cell))));
}

test.each(READERS)("$name reads what was written", (reader) => {
  const tables = everyTable();
  expect(tables.length).toBeGreaterThan(100);
  for (const table of tables) {
    const { head, rows } = readBack(csvText(table), reader);
    expect(head, table.name).toEqual(table.columns.map(({ name }) => name));
    expect(new Set(head).size, `${table.name} names a column twice`).toBe(head.length);
    expect(rows, table.name).toEqual(valuesOf(table));
  }
});

/** What spreadsheets turn into a date or a time when they open a table. */
const LOOKS_LIKE_DATE = /^(\d{1,4}[-/.:]\d{1,4}([-/.:]\d{1,4})?|[a-z]{3,9}[-/. ]?\d{1,4}|\d{1,2}[-/. ]?[a-z]{3,9})$/i;

test("the name of a run is a text to every spreadsheet; only days are days", () => {
  expect(["1/2", "1/3/2", "1-2", "1:2", "mar-1", "2022-01-01"].every((text) => LOOKS_LIKE_DATE.test(text))).toBe(true);
  const runs = everyTable().filter(({ name }) => name.endsWith(": runs"));
  const seeds = runs.flatMap(({ columns, rows }) => {
    const place = columns.findIndex(({ name }) => name === "seed");
    return rows.map((row) => String(row[place]));
  });
  expect(seeds).toContain("1/run-1");
  expect(seeds.filter((seed) => LOOKS_LIKE_DATE.test(seed) || /^[=+\-@]/.test(seed))).toEqual([]);
});
