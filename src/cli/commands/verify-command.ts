/** `smallyard verify`: whether a result is what its manifest says, and whether making it again gives the same. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { checkChecksums, notKept } from "../folder/checksums.ts";
import { EXIT } from "../errors.ts";
import { modelDigest } from "../model-digest.ts";
import { MOST_RUNS, readCount, jobsOption } from "../option-values.ts";
import { type InputFile, loadScenarios } from "../inputs/load-scenarios.ts";
import { loadStudyFile } from "../inputs/load-study-file.ts";
import { sha256 } from "../read-files.ts";
import { digestOfFields, isOfStudy, type Manifest, readManifest, type ReadManifest } from "../folder/manifest.ts";
import { type RepeatRequest, repeatAll, repeatSample, studyFileOf } from "../jobs/repeat-result.ts";
import { packageVersion } from "../version.ts";

/** Names of files without a digest. */
const MOST_NAMED = 10;

interface VerifyOptions {
  readonly all: boolean;
  readonly runs: number;
  readonly jobs: number;
}

const EXAMPLES = `
Examples:
  smallyard verify reports/cocom-vs-today          checksums, and the first runs again
  smallyard verify results/my-study --runs 50      50 of its runs again, spread over the points
  smallyard verify results/my-study --all          everything again, every table compared

Exit codes: 0 everything agrees, 1 something does not (each is named), 2 there is no result to verify.`;

export function verifyCommand(finish: (exitCode: number) => void): Command {
  return new Command("verify")
    .description("check a result against its manifest, and repeat a sample of its runs, or all of them")
    .argument("<folder>", "the folder of a result, of runs or of a study")
    .option("--all", "repeat the whole result", false)
    .option("--runs <n>", "how many runs to repeat", readCount(MOST_RUNS), 3)
    .addOption(jobsOption("worker threads with --all"))
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, options: VerifyOptions) => {
      const { problems, leftOut, uncovered } = await verify(folder, options);
      for (const problem of problems) process.stderr.write(`${problem}\n`);
      const limits = [...(leftOut.length > 0 ? ["is kept"] : []), ...(uncovered.length > 0 ? ["has a digest"] : [])];
      const agrees = `everything ${limits.length > 0 ? `that ${limits.join(" and ")} ` : ""}agrees`;
      process.stdout.write(`${folder}: ${problems.length === 0 ? agrees : "does not agree"}\n`);
      finish(problems.length === 0 ? EXIT.done : EXIT.failed);
    });
}

/** Besides the problems: files that the result's repository does not keep, and files without a digest. */
async function verify(folder: string, options: VerifyOptions) {
  const manifest = readManifest(folder);
  const covered = manifest.files.map(({ name }) => name);
  const isSealed = manifest.digest !== undefined;
  const sums = checkChecksums(resolve(folder), isSealed ? [...covered, "manifest.json"] : covered, isSealed);
  const missing = [...new Set([...sums.missing, ...covered.filter((name) => !existsSync(join(folder, name)))])];
  const leftOut = notKept(resolve(folder), missing);
  const { uncovered } = sums;
  reportUncovered(folder, uncovered);
  reportLeftOut(folder, leftOut, manifest);
  const lost = missing
    .filter((name) => !leftOut.includes(name))
    .map((name) => `${name}: is missing, although the manifest or the list of checksums names it`);
  const problems = [
    ...new Set([...lost, ...checkFields(manifest), ...checkFiles(folder, manifest), ...sums.problems]),
    ...checkOrigin(manifest),
  ];
  if (problems.length > 0)
    problems.push("No runs were repeated: with the problems above a comparison would mean nothing.");
  else if (isOfStudy(manifest) ? manifest.missing_units > 0 : manifest.interrupted)
    process.stderr.write(`${folder}: the result is partial; only its files are compared\n`);
  else problems.push(...(await repeat({ folder: resolve(folder), manifest, jobs: options.jobs }, options, leftOut)));
  return { problems, leftOut, uncovered };
}

/** What differs when the runs are made again. */
async function repeat(request: RepeatRequest, { all, runs }: VerifyOptions, leftOut: readonly string[]) {
  if (all) return repeatAll(request);
  return leftOut.includes("runs.csv") ? [] : repeatSample(request, runs);
}

/** What cannot be compared here, and how to make it again. */
function reportLeftOut(folder: string, names: readonly string[], { command }: Manifest): void {
  if (names.length === 0) return;
  process.stdout.write(`${folder}: not kept in the repository, not compared: ${names.join(", ")}\n`);
  const again = names.includes("runs.csv") ? "; no run is repeated without runs.csv" : "";
  process.stdout.write(`${folder}: ${command} makes them again${again}\n`);
}

/** Files that were added later and, in results older than the checksums, everything but the tables. */
function reportUncovered(folder: string, names: readonly string[]): void {
  if (names.length === 0) return;
  const shown =
    names.slice(0, MOST_NAMED).join(", ") + (names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "");
  process.stdout.write(`${folder}: without a digest, not compared: ${shown}\n`);
}

/** Whether the tables are as they were written. */
function checkFiles(folder: string, { files }: Manifest): string[] {
  return files.flatMap(({ name, sha256: digest }) => {
    const path = join(resolve(folder), name);
    if (!existsSync(path)) return []; // reported as missing, or not kept
    return sha256(readFileSync(path)) === digest ? [] : [`${name}: has changed since it was written`];
  });
}

/** Whether the manifest's own fields, seeds and command included, are as they were written. */
function checkFields(manifest: ReadManifest): string[] {
  return manifest.digest === undefined || manifest.digest === digestOfFields(manifest)
    ? []
    : ["manifest.json: has changed since it was written"];
}

/** Whether this is the same version, with the same scenarios and data. */
function checkOrigin(manifest: Manifest): string[] {
  const { version } = manifest;
  const problems: string[] = [];
  if (version !== packageVersion())
    problems.push(`made by version ${version} of smallyard; this is ${packageVersion()}`);
  if (isOfStudy(manifest) && manifest.model !== modelDigest())
    problems.push(`made by other code of the model (digest ${manifest.model}; this is ${modelDigest()})`);
  const now = new Map(inputsNow(manifest).map(({ name, sha256: digest }) => [name, digest]));
  for (const { name, sha256: digest } of manifest.inputs) {
    if (!now.has(name)) problems.push(`${name}: the result depends on it, and it is missing here`);
    else if (now.get(name) !== digest) problems.push(`${name}: has changed since the result was made`);
  }
  return problems;
}

/** The files that the same study, or the same scenarios, depend on now. */
function inputsNow(manifest: Manifest): readonly InputFile[] {
  if (isOfStudy(manifest))
    return loadStudyFile(studyFileOf(manifest), manifest.replicates, manifest.uncertainty).inputs;
  return loadScenarios(
    manifest.scenarios.map(({ path }) => path),
    [],
  ).flatMap(({ inputs }) => inputs);
}
