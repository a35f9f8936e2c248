/** `smallyard main`, which is `npm start`: CoCom against today, side by side. */
import { join } from "node:path";
import { Command } from "commander";
import { HYPOTHESIS_RUNS } from "../../study/hypotheses.ts";
import { type FigureOptions, figuresWanted } from "../figures/figure-options.ts";
import { describeRun } from "./describe-result.ts";
import { addRunOptions, commandLine, type RunOptions } from "./run-command.ts";
import { doRun } from "../jobs/run-job.ts";

const SCENARIOS = ["cocom", "today"];
/** The first seed of the published pool `main` (seeds/pools.csv). */
const SEED = "main-1";
const RUNS = 200;
/** This many runs are compared with the facts: each needs some twenty replays of history. */
const HISTORY_RUNS = 24;

const EXAMPLES = `
Examples:
  npm start
  npm start -- --runs 8 --out first-look
  npm start -- --figures svg,pdf

A result of an earlier main job in the folder is replaced.`;

type MainOptions = Pick<RunOptions, "runs" | "seed" | "uncertainty" | "jobs" | "json"> &
  FigureOptions & { readonly out: string };

export function mainCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("main").description(
    "the main comparison: CoCom against today, in paired runs, with chance and parameters varying",
  );
  const out = join("reports", "cocom-vs-today"); // in the current folder: the installed package may not be writable
  addRunOptions(command, { runs: RUNS, uncertainty: "both", seed: SEED, out })
    .option("--json", "print the outcome as JSON", false)
    .addHelpText("after", EXAMPLES);
  return command.action(async (options: MainOptions) => {
    const { runs, seed, uncertainty, jobs, out } = options;
    const result = await doRun({
      ...{ scenarios: SCENARIOS, jobs, out, force: true, overrides: [] },
      hypothesisRuns: Math.min(runs, HYPOTHESIS_RUNS),
      historyRuns: Math.min(runs, HISTORY_RUNS),
      plan: { seed, runs, uncertainty, detail: false },
      figures: figuresWanted(options),
      command: commandLine(SCENARIOS, { runs, seed, uncertainty, set: [], detail: false }),
    });
    describeRun(result, options.json);
    finish(result.exitCode);
  });
}
