/** What can be counted without a run: how well parameters and base data are known, and how many accepted sets there are. */
import { type ParameterName, PARAMETERS } from "../../src/scenario/parameters.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { TABLES } from "../../src/scenario/table-schemas.ts";
import type { TableName } from "../../src/scenario/tables.ts";
import type { NumberRow } from "./number-rows.ts";

export function countsOf(scenarios: readonly Scenario[]): NumberRow[] {
  const parameters = (Object.keys(PARAMETERS) as ParameterName[]).map((name) => PARAMETERS[name]);
  return [
    count("parameters.all", parameters.length, "parameters of the model"),
    count("parameters.drawn", parameters.filter(({ drawn, low, high }) => drawn && low < high).length, "of them drawn"),
    count("parameters.assumed", parameters.filter(({ grade }) => grade === "assumed").length, "of them assumed"),
    ...scenarios.flatMap(({ id, data, accepted }) => {
      const grades = (Object.keys(TABLES) as TableName[]).flatMap((table) => data[table].map(({ grade }) => grade));
      const assumed = grades.filter((grade) => grade === "assumed").length;
      const sets = accepted?.sets.map((set) => set.join(" ")) ?? [];
      return [
        count(`${id}.rows`, grades.length, "rows of base data"),
        count(`${id}.rows_assumed`, assumed, "of them assumed"),
        count(`${id}.sets`, sets.length, "accepted sets"),
        count(`${id}.sets_different`, new Set(sets).size, "of them different"),
      ];
    }),
  ];
}

function count(name: string, value: number, meaning: string): NumberRow {
  const spread = { mean: value, p05: value, p50: value, p95: value, halfWidth: 0 };
  return { name, kind: "count", unit: "count", n: 1, ...spread, meaning };
}
