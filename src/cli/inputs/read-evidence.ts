/** What the calibration that ships says about headline outputs: seeds/evidence.csv. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Evidence } from "../../study/claims/claim-words.ts";
import { PROJECT } from "../read-files.ts";

/** None where the evidence was not assessed. */
export function readEvidence(): Evidence[] {
  const file = join(PROJECT, "seeds/evidence.csv");
  if (!existsSync(file)) return [];
  const [head, ...rows] = readFileSync(file, "utf8")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return rows.map((row) => {
    const cell = (name: string): string => row[head.indexOf(name)];
    return {
      ...{ setting: cell("setting"), output: cell("output"), ratio: Number(cell("width_ratio") || NaN) },
      unconstrained: cell("verdict") === "unconstrained",
      facts: cell("facts").split(" ").filter(Boolean),
    };
  });
}

/** The outputs of a setting with the facts that narrow each; none where it is unconstrained, whatever it is correlated with. */
export function evidenceOf(setting: string): { readonly output: string; readonly facts: readonly string[] }[] {
  return readEvidence()
    .filter((row) => row.setting === setting)
    .map(({ output, facts, unconstrained }) => ({ output, facts: unconstrained ? [] : facts }));
}
