/** Fills the words of the page of items and channels: {{table SETTING YEAR}} becomes a table, other places are numbers as on the page of doubts. */
import { fillDoubts } from "../doubts/fill-doubts.ts";
import { COLUMNS, type Column, type ItemRow, numbersOf } from "./item-rows.ts";

const TABLE = /\{\{table (\S+) (\d{4})\}\}/g;
const HEADINGS: Partial<Record<Column, string>> = { wanted: "wanted, M$" };
/** Below this a share counts as nothing. */
const NOTHING = 0.0005;

export function itemPage(words: string, rows: readonly ItemRow[]): string {
  const tables = words.replace(TABLE, (_, setting: string, year: string) => tableOf(rows, setting, Number(year)));
  return fillDoubts(tables, numbersOf(rows));
}

function tableOf(rows: readonly ItemRow[], setting: string, year: number): string {
  const ofSetting = rows.filter(({ scenario }) => scenario === setting);
  const shown = ofSetting.filter((row) => row.year === year);
  if (ofSetting.length === 0) throw new Error(`found no rows of ${setting}`);
  if (shown.length === 0)
    return "Nothing that was under control was to be delivered in that year, in half of the runs or more.";
  const head = ["item", ...COLUMNS.map((column) => HEADINGS[column] ?? column), "sellers of what arrives"];
  const lines = [
    head,
    head.map((_, place) => (place === 0 || place === head.length - 1 ? "---" : "---:")),
    ...shown.map((row) => [row.name, ...COLUMNS.map((column) => cell(row, column)), row.sellers]),
  ];
  const names = new Map(ofSetting.map(({ item, name }) => [item, name]));
  const absent = [...names].filter(([id]) => !shown.some(({ item }) => item === id)).map(([, name]) => name);
  const note = absent.length > 0 ? `\n\nNot under control in that year: ${absent.join("; ")}.` : "";
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n") + note;
}

function cell(row: ItemRow, column: Column): string {
  const value = row[column];
  if (column === "wanted") return value < 10 ? String(Number(value.toPrecision(2))) : String(Math.round(value));
  if (value < NOTHING) return "·";
  const percent = 100 * value;
  return percent < 1 ? "<1" : String(Math.round(percent));
}
