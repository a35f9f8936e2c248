/** `smallyard check`: every problem in the files, with places. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { formatProblem, InputError, type Problem } from "../../scenario/input-error.ts";
import { orphanedEvents } from "../../scenario/orphaned-events.ts";
import { TABLES } from "../../scenario/table-schemas.ts";
import { looksLikeClaim } from "../../study/claims/load-claim.ts";
import { looksLikeStudy } from "../../study/study-file.ts";
import { EXIT, explainError, WrongInput } from "../errors.ts";
import { loadClaimFile } from "../inputs/load-claim-file.ts";
import { loadStudyFile } from "../inputs/load-study-file.ts";
import { loadScenarios } from "../inputs/load-scenarios.ts";
import { isFile, PROJECT, shippedScenarios } from "../read-files.ts";

const EXAMPLES = `
Examples:
  smallyard check scenarios/today.yaml
  smallyard check my-scenario.yaml seeds/today/items.csv --json
  smallyard check reports/coordination-lag/study.yaml reports/claims/lags-leak.yaml

A scenario is checked with its parents and its base data; a table of base data with the scenarios that use it; a study with its
scenarios and each value of its factors; a claim with both of its sides.
Exit codes: 0 nothing is wrong, 2 something is.`;

interface Checked {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** What is allowed but probably not meant. */
  readonly notes: readonly string[];
}

export function checkCommand(finish: (exitCode: number) => void): Command {
  return new Command("check")
    .description("find every problem in scenario files, studies, claims and base data")
    .argument("<file...>", "scenario, study or claim files (.yaml), or tables in seeds/<setting>/ (.csv)")
    .option("--json", "print the problems as JSON", false)
    .addHelpText("after", EXAMPLES)
    .action((files: string[], { json }: { json: boolean }) => {
      const checked = files.map(checkFile);
      const wrong = checked.some(({ problems }) => problems.length > 0);
      if (json) process.stdout.write(`${JSON.stringify(checked, null, 2)}\n`);
      else for (const each of checked) printChecked(each);
      finish(wrong ? EXIT.wrongInput : EXIT.done);
    });
}

function printChecked({ file, problems, notes }: Checked): void {
  if (problems.length === 0) process.stdout.write(`${file}: nothing wrong\n`);
  for (const note of notes) process.stdout.write(`${file}: worth a look: ${note}\n`);
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
}

function checkFile(file: string): Checked {
  const problems = new Map<string, Problem>();
  const notes: string[] = [];
  try {
    const scenarios = file.endsWith(".csv") ? scenariosWith(file) : [file];
    const checks = isYaml(file, looksLikeStudy)
      ? [() => loadStudyFile(file)]
      : isYaml(file, looksLikeClaim)
        ? [() => loadClaimFile(file)]
        : scenarios.map((scenario) => () => notes.push(...notesOn(scenario)));
    for (const check of checks) {
      for (const problem of problemsOf(check)) problems.set(formatProblem(problem), problem);
    }
  } catch (error) {
    const problem: Problem = { file, line: 1, column: 1, path: "", message: explainError(error).message };
    problems.set(file, problem);
  }
  return { file, problems: [...problems.values()], notes };
}

/** Throws where the scenario is wrong. */
function notesOn(name: string): string[] {
  const [{ scenario }] = loadScenarios([name], []);
  const parent = scenario.lineage.at(-2);
  // Only for a user's own file: what ships has been checked.
  if (parent === undefined || !name.endsWith(".yaml")) return [];
  // A parent beside the file takes precedence over one that ships.
  const beside = join(dirname(name), `${parent}.yaml`);
  const [{ scenario: before }] = loadScenarios([existsSync(beside) ? beside : parent], []);
  return orphanedEvents(scenario.data.timeline, before.data.timeline);
}

function problemsOf(check: () => unknown): readonly Problem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

function isYaml(file: string, looksLike: (text: string) => boolean): boolean {
  const path = resolve(file);
  return /\.ya?ml$/.test(file) && isFile(path) && looksLike(readFileSync(path, "utf8"));
}

/** The shipped scenarios that rest on a table: those of its setting, or all where all share it. */
function scenariosWith(file: string): string[] {
  const path = resolve(file);
  const seeds = join(PROJECT, "seeds");
  const setting = basename(dirname(path));
  const table = basename(path, ".csv");
  const isShared = dirname(path) === resolve(seeds) && table === "sources";
  const isTable = dirname(dirname(path)) === resolve(seeds) && (Object.hasOwn(TABLES, table) || table === "parameters");
  if (!existsSync(path) || !(isShared || isTable)) {
    throw new WrongInput("found no such table; allowed: the .yaml file of a scenario, or a table of seeds/ that ships");
  }
  const scenarios = shippedScenarios();
  return isShared ? scenarios : scenarios.filter((id) => usesSetting(id, setting));
}

function usesSetting(id: string, setting: string): boolean {
  try {
    return loadScenarios([id], [])[0].scenario.setting === setting;
  } catch {
    return true; // broken, perhaps by this very table
  }
}
