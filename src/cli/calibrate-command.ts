/** `smallyard calibrate`: fits the free parameters to the facts by history matching, and ships the sets that pass. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { acceptedText, calibrationText, evidenceText } from "../study/calibration/accepted-text.ts";
import { earlierText } from "../study/calibration/earlier-sets.ts";
import { type Calibration, calibrateSetting, type CalibrationPlan, type Evaluate } from "../study/calibration/calibrate-setting.ts"; // prettier-ignore
import { calibrationPage } from "../study/calibration/calibration-page.ts";
import type { TrialTask } from "../study/calibration/perform-trial.ts";
import { type Transfer, transferSets } from "../study/calibration/transfer.ts";
import { openStore, startThreads, type Store, type WarmThreads } from "./calibrate-threads.ts";
import { WrongInput } from "./errors.ts";
import { HEADLINES } from "./headline.ts";
import { findScenario, loadFacts } from "./load-history.ts";
import { modelDigest } from "./model-digest.ts";
import { defaultJobs, MOST_RUNS, readCount, readFolder, readSeed, readJobs } from "./option-values.ts";
import { createProgress } from "./progress.ts";
import { PROJECT, readScenarioFiles, sha256 } from "./read-files.ts";

const EXAMPLES = `
Examples:
  smallyard calibrate                      fit both settings, write seeds/*/accepted.csv and docs/calibration.md
  smallyard calibrate                      the same again after an interruption: goes on where it was

History matching: parameter sets over the published ranges, a few runs each with the same luck, waves into the region in which no fact is
more than three standard deviations away. Sets are accepted, not estimated: see docs/calibration.md.`;

/** The two settings with facts. Each has a scenario of its own name. */
const SETTINGS = ["today", "cocom"];
/** A pool of seeds that neither the scoreboard nor the studies use. */
const SEED = "calibration-1";

interface Options {
  readonly seed: string;
  readonly points: number;
  readonly runs: number;
  readonly waves: number;
  readonly jobs: number;
  readonly store: string;
  readonly out: string;
}

export function calibrateCommand(): Command {
  return new Command("calibrate")
    .description("fit the free parameters to the facts and ship the sets that pass")
    .option("--points <number>", "parameter sets of each wave", readCount(MOST_RUNS), 320)
    .option("--runs <number>", "runs of each set, with the same luck for all sets", readCount(MOST_RUNS), 2)
    .option("--waves <number>", "waves after the first sample, at most", readCount(20), 3)
    .option("--seed <text>", "seed of the samples and of the runs", readSeed, SEED)
    .option("--jobs <number>", "worker threads", readJobs, defaultJobs())
    .option("--store <folder>", "where answers are kept for going on", readFolder, "results/calibration")
    .option("--out <folder>", "the checkout whose seeds/ and docs/ are written", readFolder, ".")
    .addHelpText("after", EXAMPLES)
    .action(perform);
}

async function perform({ seed, points, runs, waves, jobs, store: folder, out }: Options): Promise<void> {
  const missing = SETTINGS.map((setting) => join(out, "seeds", setting)).find((path) => !existsSync(path));
  if (missing !== undefined)
    throw new WrongInput(`--out ${out}: found no ${missing}; allowed: a checkout of smallyard`);
  const plan: CalibrationPlan = { seed, points, runs, waves, keep: 0.25, sets: 100, chanceRuns: 20, outputs: 40 };
  const digests = { model: modelDigest(), facts: sha256(readFileSync(join(PROJECT, "seeds/facts.csv"))).slice(0, 16) };
  const store = openStore(join(folder, "answers.txt"), `${digests.model} ${digests.facts} ${baseDigest()}`);
  const threads = startThreads(jobs);
  const evaluateFor = (setting: string): Evaluate => evaluator(setting, threads, store);
  const calibrations: Calibration[] = [];
  const transfers: Transfer[] = [];
  try {
    for (const setting of SETTINGS)
      calibrations.push(await calibrateSetting(findScenario(setting), loadFacts(), plan, evaluateFor(setting)));
    for (const [from, to] of [
      [0, 1],
      [1, 0],
    ] as const) {
      // prettier-ignore
      const scenarios = { from: findScenario(SETTINGS[from]), to: findScenario(SETTINGS[to]) };
      const fitted = { from: calibrations[from], to: calibrations[to] };
      transfers.push(await transferSets(scenarios, fitted, loadFacts(), TRANSFERRED, evaluateFor(SETTINGS[to])));
    }
  } finally {
    await threads.end();
  }
  for (const calibration of calibrations) {
    const folder = join(out, "seeds", calibration.setting);
    writeFileSync(join(folder, "accepted.csv"), acceptedText(calibration));
    writeFileSync(join(folder, "earlier.csv"), earlierText(calibration.earlier));
  }
  writeFileSync(join(out, "seeds/calibration.csv"), calibrationText(calibrations, digests));
  writeFileSync(join(out, "seeds/evidence.csv"), evidenceText(calibrations, HEADLINES));
  mkdirSync(join(out, "docs"), { recursive: true });
  const page = calibrationPage(calibrations, transfers, HEADLINES, (setting) => findScenario(setting).provenance);
  writeFileSync(join(out, "docs/calibration.md"), page);
  for (const { setting, sets, share, facts } of calibrations) {
    const held = facts.filter(({ state }) => state === "held").length;
    process.stdout.write(
      `${setting}: ${sets.length} accepted sets, ${Number(share.toPrecision(2))} of the space, ${held} of ${facts.length} facts held\n`,
    );
  }
}

/** Sets of a transfer. */
const TRANSFERRED = 12;

function evaluator(setting: string, threads: WarmThreads, store: Store): Evaluate {
  return async (kind, trials) => {
    const tasks = trials.map((trial): TrialTask => ({ setting, kind, trial }));
    const answers = tasks.map((task) => store.get(task));
    const open = tasks.flatMap((_, place) => (answers[place] ? [] : [place]));
    const progress = createProgress(process.stderr, tasks.length, () => performance.now());
    let done = tasks.length - open.length;
    try {
      await threads.work(
        open.map((place) => tasks[place]),
        (k, numbers) => {
          answers[open[k]] = numbers;
          store.put(tasks[open[k]], numbers);
          progress.update(++done);
        },
      );
    } finally {
      progress.clear();
    }
    return answers as Float64Array[];
  };
}

/** All that ships as base data, without what a calibration itself writes. */
function baseDigest(): string {
  const { files } = readScenarioFiles("today");
  const names = [...files.keys()].filter((name) => !/(accepted|earlier|calibration|evidence)\.csv/.test(name)).sort();
  return sha256(names.map((name) => `${name}\n${files.get(name)!}`).join("\n")).slice(0, 16);
}
