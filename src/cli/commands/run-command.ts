/** `smallyard run`: scenarios in, a result folder out. */
import { Command } from "commander";
import { parseDate } from "../../base/dates.ts";
import { InputError } from "../../scenario/input-error.ts";
import { COMMAND_LINE } from "../../scenario/overrides.ts";
import type { Override } from "../../scenario/scenario.ts";
import type { Uncertainty } from "../../ensemble/ensemble-plan.ts";
import { addFigureOptions, addOnlyOption, type FigureOptions, figuresWanted } from "../figures/figure-options.ts";
import { quotedWords } from "./command-words.ts";
import { describeRun } from "./describe-result.ts";
import { USUAL_RUNS } from "./headline.ts";
import { MOST_RUNS, jobsOption, readCount, readDay, readFolder, readOverride, readSeed } from "../option-values.ts";
import { uncertaintyOption } from "../option-values.ts";
import { doRun } from "../jobs/run-job.ts";

export interface RunOptions extends FigureOptions {
  readonly runs: number;
  readonly seed: string;
  readonly set: readonly Override[];
  readonly branchAt?: string;
  readonly replayUntil?: string;
  readonly uncertainty: Uncertainty;
  readonly jobs: number;
  readonly out?: string;
  readonly detail: boolean;
  readonly force: boolean;
  readonly json: boolean;
}

const EXAMPLES = `
Examples:
  smallyard run today
  smallyard run cocom today --runs 100 --out my-study
  smallyard run today --set parameters.fear_memory_years=2 --set regime.mode=standing
  smallyard run my-scenarios/minerals.yaml --seed 7 --detail
  smallyard run today my-scenarios/alliance.yaml --branch-at 2025-01-20
  smallyard run today --replay-until 2022-09-01
  smallyard run today --uncertainty chance
  smallyard run cocom today --figures svg,png,pdf --figure-size slide
  smallyard run today --figures pdf --only leakage-by-channel,delay

--figures writes each figure of the report into the folder figures, with its fonts embedded, and captions into captions.md. Each file records
the version, the command, the scenarios, the seeds and the SHA-256 of manifest.json: SVG in <metadata>, PNG in the text "Description", PDF in
its properties.

By default 40 runs are made, in which both chance and parameters vary. --uncertainty chance keeps the parameters at their published values, so
that only chance varies. With --branch-at the first scenario is the history: it is run to that date, and the others start from the worlds that
it has reached. Run k of every scenario uses the same seed, so that scenarios are paired run by run.
Exit codes: 0 done, 1 the work failed, 2 the input is wrong, 130 stopped with Ctrl-C (what was finished is kept).`;

export function runCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("run")
    .description("run one or several scenarios and write a result folder")
    .argument("<scenario...>", "the id of a scenario (today) or the path of its file");
  addRunOptions(command, { runs: USUAL_RUNS, uncertainty: "both", seed: "1" })
    .option("--set <path=value>", "change one value; may be given several times", readOverride, [])
    .option(
      "--branch-at <date>",
      "the first scenario is the history up to this day; the others branch from it",
      readDay,
    )
    .option(
      "--replay-until <date>",
      "replay history to this day, simulate from there (sets time.replay_until)",
      readDay,
    )
    .option("--detail", "also write ticks.csv: every run, tick and observable", false)
    .option("--force", "replace an existing result in the folder", false)
    .option("--json", "print the outcome as JSON", false)
    .addHelpText("after", EXAMPLES);
  return command.action(async (scenarios: string[], options: RunOptions) => {
    const { runs, seed, uncertainty, detail, jobs, force, branchAt, replayUntil } = options;
    const replay = replayUntil === undefined ? [] : [{ path: REPLAY_UNTIL, value: replayUntil }];
    const result = await namingOption(replayUntil, () =>
      doRun({
        ...{ scenarios, jobs, force, out: options.out, overrides: [...options.set, ...replay] },
        plan: { seed, runs, uncertainty, detail, ...(branchAt !== undefined && { branchAt: parseDate(branchAt) }) },
        command: commandLine(scenarios, options),
        figures: figuresWanted(options),
      }),
    );
    describeRun(result, options.json);
    finish(result.exitCode);
  });
}

const REPLAY_UNTIL = "time.replay_until";

/** What is wrong with the replay horizon is reported with the option that set it. */
async function namingOption<T>(replayUntil: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError) || replayUntil === undefined) throw error;
    throw new InputError(
      error.problems.map((problem) =>
        problem.file === COMMAND_LINE && problem.path === REPLAY_UNTIL
          ? { ...problem, file: "--replay-until", line: 1, column: 1 }
          : problem,
      ),
    );
  }
}

export interface RunDefaults {
  readonly runs: number;
  readonly uncertainty: Uncertainty;
  readonly seed: string;
  readonly out?: string;
}

/** The options that `run` and `main` share. */
export function addRunOptions(command: Command, defaults: RunDefaults): Command {
  const usual = defaults.out === undefined ? " (default: results/ and the scenarios' names)" : "";
  return addOnlyOption(addFigureOptions(command))
    .option("--runs <n>", "runs of each scenario", readCount(MOST_RUNS), defaults.runs)
    .option("--seed <text>", "run k uses the seed text/k", readSeed, defaults.seed)
    .addOption(uncertaintyOption(defaults.uncertainty))
    .addOption(jobsOption())
    .option("--out <folder>", `where the result goes${usual}`, readFolder, defaults.out);
}

/** The command that makes the same tables again. */
export function commandLine(
  scenarios: readonly string[],
  options: Pick<RunOptions, "runs" | "seed" | "set" | "uncertainty" | "detail" | "branchAt" | "replayUntil">,
): string {
  const words = ["smallyard", "run", ...scenarios, "--runs", String(options.runs), "--seed", options.seed];
  words.push(
    "--uncertainty",
    options.uncertainty,
    ...options.set.flatMap(({ path, value }) => ["--set", `${path}=${value}`]),
  );
  if (options.branchAt !== undefined) words.push("--branch-at", options.branchAt);
  if (options.replayUntil !== undefined) words.push("--replay-until", options.replayUntil);
  if (options.detail) words.push("--detail");
  return quotedWords(words);
}
