/** Makes a result again, or a sample of its runs, and compares: line by line, table by table. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { csvLines } from "../../study/csv.ts";
import { designPoints } from "../../study/design-points.ts";
import { unitPerformer } from "../../study/perform-unit.ts";
import { countUnits } from "../../study/study-units.ts";
import { isFailed } from "../../study/unit-record.ts";
import { studyRunRow } from "../../study/unit-tables.ts";
import { wordsOf } from "../commands/command-words.ts";
import { WorkFailed } from "../errors.ts";
import { loadStudyFile } from "../inputs/load-study-file.ts";
import { PROJECT, sha256 } from "../read-files.ts";
import { onStopSignals } from "./stop-signals.ts";
import { isOfStudy, type Manifest, type StudyManifest } from "../folder/manifest.ts";

export interface RepeatRequest {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly jobs: number;
}

const COMMAND = join(PROJECT, "src", "cli", "smallyard.js");
/** Made by the main job only, with a command of its own; the runs are compared nevertheless. */
const NOT_REPEATED = ["hypotheses.csv", "history.csv"];
/** Differences that are reported one by one. */
const MOST_REPORTED = 10;

/** Repeats the whole result; every table must be the same to the byte. */
export async function repeatAll({ folder, manifest, jobs }: RepeatRequest): Promise<string[]> {
  return withAgain(manifest, ["--jobs", String(jobs)], (again) =>
    manifest.files.flatMap(({ name, sha256: digest }) => {
      if (NOT_REPEATED.includes(name)) return [];
      const path = join(again, name);
      if (!existsSync(path)) return [`${name}: was not made again, though the manifest of ${folder} has it`];
      return sha256(readFileSync(path)) === digest ? [] : [`${name}: differs when made again`];
    }),
  );
}

/** Repeats some runs; their rows in runs.csv must be the same. */
export async function repeatSample(request: RepeatRequest, runs: number): Promise<string[]> {
  const { folder, manifest } = request;
  const there = new Set(readFileSync(join(folder, "runs.csv"), "utf8").split("\n"));
  if (isOfStudy(manifest)) return compareRows(there, studyRows(manifest, runs));
  const sample = ["--runs", String(Math.min(runs, manifest.planned_runs)), "--jobs", "1"];
  return withAgain(manifest, sample, (again) =>
    compareRows(there, readFileSync(join(again, "runs.csv"), "utf8").split("\n")),
  );
}

function compareRows(there: ReadonlySet<string>, again: readonly string[]): string[] {
  const wrong = again.filter((row) => !there.has(row));
  const first = wrong
    .slice(0, MOST_REPORTED)
    .map((row) => `runs.csv: lacks this row, which the repeated run gives: ${row.slice(0, 120)}`);
  return wrong.length > MOST_REPORTED ? [...first, `... and ${wrong.length - MOST_REPORTED} more rows`] : first;
}

/** The path of a study's file: from the current folder, or in the project. */
export function studyFileOf({ study: { path } }: StudyManifest): string {
  return existsSync(resolve(path)) ? path : join(PROJECT, path);
}

/** Runs spread evenly over all units of a study, as rows of runs.csv. */
function studyRows(manifest: StudyManifest, runs: number): string[] {
  const study = loadStudyFile(studyFileOf(manifest), manifest.replicates, manifest.uncertainty);
  const { definition, sources, frames, recorded } = study;
  const points = designPoints(definition.design, definition.factors);
  const perform = unitPerformer({ definition, sources, frames, recorded });
  const units = countUnits(definition, points);
  const count = Math.min(units, Math.max(1, Math.round(runs / definition.scenarios.length)));
  const sample = Array.from({ length: count }, (_, k) => Math.floor(((k + 0.5) * units) / count));
  return sample.flatMap((unit) =>
    perform(unit).map((outcome, scenario) => {
      const none = new Float64Array(definition.observables.length).fill(NaN);
      const values = isFailed(outcome) ? none : outcome.observables;
      const row = studyRunRow({ definition, points }, scenario * units + unit, values);
      return csvLines([row]).trimEnd();
    }),
  );
}

/** Runs the command of the manifest into a folder that is removed afterwards. Later options override those in the command. */
async function withAgain(
  { command }: Manifest,
  options: readonly string[],
  compare: (folder: string) => string[],
): Promise<string[]> {
  const [program, ...words] = wordsOf(command);
  if (program !== "smallyard") throw new WorkFailed(`made by ${command}, which is not run here; run it and compare`);
  const temporary = mkdtempSync(join(tmpdir(), "smallyard-verify-"));
  try {
    const again = join(temporary, "again");
    const errors = await run([...words, ...options, "--out", again]);
    // Failed runs are a part of a result: exit code 1 with a result is no obstacle.
    if (!existsSync(join(again, "manifest.json")))
      throw new WorkFailed(`the command could not be run again: ${errors.trimEnd()}`);
    return compare(again);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** What the command writes to standard error. */
function run(words: readonly string[]): Promise<string> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...words], {
      stdio: ["ignore", "ignore", "pipe"],
      cwd: process.cwd(),
    });
    const stopListening = onStopSignals((signal) => child.kill(signal)); // the child ends first, then this process removes the temporary folder
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", () => {
      stopListening();
      done(stderr);
    });
  });
}
