/** Base data as tables of a page: which tables and series a setting has, how many rows, how well they are known. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { TABLES } from "../../src/scenario/table-schemas.ts";
import { GRADES } from "../../src/scenario/table-words.ts";
import { SERIES, type TableName } from "../../src/scenario/tables.ts";
import { COMMON_COLUMNS, loadSettings } from "../../src/cli/commands/catalogue.ts";
import { PROJECT } from "../../src/cli/read-files.ts";
import { code, codes, markdownTable } from "../../src/study/markdown.ts";

const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** What each table holds, and its rows by setting. */
export function inputTables(): string {
  const settings = loadSettings();
  const rows = TABLE_NAMES.map((table) => [
    code(`${table}.csv`),
    codes(Object.keys(TABLES[table].shape).filter((column) => !PROVENANCE.includes(column))),
    ...settings.map(({ data }) => data[table].length),
  ]);
  return markdownTable(["table", "columns", ...settings.map(({ setting }) => `rows in ${setting}`)], rows);
}

const PROVENANCE = ["source", "place", "grade", "note"];

/** Every column with its meaning. */
export function columnTables(): string {
  return TABLE_NAMES.map((table) => {
    const columns = Object.entries<z.ZodType>(TABLES[table].shape).filter(([column]) => !PROVENANCE.includes(column));
    const rows = columns.map(([column, type]) => [code(column), type.description ?? COMMON_COLUMNS[column] ?? ""]);
    return `#### ${code(`${table}.csv`)}\n\n${markdownTable(["column", "meaning"], rows)}`;
  }).join("\n\n");
}

export function seriesTable(): string {
  const settings = loadSettings();
  const rows = Object.entries(SERIES).map(([name, meaning]) => [
    code(name),
    meaning,
    ...settings.map(({ data }) => data.series.filter(({ series }) => series === name).length),
  ]);
  return markdownTable(["series", "meaning", ...settings.map(({ setting }) => `points in ${setting}`)], rows);
}

/** The classes of dated events, with what each does (from the comments beside the names) and how many each setting has. */
export function eventTable(): string {
  const settings = loadSettings();
  const rows = commented("EVENT_CLASSES").map(([name, meaning]) => [
    code(name),
    meaning,
    ...settings.map(({ data }) => data.timeline.filter((event) => event.class === name).length),
  ]);
  return markdownTable(["class", "what it does", ...settings.map(({ setting }) => setting)], rows);
}

export function ruleTable(): string {
  const rows = [
    ...commented("RULES").map(([name, meaning]) => ["rule of the leader", code(name), meaning]),
    ...commented("LAWS").map(([name, meaning]) => ["law or office of a state", code(name), meaning]),
  ];
  return markdownTable(["kind", "name", "meaning"], rows);
}

/** Names of a constant of `table-words.ts`, with the comment behind each. */
function commented(constant: string): [string, string][] {
  const text = readFileSync(join(PROJECT, "src", "scenario", "table-words.ts"), "utf8");
  const list = new RegExp(`export const ${constant} = \\[([\\s\\S]*?)\\] as const`).exec(text)?.[1] ?? "";
  const found = [...list.matchAll(/"([a-z_]+)", *\/\/ (.*)/g)].map(([, name, meaning]): [string, string] => [
    name,
    meaning,
  ]);
  if (found.length === 0) throw new Error(`found no commented names in ${constant} of table-words.ts`);
  return found;
}

/** Rows of base data by how well they are known. */
export function rowGrades(): string {
  const rows = loadSettings().map(({ setting, data }) => {
    const grades = TABLE_NAMES.flatMap((table) => data[table].map(({ grade }) => grade));
    const counts = GRADES.map((grade) => grades.filter((one) => one === grade).length);
    return [code(`seeds/${setting}`), ...counts, grades.length, `${Math.round((100 * counts[2]) / grades.length)} %`];
  });
  return markdownTable(["base data", ...GRADES, "rows", "share assumed"], rows);
}
