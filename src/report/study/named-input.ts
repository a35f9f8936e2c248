/** A study with the names of its scenarios instead of their ids in every table, for its figures. Text and files keep the ids. */
import type { Table } from "../../base/table.ts";
import { rowName } from "../names.ts";
import type { StudyReportInput } from "./input.ts";

/** Columns of the tables that hold ids of scenarios. */
const OF_SCENARIOS: readonly string[] = ["scenario", "baseline", "other"];

export function namedInput(input: StudyReportInput): StudyReportInput {
  const { study, tables, beside = {} } = input;
  const names = namesOf(study.scenarios);
  const all = (these: Readonly<Record<string, Table>>): Record<string, Table> =>
    Object.fromEntries(Object.entries(these).map(([name, table]) => [name, renamed(table, names)]));
  const scenarios = study.scenarios.map((one) => ({ ...one, id: names.get(one.id) ?? one.id }));
  return { ...input, study: { ...study, scenarios }, tables: all(tables), beside: all(beside) };
}

/** Two scenarios with the same name keep their ids. */
function namesOf(scenarios: StudyReportInput["study"]["scenarios"]): ReadonlyMap<string, string> {
  const named = scenarios.map(({ id, title }) => [id, rowName(id, title)] as const);
  const isAlone = (name: string): boolean => named.filter(([, other]) => other === name).length === 1;
  return new Map(named.filter(([, name]) => isAlone(name)));
}

function renamed(table: Table, names: ReadonlyMap<string, string>): Table {
  const places = table.columns.flatMap(({ name }, place) => (OF_SCENARIOS.includes(name) ? [place] : []));
  if (places.length === 0) return table;
  const rows = table.rows.map((row) =>
    row.map((cell, place) => (places.includes(place) ? (names.get(String(cell)) ?? cell) : cell)),
  );
  return { ...table, rows };
}
