/** Reads the values of options; an error says what is allowed. */
import { existsSync, statSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { dirname, resolve } from "node:path";
import { InvalidArgumentError, Option } from "commander";
import type { Override } from "../scenario/scenario.ts";
import { isDate } from "../base/dates.ts";
import { capital } from "../base/words.ts";
import { typedNumber } from "../scenario/typed-number.ts";
import { allowedNames } from "../scenario/nearest-name.ts";
import { SEED, SEED_SIGNS, UNCERTAINTIES, type Uncertainty } from "../ensemble/ensemble-plan.ts";
import { WrongInput } from "./errors.ts";

export const MOST_RUNS = 1_000_000;
const MOST_JOBS = 256;
const LONGEST_SEED = 200;

/** For every command that shares its work among threads. */
export function jobsOption(what = "worker threads; 1 = none"): Option {
  return new Option("--jobs <n>", what).argParser(readJobs).default(defaultJobs(), "one per core");
}

/** Of commands that make ensembles. */
export function uncertaintyOption(usual: Uncertainty): Option {
  return new Option("--uncertainty <kind>", "what varies between runs: chance, parameters or both")
    .argParser(readChoice(UNCERTAINTIES))
    .default(usual);
}

export function defaultJobs(): number {
  return Math.min(availableParallelism(), MOST_JOBS);
}

/** A whole number from 1 to `most`, as people type one (1 500). */
export function readCount(most: number): (text: string) => number {
  return (text) => {
    const count = text.includes("%") ? undefined : typedNumber(text);
    if (count !== undefined && Number.isInteger(count) && count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`Allowed: a whole number from 1 to ${most}.`);
  };
}

/** More threads than cores are allowed, since the count of cores can be wrong; their cost is reported. */
export function readJobs(text: string): number {
  const jobs = readCount(MOST_JOBS)(text);
  const cores = availableParallelism();
  if (jobs > Math.max(8, 2 * cores))
    process.stderr.write(
      `--jobs ${jobs}: this machine has ${cores} cores; more threads than that make nothing faster, and each takes about 100 MB\n`,
    );
  return jobs;
}

export function readSeed(text: string): string {
  if (text.length <= LONGEST_SEED && SEED.test(text)) return text;
  throw new InvalidArgumentError(`Allowed: up to ${LONGEST_SEED} of the ${SEED_SIGNS}.`);
}

/** `path=value`; may be given several times. */
export function readOverride(text: string, earlier: readonly Override[]): Override[] {
  const equals = text.indexOf("=");
  if (equals < 1) throw new InvalidArgumentError("Allowed: path=value, as in parameters.fear_memory_years=1.2");
  return [...earlier, { path: text.slice(0, equals).trim(), value: text.slice(equals + 1) }];
}

/** A day of the calendar; kept as text. Given twice it would mean two overlapping branches, or two horizons, so that is refused. */
export function readDay(text: string, earlier?: string): string {
  if (earlier !== undefined) throw new InvalidArgumentError(`Allowed: one day; ${earlier} is given already.`);
  if (isDate(text)) return text;
  throw new InvalidArgumentError("Allowed: a day that exists, written YYYY-MM-DD, as in 2025-01-20.");
}

/** Shells do not expand the ~ of --out=~/results; here it means the same as in --out ~/results. */
export function readFolder(text: string): string {
  return readPath(text, "folder");
}

export function readFile(text: string): string {
  return readPath(text, "file");
}

function readPath(text: string, what: string): string {
  const path = text.replace(/^~(?=$|[/\\])/, homedir());
  if (text.trim() !== "" && !text.includes("\0") && !/^~[\w.-]+([/\\]|$)/.test(path)) return path;
  const home = text.startsWith("~")
    ? ` Write another user's home in full, as in /home/name, and a ${what} named ~name as ./~name.`
    : "";
  throw new InvalidArgumentError(`Allowed: the path of a ${what}.${home}`);
}

/** Checked before the runs, which take minutes. */
export function fileToWrite(option: string, file: string, force: boolean): string {
  const place = resolve(file);
  const there = statSync(place, { throwIfNoEntry: false });
  const wrong = !existsSync(dirname(place))
    ? `found no folder ${dirname(place)}; allowed: a file in a folder that is there`
    : there?.isDirectory()
      ? "found a folder; allowed: the name of a file"
      : there && !force
        ? "found a file there; allowed: another name, or --force"
        : undefined;
  if (wrong !== undefined) throw new WrongInput(`${option}: ${wrong}`);
  return place;
}

/** One of some names. */
export function readChoice<T extends string>(choices: readonly T[]): (text: string) => T {
  return (text) => {
    const found = choices.find((choice) => choice === text);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(capital(allowedNames(text, choices)));
  };
}
