/** What must hold of a mangled text: refused with a place, or accepted and then fit to run for two years. */
import { posix } from "node:path";
import { formatDate } from "../../src/base/dates.ts";
import { prepare, runOnce, summariesOf } from "../../src/engine/run.ts";
import { InputError } from "../../src/scenario/input-error.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { loadClaim } from "../../src/study/claims/load-claim.ts";
import { changeParameters } from "../../src/ensemble/case-parameters.ts";
import { loadStudy } from "../../src/study/load-study.ts";
import { unitPerformer } from "../../src/study/perform-unit.ts";
import { studyFrames } from "../../src/study/study-units.ts";
import { STATE, type GroupName } from "../../src/world/state.ts";
import { altered, minimal, runTo, worldOf } from "../engine/worlds.ts";
import type { Mangled } from "./mangle.ts";
import { shipped } from "./shipped.ts";

const YEARS = 2;
const MOST_MS = 2000;
export type Verdict = "refused" | "accepted";

/** Throws where something is wrong with how the text was treated. */
export function tryMangled(mangled: Mangled): Verdict {
  const before = process.cpuUsage(); // of this program alone: a busy machine makes no text slow
  const run = check(mangled);
  const spent = process.cpuUsage(before).user / 1000;
  if (spent > MOST_MS) throw new Error(`checking took ${Math.round(spent)} ms`);
  if (run === undefined) return "refused";
  run();
  return "accepted";
}

/** What runs an accepted text; undefined where it was refused. */
function check({ kind, file, files, text, scenario: path }: Mangled): (() => void) | undefined {
  try {
    if (kind === "study") return studyRun(file, text, files);
    if (kind === "claim") return claimRun(file, text, files);
    const scenario = loadScenario(files, kind === "scenario" ? file : path);
    return () => runScenario(scenario);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (error.problems.length === 0) throw new Error("refused without a word", { cause: error });
    for (const { line, column, message } of error.problems)
      if (!(line >= 1 && column >= 1) || message === "" || !/found|allowed|needed/.test(message))
        throw new Error(`refused without a place or without what is allowed: ${error.message}`, { cause: error });
    return undefined;
  }
}

/** By id, or by a path that is meant from the file that names it. */
const loader =
  (file: string, files: Mangled["files"]): Parameters<typeof loadStudy>[0]["load"] =>
  (name, overrides, layers) => {
    const path = /^[A-Za-z0-9_-]+$/.test(name) ? `scenarios/${name}.yaml` : posix.join(posix.dirname(file), name);
    if (!files.has(path)) throw new Error(`found unknown scenario "${name}"; allowed: one of those that there are`);
    return loadScenario(files, path, overrides, layers);
  };

const besideOf = (file: string, files: Mangled["files"]) => (name: string) => {
  const path = posix.join(posix.dirname(file), name);
  const text = files.get(path);
  if (text === undefined) throw new Error(`found no file "${name}"; allowed: one that is there`);
  return { file: path, text };
};

function studyRun(file: string, text: string, files: Mangled["files"]): () => void {
  const study = loadStudy({ file, text, load: loader(file, files), readBeside: besideOf(file, files) });
  return () => {
    const { definition, recorded, scenarios } = study;
    const short = scenarios.every(({ time }) => time.end - time.start <= 3.01 && time.ticksPerYear <= 52);
    if (!short) return scenarios.forEach((scenario) => runScenario(scenario));
    const sources = scenarios.map(({ path }) => ({ path, files }));
    const unit = unitPerformer({ definition, sources, frames: studyFrames(study), recorded })(0);
    for (const outcome of unit) {
      if ("message" in outcome) throw new Error(`a run of the study failed: ${outcome.message}`);
      if (outcome.observables.some((value) => Math.abs(value) === Infinity)) throw new Error("an infinite observable");
    }
  };
}

function claimRun(file: string, text: string, files: Mangled["files"]): () => void {
  const load = loader(file, files);
  const { comparison } = loadClaim({ file, text, load });
  return () => {
    for (const { side } of comparison.terms) {
      const scenario = load(side.scenario, side.overrides, side.layers ?? []);
      runScenario(scenario, changeParameters(scenario.parameters, side.parameters ?? []));
    }
  };
}

/** Two years of the world, looked at after every tick, then the same as a run with its twin. */
function runScenario(scenario: Scenario, parameters?: Readonly<Record<ParameterName, number>>): void {
  const { time } = scenario;
  const end = Math.min(time.end, time.start + YEARS);
  const short: Scenario = {
    ...scenario,
    ...(parameters && { parameters: { ...scenario.parameters, ...parameters } }),
    time: {
      ...time,
      end,
      replayUntil: Math.min(time.replayUntil, end),
      twinExtraYears: Math.min(1, time.twinExtraYears),
    },
  };
  const world = worldOf(short, { seed: "fuzz/1" });
  runTo(world, end, () => lookAt(world));
  const model = prepare(short);
  const { values, summary, dates } = runOnce(model, "fuzz/1");
  model.series.forEach(({ observable, entity }, place) => {
    const row = values.subarray(place * dates.length, (place + 1) * dates.length);
    const at = row.findIndex((value) => Math.abs(value) === Infinity);
    if (at >= 0) throw new Error(`${observable} of ${entity} is ${row[at]} on ${formatDate(dates[at])}`);
    const lost = row.findIndex((value) => value !== value);
    if (lost >= 0 && !mayBeUndefined().has(observable))
      throw new Error(`${observable} of ${entity} is undefined on ${formatDate(dates[lost])}`);
  });
  summariesOf(model).forEach(({ name }, place) => {
    if (Math.abs(summary[place]) === Infinity) throw new Error(`${name} is ${summary[place]}`);
  });
}

let meant: Set<string> | undefined;

/** Observables that are undefined somewhere in a run of what nobody has mangled: of the small text, without controls too, and of what ships. */
function mayBeUndefined(): ReadonlySet<string> {
  if (meant !== undefined) return meant;
  const small = [true, false].map((controls) => altered(minimal(), { controls }));
  const { files } = shipped();
  const roots = ["today", "cocom", "russia-2022", "minerals-reversed"];
  meant = new Set([...small, ...roots.map((id) => loadScenario(files, `scenarios/${id}.yaml`))].flatMap(undefinedIn));
  return meant;
}

function undefinedIn(scenario: Scenario): string[] {
  const end = scenario.time.start + YEARS;
  const model = prepare({ ...scenario, time: { ...scenario.time, end, replayUntil: end, twinExtraYears: 1 } });
  const { values, dates } = runOnce(model, "fuzz/1");
  return model.series.flatMap(({ observable }, place) => {
    const row = values.subarray(place * dates.length, (place + 1) * dates.length);
    return row.some((value) => value !== value) ? [observable] : [];
  });
}

function lookAt(world: ReturnType<typeof worldOf>): void {
  for (const group of Object.keys(STATE) as GroupName[]) {
    for (const column of Object.keys(STATE[group])) {
      const values = (world[group] as unknown as Record<string, Float64Array>)[column];
      let sum = 0;
      for (let row = 0; row < values.length; row++) sum += values[row];
      if (!Number.isFinite(sum)) throw new Error(`${group}.${column} is no finite number in tick ${world.clock.tick}`);
    }
  }
}
