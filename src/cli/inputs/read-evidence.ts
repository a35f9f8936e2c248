/** What the calibration that ships says about headline outputs: seeds/evidence.csv. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Evidence } from "../../study/claims/claim-words.ts";
import { PROJECT } from "../read-files.ts";

/** Empty where the evidence was not assessed. */
export function readEvidence(): Evidence[] {
  const file = join(PROJECT, "seeds/evidence.csv");
  if (!existsSync(file)) return [];
  const rows: Record<string, string>[] = parse(readFileSync(file, "utf8"), { columns: true });
  return rows.map(({ setting, output, width_ratio: ratio, verdict, facts }) => ({
    ...{ setting, output, ratio: Number(ratio || NaN), unconstrained: verdict === "unconstrained" },
    facts: facts.split(" ").filter(Boolean),
  }));
}

/** The outputs of a setting with the facts that narrow each; none where it is unconstrained, whatever it is correlated with. */
export function evidenceOf(setting: string): { readonly output: string; readonly facts: readonly string[] }[] {
  return readEvidence()
    .filter((row) => row.setting === setting)
    .map(({ output, facts, unconstrained }) => ({ output, facts: unconstrained ? [] : facts }));
}
