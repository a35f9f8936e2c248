/** Answers that took minutes are kept under results/, by the name of all that they depend on: the same command goes on where it was stopped. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Answers = readonly Float64Array[];

/** `dependsOn` is whatever the answers follow from, as text; `ask` is not called where they are kept. */
export async function keptAnswers(
  folder: string,
  name: string,
  dependsOn: string,
  ask: () => Promise<Answers>,
): Promise<Answers> {
  const digest = createHash("sha256").update(dependsOn).digest("hex").slice(0, 16);
  const path = join(folder, `${name}-${digest}.json`);
  if (existsSync(path)) {
    const rows = JSON.parse(readFileSync(path, "utf8")) as (number | null)[][];
    return rows.map((row) => Float64Array.from(row, (value) => value ?? NaN));
  }
  const answers = await ask();
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: a half-written file would be taken for kept.
  writeFileSync(`${path}.tmp`, JSON.stringify(answers.map((row) => Array.from(row))));
  renameSync(`${path}.tmp`, path);
  return answers;
}
