/** `smallyard calibrate`: fits the free parameters to the facts of both eras by emulated history matching, and ships the sets that pass. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import {
  acceptedText,
  calibrationText,
  evidenceText,
  RIVALS_FILE,
  rivalsText,
} from "../../study/calibration/accepted-text.ts";
import { earlierText } from "../../study/calibration/earlier-sets.ts";
import { type CalibrationPlan, searchSets, setsOf } from "../../study/calibration/calibrate.ts";
import { assembleCalibration, type Calibration, type LessonsPlan } from "../../study/calibration/calibration.ts";
import { calibrationPage } from "../../study/calibration/calibration-page.ts";
import { type TrialTask, trialPerformer } from "../../study/calibration/perform-trial.ts";
import { answersToFacts } from "../../study/calibration/state-digest.ts";
import { WrongInput } from "../errors.ts";
import { type Rival, RIVALS, rivalFile, rivalText, withRival } from "../../scenario/rival-forms.ts";
import { allowedNames } from "../../scenario/nearest-name.ts";
import { HEADLINE_SUMMARIES } from "../../scenario/headlines.ts";
import { findScenario, loadFacts } from "../inputs/load-history.ts";
import { baseDataDigest, modelDigest } from "../model-digest.ts";
import { MOST_RUNS, readCount, readFolder, readSeed, jobsOption } from "../option-values.ts";
import { PROJECT, sha256 } from "../read-files.ts";
import { openAnswerStore } from "../store/answer-store.ts";
import { startCrew } from "../threads/crew.ts";
import { trialEvaluator } from "../jobs/ask-trials.ts";

const EXAMPLES = `
Examples:
  smallyard calibrate                      fit both eras together, about 40 minutes on two cores; writes seeds/*/accepted.csv and docs/calibration.md
  smallyard calibrate                      the same after an interruption: continues where it stopped
  smallyard calibrate --form cohere=thresholds   fit a rival form: writes seeds/*/accepted-cohere-thresholds.csv alone, for docs/structure.md
  smallyard calibrate --form all           every rival form in turn, each with the same search as the forms in use

Emulated history matching: single runs over the published ranges, emulators of every row of the facts, walks over these to where most rows
should lie inside their windows, wave by wave, then a look around the best; the model itself judges by the medians of many runs. See
docs/calibration.md.`;

/** The two eras with facts. Each has a scenario of its own name. */
const SETTINGS = ["today", "cocom"];
/** A pool of seeds that neither the scoreboard nor the studies use. */
const SEED = "calibration-2";

/** Every rival form, one after the other. */
const ALL = "all";

/** Base data that a calibration itself writes. */
const WRITTEN = /(accepted(-[a-z-]+)?|earlier|calibration|evidence|rivals)\.csv$/;

interface Options {
  readonly seed: string;
  readonly first: number;
  readonly points: number;
  readonly waves: number;
  readonly finalists: number;
  readonly refinements: number;
  readonly jobs: number;
  readonly form?: readonly Rival[];
  readonly store: string;
  readonly out: string;
}

export function calibrateCommand(): Command {
  return new Command("calibrate")
    .description("calibrate the free parameters on the facts of both eras and write the accepted sets")
    .option("--first <number>", "points of the first sample", readCount(MOST_RUNS), 800)
    .option("--points <number>", "points of each wave after it", readCount(MOST_RUNS), 350)
    .option("--waves <number>", "waves after the first sample", readCount(20), 2)
    .option(
      "--finalists <number>",
      "points of the last search, and sets that are judged by runs of the model at the end",
      readCount(MOST_RUNS),
      240,
    )
    .option("--refinements <number>", "rounds of search around the best points", readCount(20), 2)
    .option("--seed <text>", "seed of the samples and of the runs", readSeed, SEED)
    .option(
      "--form <process=form>",
      `fit with a rival form: ${RIVALS.map(rivalText).join(", ")}; or ${ALL}`,
      readRivals,
    )
    .addOption(jobsOption())
    .option("--store <folder>", "where answers are kept, to continue later", readFolder, "results/calibration")
    .option("--out <folder>", "the checkout whose seeds/ and docs/ are written", readFolder, ".")
    .addHelpText("after", EXAMPLES)
    .action(perform);
}

/** Runs of a set that is judged: a few, then more, then what a median needs for those left. */
const ROUNDS = [
  { runs: 4, keep: 0.8 },
  { runs: 10, keep: 0.7 },
  { runs: 20, keep: 1 },
];

/** Four runs are enough to distinguish a good point from a bad one; of one region a few sets are enough. */
const REFINEMENT = { runs: 4, children: 4, steps: 300, ofRegion: 4 };

async function perform({ form: rivals, ...options }: Options): Promise<void> {
  if (rivals === undefined) await fit(options, null);
  else for (const rival of rivals) await fit(options, rival);
}

async function fit(
  { jobs, store: folder, out, refinements, ...options }: Omit<Options, "form">,
  rival: Rival | null,
): Promise<void> {
  const missing = SETTINGS.map((setting) => join(out, "seeds", setting)).find((path) => !existsSync(path));
  if (missing !== undefined)
    throw new WrongInput(`--out ${out}: found no ${missing}; allowed: a checkout of smallyard`);
  const plan: CalibrationPlan = {
    ...{ ...options, steps: 3000, rounds: ROUNDS, sets: 100, chanceRuns: 20 },
    refinement: { ...REFINEMENT, generations: refinements },
  };
  const facts = loadFacts();
  const answers = answersToFacts(SETTINGS.map(findScenario), trialPerformer(findScenario, facts, HEADLINE_SUMMARIES));
  const digests = {
    answers: shortDigest(answers.map((numbers) => numbers.join(",")).join("\n")),
    facts: shortDigest(readFileSync(join(PROJECT, "seeds/facts.csv"))),
  };
  const store = openAnswerStore<TrialTask>(
    join(folder, rival ? `answers-${rival.process}-${rival.form}.txt` : "answers.txt"),
    `${modelDigest()} ${digests.facts} ${baseDataDigest(WRITTEN)}`,
  );
  const crew = startCrew({ kind: "calibration", setup: { rival }, jobs });
  const evaluate = trialEvaluator(crew, store);
  let calibration: Calibration;
  try {
    const scenarios = SETTINGS.map((id) => (rival ? withRival(findScenario(id), rival) : findScenario(id)));
    const search = await searchSets(scenarios, facts, plan, evaluate, (stage) => process.stderr.write(`${stage}\n`));
    if (rival) {
      for (const [era, { scenario }] of search.space.eras.entries())
        writeFileSync(join(out, rivalFile(scenario.setting, rival)), acceptedText(setsOf(search, era)));
      const file = join(out, RIVALS_FILE);
      writeFileSync(
        file,
        rivalsText(existsSync(file) ? readFileSync(file, "utf8") : "", rivalText(rival), search, digests),
      );
      process.stdout.write(`${rivalText(rival)}: ${search.accepted.length} sets, of ${search.judged} judged\n`);
      return;
    }
    process.stderr.write("reading the emulators\n");
    calibration = await assembleCalibration(search, lessonsOf(plan), evaluate);
  } finally {
    await crew.end();
  }
  for (const era of calibration.eras) {
    const seeds = join(out, "seeds", era.setting);
    writeFileSync(
      join(seeds, "accepted.csv"),
      acceptedText({ names: era.parameters.map(({ name }) => name), sets: era.sets }),
    );
    writeFileSync(join(seeds, "earlier.csv"), earlierText(era.earlier));
  }
  writeFileSync(join(out, "seeds/calibration.csv"), calibrationText(calibration, digests));
  writeFileSync(join(out, "seeds/evidence.csv"), evidenceText(calibration, HEADLINE_SUMMARIES));
  mkdirSync(join(out, "docs"), { recursive: true });
  const page = calibrationPage(calibration, HEADLINE_SUMMARIES, (setting) => findScenario(setting).provenance);
  writeFileSync(join(out, "docs/calibration.md"), page);
  for (const { setting, sets, rows } of calibration.eras) {
    const inside = rows.filter(({ after }) => after >= 0.5).length;
    process.stdout.write(
      `${setting}: ${sets.length} accepted sets${calibration.level > 0 ? `, ${Math.round(100 * calibration.level)} % of the rows inside in each` : ""}, ${inside} of ${rows.length} rows inside in most\n`,
    );
  }
}

function shortDigest(text: string | Uint8Array): string {
  return sha256(text).slice(0, 16);
}

function readRivals(text: string): readonly Rival[] {
  if (text === ALL) return RIVALS;
  const rival = RIVALS.find((one) => rivalText(one) === text);
  if (rival) return [rival];
  throw new InvalidArgumentError(`found "${text}"; ${allowedNames(text, [...RIVALS.map(rivalText), ALL])}`);
}

/** For each cut of the hindcast a third as many points are judged as at the end of the search; at least a quarter of these stays. */
function lessonsOf({ finalists }: CalibrationPlan): LessonsPlan {
  const [candidates, sets] = [3, 12].map((part) => Math.ceil(finalists / part));
  return { outputs: 400, truths: 10, walks: 40, earlier: { candidates, runs: 4, sets } };
}
