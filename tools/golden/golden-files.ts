/** The expected tables of the golden runs, and how each shipped scenario compares with them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workOnce } from "../../src/cli/threads/crew.ts";
import type { CaseValues } from "../../src/cli/threads/tasks.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { bandCases, goldenCase, goldenRows, type GoldenRow, type LoadedCase, withBands } from "./golden.ts";
import { compareGolden, type GoldenChange, readGolden } from "./golden-compare.ts";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { PROJECT, shippedScenarios } from "../../src/cli/read-files.ts";

export const GOLDEN_FOLDER = join(PROJECT, "test", "contracts", "golden");

export interface GoldenVerdict {
  readonly scenario: Scenario;
  /** null: there is no expected table yet. */
  readonly changes: readonly GoldenChange[] | null;
}

/** One short run of each scenario, compared with its table. */
export async function checkGolden(jobs = 1): Promise<GoldenVerdict[]> {
  const scenarios = loadScenarios(shippedScenarios(), []).map(({ scenario }) => scenario);
  const rows = await goldenRuns(scenarios, jobs);
  return scenarios.map((scenario, place) => {
    const path = goldenPath(scenario.id);
    if (!existsSync(path)) return { scenario, changes: null };
    return { scenario, changes: compareGolden(readGolden(path, readFileSync(path, "utf8")), rows[place]) };
  });
}

/** The run of each scenario as rows. */
export async function goldenRuns(scenarios: readonly Scenario[], jobs = 1): Promise<GoldenRow[][]> {
  const runs = await performCases(
    scenarios.map((scenario) => goldenCase(scenario)),
    jobs,
  );
  return runs.map(goldenRows);
}

/** The expected tables of some scenarios, with their bands of so many runs. */
export async function goldenTables(
  scenarios: readonly Scenario[],
  jobs = 1,
  bandRuns?: number,
): Promise<GoldenRow[][]> {
  const rows = await goldenRuns(scenarios, jobs);
  const others = await performCases(
    scenarios.flatMap((scenario) => bandCases(scenario, bandRuns)),
    jobs,
  );
  const each = others.length / scenarios.length;
  return rows.map((own, place) => withBands(own, others.slice(place * each, (place + 1) * each)));
}

/** Cases by themselves, here or on threads: what each recorded, in their order. */
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

/** Tables whose scenario does not ship any more. */
export function orphanedGolden(): string[] {
  if (!existsSync(GOLDEN_FOLDER)) return [];
  const shipped = shippedScenarios();
  return readdirSync(GOLDEN_FOLDER).filter((name) => !shipped.includes(name.replace(/\.csv$/, "")));
}

export function goldenPath(scenario: string): string {
  return join(GOLDEN_FOLDER, `${scenario}.csv`);
}
