/**
 * `npm run doubts`: what a sceptic asks, answered by numbers of the model. Runs the studies of docs/doubts/ into results/doubts/ (after Ctrl-C the
 * same command goes on), keeps their numbers in docs/doubts/numbers.csv, and fills docs/doubts/words.md into docs/doubts.md.
 *
 *   npm run doubts -- --replicates 12 --jobs 1     fewer runs
 *   npm run doubts -- --page                       no runs: the page again, from the numbers that are kept
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { EXIT, WorkFailed } from "../../src/cli/errors.ts";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { doStudy } from "../../src/cli/jobs/study-job.ts";
import { defaultJobs } from "../../src/cli/option-values.ts";
import { PROJECT } from "../../src/cli/read-files.ts";
import { csvText } from "../../src/study/csv.ts";
import { countOption, runScript } from "../script.ts";
import { countsOf } from "./count-rows.ts";
import { fillDoubts, namesIn } from "./fill-doubts.ts";
import { type NumberRow, numbersOf, numbersTable, readNumbers } from "./number-rows.ts";

const FOLDER = "docs/doubts";
const WORDS = `${FOLDER}/words.md`;
const NUMBERS = `${FOLDER}/numbers.csv`;
const PAGE = "docs/doubts.md";

async function measure(replicates: number | undefined, jobs: number): Promise<NumberRow[]> {
  const rows: NumberRow[] = [];
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".yaml"))) {
    const out = join("results", "doubts", name.replace(/\.yaml$/, ""));
    process.stderr.write(`${name}\n`);
    const job = { file: join(FOLDER, name), out, jobs, resume: true, force: true, shard: undefined, replicates };
    const { collected, exitCode } = await doStudy({ ...job, command: "npm run doubts" });
    if (collected === undefined || exitCode !== EXIT.done) throw new WorkFailed(`${name} did not end well`);
    rows.push(...numbersOf(collected.data));
  }
  const settings = loadScenarios(["today", "cocom"], []).map(({ scenario }) => scenario);
  return [...rows, ...countsOf(settings)];
}

async function perform(): Promise<number> {
  const { values } = parseArgs({
    options: {
      replicates: { type: "string" },
      jobs: { type: "string" },
      page: { type: "boolean", default: false },
    },
  });
  process.chdir(PROJECT);
  if (!values.page) {
    const replicates = countOption("replicates", values.replicates);
    const rows = await measure(replicates, countOption("jobs", values.jobs) ?? defaultJobs());
    const named = namesIn(textOf(WORDS));
    writeFileSync(NUMBERS, csvText(numbersTable(rows.filter(({ name }) => named.has(name)))));
  }
  writeFileSync(PAGE, fillDoubts(textOf(WORDS), readNumbers(textOf(NUMBERS))));
  process.stdout.write(`wrote ${PAGE}\n`);
  return EXIT.done;
}

function textOf(path: string): string {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
}

await runScript(perform);
