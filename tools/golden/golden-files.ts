/** Where the expected tables of the golden runs lie, and what each shipped scenario gives against them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTwinCache } from "../../src/engine/twin-cache.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { goldenRun } from "./golden.ts";
import { compareGolden, type GoldenChange, readGolden } from "./golden-compare.ts";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { PROJECT, shippedScenarios } from "../../src/cli/read-files.ts";

export const GOLDEN_FOLDER = join(PROJECT, "test", "contracts", "golden");

export interface GoldenVerdict {
  readonly scenario: Scenario;
  /** null: there is no expected table yet. */
  readonly changes: readonly GoldenChange[] | null;
}

/** One short run of each scenario, held against its table. */
export function checkGolden(names: readonly string[] = shippedScenarios()): GoldenVerdict[] {
  const twins = createTwinCache();
  return loadScenarios(names, []).map(({ scenario }) => {
    const path = goldenPath(scenario.id);
    if (!existsSync(path)) return { scenario, changes: null };
    return {
      scenario,
      changes: compareGolden(readGolden(path, readFileSync(path, "utf8")), goldenRun(scenario, twins)),
    };
  });
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
