/** The day from which a scenario differs from the history that it extends. */
import type { Scenario } from "../../scenario/scenario.ts";

type Row = Readonly<Record<string, unknown>>;

/** Columns that give the source of a row, not its content. */
const KNOWN_OF: readonly string[] = ["source", "place", "grade", "note"];

/**
 * The first day, YYYY-MM-DD, where only dated things differ (events, days of listing); "" where something differs that holds from the
 * start, such as a parameter; undefined where nothing differs.
 */
export function begins(future: Scenario, history: Scenario): string | undefined {
  if (undated(future) !== undated(history)) return "";
  const days: string[] = [];
  for (const table of Object.keys(future.data) as (keyof Scenario["data"])[]) {
    const [ours, theirs] = [rowsOf(future, table), rowsOf(history, table)];
    const [added, gone] = [without(ours, theirs), without(theirs, ours)];
    if (table === "timeline") days.push(...[...added, ...gone].map(({ date }) => String(date)));
    else if (text(added.map((row) => leave(row, ["listed"]))) !== text(gone.map((row) => leave(row, ["listed"]))))
      return "";
    else days.push(...added.map(({ listed }) => String(listed)));
  }
  return days.sort((a, b) => (a < b ? -1 : 1))[0];
}

function undated({ parameters, regime, off, forms, time }: Scenario): string {
  return text([parameters, regime, off, forms, time]);
}

function rowsOf({ data }: Scenario, table: keyof Scenario["data"]): Row[] {
  return (data[table] as unknown as readonly Row[]).map((row) => leave(row, KNOWN_OF));
}

function leave(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(others.map(text));
  return rows.filter((row) => !known.has(text(row)));
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
