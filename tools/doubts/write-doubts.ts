/**
 * `npm run doubts`: what a sceptic asks, answered by numbers of the model. Runs the studies of docs/doubts/ into results/doubts/ (after Ctrl-C the
 * same command continues), keeps their numbers in docs/doubts/numbers.csv, and fills docs/doubts/words.md into docs/doubts.md. Options: see
 * `numbered-page.ts`; `--runs` are replicates of each point.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { EXIT, WorkFailed } from "../../src/cli/errors.ts";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { doStudy } from "../../src/cli/jobs/study-job.ts";
import { writeNumberedPage } from "../numbered-page.ts";
import { countsOf } from "./count-rows.ts";
import { derivedRows, runsOf } from "./derived-rows.ts";
import { fillDoubts, namesIn } from "./fill-doubts.ts";
import { type NumberRow, numbersOf, numbersTable, readNumbers } from "./number-rows.ts";

const FOLDER = "docs/doubts";

async function measure(replicates: number | undefined, jobs: number): Promise<NumberRow[]> {
  const rows: NumberRow[] = [];
  const runs = new Map<string, Float64Array>();
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".yaml"))) {
    const out = join("results", "doubts", name.replace(/\.yaml$/, ""));
    process.stderr.write(`${name}\n`);
    const job = { file: join(FOLDER, name), out, jobs, resume: true, force: true, shard: undefined, replicates };
    const { collected, exitCode } = await doStudy({ ...job, command: "npm run doubts" });
    if (collected === undefined || exitCode !== EXIT.done) throw new WorkFailed(`${name} did not finish`);
    rows.push(...numbersOf(collected.data));
    for (const [name, values] of runsOf(collected.data)) runs.set(name, values);
  }
  const settings = loadScenarios(["today", "cocom"], []).map(({ scenario }) => scenario);
  return [...rows, ...derivedRows(runs), ...countsOf(settings)];
}

await writeNumberedPage({
  name: "doubts",
  async measure(words, runs, jobs) {
    const rows = await measure(runs, jobs);
    const named = namesIn(words);
    return numbersTable(rows.filter(({ name }) => named.has(name)));
  },
  fill: (words, numbers) => fillDoubts(words, readNumbers(numbers)),
});
