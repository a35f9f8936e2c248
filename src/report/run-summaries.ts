/** The one-number results of all runs. A report reads a few of them, so they are looked up where they are kept instead of copied into a table first. */
import { columnIndex, type Table } from "../base/table.ts";
import { number } from "./curve-book.ts";

export interface RunSummaries {
  has(name: string): boolean;
  /** Of every run of a scenario, by run number; NaN where undefined, empty where there is no such summary. */
  of(scenario: string, name: string): ReadonlyMap<string, number>;
}

/** From a table with the columns scenario and run, then the summaries. */
export function summariesInTable(runs: Table): RunSummaries {
  const column = (name: string): number => runs.columns.findIndex((one) => one.name === name);
  return {
    has: (name) => column(name) >= 0,
    of(scenario, name) {
      const [of, run, value] = [columnIndex(runs, "scenario"), columnIndex(runs, "run"), column(name)];
      const rows = value < 0 ? [] : runs.rows.filter((row) => row[of] === scenario);
      return new Map(rows.map((row) => [String(row[run]), number(row[value])]));
    },
  };
}
