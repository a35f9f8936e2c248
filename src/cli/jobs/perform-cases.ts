/** Cases by themselves, here or on threads: what each recorded, in their order. */
import type { Case } from "../../ensemble/case.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { workOnce } from "../threads/crew.ts";
import type { CaseValues } from "../threads/tasks.ts";

export type LoadedCase = Case & { readonly scenario: Scenario };

export async function performCases(cases: readonly LoadedCase[], jobs: number): Promise<CaseValues[]> {
  const scenarios = [...new Set(cases.map(({ scenario }) => scenario))];
  const results: CaseValues[] = [];
  await workOnce(
    { kind: "cases", setup: scenarios, jobs },
    {
      units: cases.map((one) => ({ ...one, scenario: scenarios.indexOf(one.scenario) })),
      onResult: (place, values) => (results[place] = values),
    },
  );
  return results;
}
