/** What the calibration that ships says about headline outputs: seeds/evidence.csv. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./read-files.ts";

/** Outputs of a setting that no fact constrains; none where nobody looked. */
export function unconstrainedOutputs(setting: string): string[] {
  const file = join(PROJECT, "seeds/evidence.csv");
  if (!existsSync(file)) return [];
  const [head, ...rows] = readFileSync(file, "utf8")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const cell = (row: readonly string[], name: string): string => row[head!.indexOf(name)]!;
  return rows
    .filter((row) => cell(row, "setting") === setting && cell(row, "verdict") === "unconstrained")
    .map((row) => cell(row, "output"));
}
