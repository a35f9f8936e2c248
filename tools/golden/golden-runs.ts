/**
 * `npm run golden`: each shipped scenario against its expected table. Differences are shown against the width of the band and fail.
 *
 * `npm run golden -- --accept "why"` makes the new results the expected ones: it writes the tables of the scenarios that changed and a line in
 * CHANGELOG.md under "Results changed".
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { csvText } from "../../src/study/csv.ts";
import { tableOfGolden } from "./golden.ts";
import { describeChange, describeGolden } from "./golden-compare.ts";
import { addResultsChanged } from "./changelog.ts";
import { EXIT, WrongInput } from "../../src/cli/errors.ts";
import { defaultJobs } from "../../src/cli/option-values.ts";
import {
  checkGolden,
  GOLDEN_FOLDER,
  goldenPath,
  goldenTables,
  type GoldenVerdict,
  orphanedGolden,
} from "./golden-files.ts";
import { PROJECT } from "../../src/cli/read-files.ts";
import { runScript } from "../script.ts";

const HINT = 'If the change is meant: npm run golden -- --accept "why results changed"\n';

function readReason(): string | undefined {
  const { values } = parseArgs({ options: { accept: { type: "string" } } });
  if (values.accept === undefined) return undefined;
  const reason = values.accept.trim().replaceAll(/\s+/g, " ");
  if (reason.length < 10) {
    throw new WrongInput(`--accept: found "${reason}"; allowed: a sentence that says why results changed`);
  }
  return reason;
}

/** Writes what changed; returns what it wrote about. */
async function accept(changed: readonly GoldenVerdict[], orphans: readonly string[], reason: string): Promise<void> {
  mkdirSync(GOLDEN_FOLDER, { recursive: true });
  // All tables first, so that nothing is half-written where a run fails.
  const scenarios = changed.map(({ scenario }) => scenario);
  const tables = (await goldenTables(scenarios, defaultJobs())).map((rows, place) => ({
    path: goldenPath(scenarios[place].id),
    text: csvText(tableOfGolden(rows)),
  }));
  for (const { path, text } of tables) writeFileSync(path, text);
  for (const name of orphans) rmSync(join(GOLDEN_FOLDER, name));
  const path = join(PROJECT, "CHANGELOG.md");
  writeFileSync(path, addResultsChanged(readFileSync(path, "utf8"), lineOf(changed, orphans, reason)));
}

/** "why (today: leakage_total 0.41 -> 0.43, 0.1 of the band's width; 24 of 28 scenarios)". */
function lineOf(changed: readonly GoldenVerdict[], orphans: readonly string[], reason: string): string {
  const largest = changed
    .flatMap(({ scenario, changes }) => (changes ?? []).slice(0, 1).map((change) => ({ id: scenario.id, change })))
    .sort((a, b) => (b.change.widths || 0) - (a.change.widths || 0))
    .at(0);
  const fresh = changed.filter(({ changes }) => changes === null).length;
  const parts = [
    ...(changed.length > fresh ? [`changed: ${changed.length - fresh} scenarios`] : []),
    ...(fresh > 0 ? [`first tables: ${fresh} scenarios`] : []),
    ...(orphans.length > 0 ? [`no longer shipped: ${orphans.length}`] : []),
    ...(largest && !Number.isNaN(largest.change.widths)
      ? [`largest change: ${largest.id} ${describeChange(largest.change)}`]
      : []),
  ];
  return `${reason} (${parts.join("; ")})`;
}

async function main(): Promise<number> {
  const reason = readReason();
  const verdicts = await checkGolden(defaultJobs());
  const changed = verdicts.filter(({ changes }) => changes === null || changes.length > 0);
  const orphans = orphanedGolden();
  for (const { scenario, changes } of changed) {
    process.stdout.write(
      changes === null ? `${scenario.id}: no expected table yet\n` : describeGolden(scenario.id, changes),
    );
  }
  for (const name of orphans) process.stdout.write(`${name}: no scenario of this name ships\n`);
  if (changed.length + orphans.length === 0) {
    process.stdout.write(`${verdicts.length} golden runs: all as expected, to the last digit\n`);
    return EXIT.done;
  }
  if (reason === undefined) {
    process.stdout.write(HINT);
    return EXIT.failed;
  }
  await accept(changed, orphans, reason);
  process.stdout.write(`accepted: ${changed.length} tables written, a line added to CHANGELOG.md\n`);
  return EXIT.done;
}

await runScript(main);
