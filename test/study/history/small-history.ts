/** Facts and references of the small invented setting, as files. */
import type { FileSet, Scenario } from "../../../src/scenario/scenario.ts";
import { MINIMAL_PATH, minimalFiles } from "../../scenario/minimal-setting.ts";
import { loadScenario } from "../../../src/scenario/load.ts";

export const FACT_HEAD =
  "id,fact,role,mechanism,era,scenario,replay_until,known,statistic,observed,low,high,unit,source,place,grade,caveat";
export const FACT_ROWS = [
  'A,A,target,sales,today,SC,2020-01-01,2022-01-01,"target_share(NL, 2021-01-01, 2022-01-01)",25,20,30,percent,report,p. 1,documented,',
  'B,B,target,rush,today,SC,2021-01-01,,"target_share(NL, 2021-01-01, 2022-01-01)",25,,30,percent,report,p. 1,documented,',
  'C,C,input,base data,cocom,SC,,,"given(suppliers, NL, exposure, 100)",5,4,6,percent,report,p. 1,documented,',
];
export const REFERENCE_HEAD = "id,series,scenario,begins,date,statistic,value,unit,source,place,grade,caveat";

/** The id of the scenario in the small setting. */
export const ID = /([^/]+)\.yaml$/.exec(MINIMAL_PATH)![1];

export function historyFiles(facts: readonly string[], references: readonly string[] = []): FileSet {
  const text = (head: string, rows: readonly string[]): string =>
    `${[head, ...rows].join("\n")}\n`.replaceAll("SC", ID);
  return new Map([
    ...minimalFiles({}),
    ["seeds/facts.csv", text(FACT_HEAD, facts)],
    ["seeds/references.csv", text(REFERENCE_HEAD, references)],
  ]);
}

export function find(id: string): Scenario | undefined {
  return id === ID ? loadScenario(minimalFiles({}), MINIMAL_PATH) : undefined;
}
