/** `smallyard study`: a study file in, a result folder out; in one go, in pieces, or in shards. */
import { Command, InvalidArgumentError } from "commander";
import type { Shard } from "../../study/study-units.ts";
import { describeStudy } from "./describe-result.ts";
import { quotedWords } from "./command-words.ts";
import { MOST_RUNS, readCount, readFolder, jobsOption } from "../option-values.ts";
import { WrongInput } from "../errors.ts";
import { addFigureOptions, type FigureOptions, figuresWanted } from "../figures/figure-options.ts";
import { doStudy } from "../jobs/study-job.ts";

interface StudyOptions extends FigureOptions {
  readonly jobs: number;
  readonly resume: boolean;
  readonly shard?: Shard;
  readonly out?: string;
  readonly force: boolean;
  readonly replicates?: number;
  readonly json: boolean;
}

/** Shards beyond this would hold no unit of any study. */
const MOST_SHARDS = 1_000_000;

const EXAMPLES = `
Examples:
  smallyard study reports/coordination-lag/study.yaml
  smallyard study my-study.yaml --replicates 2 --out first-look
  smallyard study my-study.yaml --resume            continue after Ctrl-C, a crash or a power failure
  smallyard study my-study.yaml --shard 3/8         one of eight parts; then: smallyard merge results/my-study
  smallyard study my-study.yaml --resume --figures pdf     figures of a finished study, in seconds
  smallyard merge results/my-study --partial --out so-far   tables of what is finished, also while it runs

--resume starts from the beginning where there is nothing to continue, so a scheduler can always pass it.
Exit codes: 0 done, 1 runs failed, 2 the input is wrong, 130 stopped with Ctrl-C (what was finished is kept).`;

export function studyCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("study")
    .description("run a study: scenarios at many points of a design, with replicates, and its analyses")
    .argument("<file>", "the .yaml file of the study")
    .addOption(jobsOption())
    .option("--resume", "continue from what is in the store", false)
    .option("--shard <K/N>", "only part K of N of the runs, in its own folder", readShard)
    .option("--out <folder>", "where the result goes (default: results/ and the study's name)", readFolder)
    .option("--force", "replace an existing result or store in the folder", false)
    .option("--replicates <n>", "replicates of each point, instead of the number in the file", readCount(MOST_RUNS))
    .option("--json", "print the outcome as JSON", false)
    .addHelpText("after", EXAMPLES);
  return addFigureOptions(command).action(async (file: string, options: StudyOptions) => {
    const { jobs, resume, shard, out, force, replicates } = options;
    if (shard !== undefined && options.figures !== undefined)
      throw new WrongInput("--figures: found it with --shard; a shard has no figures, the merged study does");
    const result = await doStudy({
      ...{ file, out, jobs, resume, force, shard, replicates },
      command: studyCommandLine(file, replicates),
      figures: figuresWanted(options),
    });
    describeStudy(result, shard, options.json);
    finish(result.exitCode);
  });
}

/** The command that makes the same tables again. */
function studyCommandLine(file: string, replicates: number | undefined): string {
  const words = ["smallyard", "study", file, ...(replicates === undefined ? [] : ["--replicates", String(replicates)])];
  return quotedWords(words);
}

/** K/N with 1 <= K <= N. */
export function readShard(text: string): Shard {
  const [, shard, shards] = (/^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? []).map(Number);
  if (shard >= 1 && shard <= shards && shards <= MOST_SHARDS) return { shard, shards };
  throw new InvalidArgumentError(`Allowed: K/N, share K of N, with K from 1 to N, as in 3/8.`);
}
