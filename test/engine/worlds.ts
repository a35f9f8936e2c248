/** What the tests of the model share: scenarios from the project's files or in memory, changed ones, worlds and their ticks. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepare, runOnce, summariesOf } from "../../src/engine/run.ts";
import type { Model, RunResult } from "../../src/engine/run.ts";
import { stepsOf, tick } from "../../src/engine/tick.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Forms } from "../../src/scenario/forms.ts";
import type { Population } from "../../src/scenario/population.ts";
import type { ParameterName } from "../../src/scenario/parameters.ts";
import type { FileSet, ProcessName, Regime, Scenario, ScenarioTime } from "../../src/scenario/scenario.ts";
import type { BaseData } from "../../src/scenario/tables.ts";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { allocateColumns } from "../../src/world/allocate-columns.ts";
import { buildWorld } from "../../src/world/build-world.ts";
import type { World } from "../../src/world/world.ts";
import { MINIMAL_PATH, minimalFiles } from "../scenario/minimal-setting.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function projectFiles(): FileSet {
  const files = new Map<string, string>();
  for (const folder of ["scenarios", "seeds"]) {
    for (const found of readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })) {
      const path = `${folder}/${found.replaceAll("\\", "/")}`;
      if (/\.(yaml|csv)$/.test(path)) files.set(path, readFileSync(ROOT + path, "utf8"));
    }
  }
  return files;
}

let files: FileSet | undefined;

/** All scenarios and base data of the project. */
export function shippedFiles(): FileSet {
  files ??= projectFiles();
  return files;
}

/** The scenarios that ship, in order of name. */
export function shippedIds(): string[] {
  const paths = [...shippedFiles().keys()].filter((path) => /^scenarios\/[^/]+\.yaml$/.test(path));
  return paths.map((path) => path.slice("scenarios/".length, -".yaml".length)).sort();
}

/** A scenario of the project. */
export function shipped(id: string): Scenario {
  return loadScenario(shippedFiles(), `scenarios/${id}.yaml`);
}

/** The small invented setting. */
export function minimal(changed: Readonly<Record<string, string>> = {}): Scenario {
  return loadScenario(minimalFiles(changed), MINIMAL_PATH);
}

export interface Alteration {
  readonly parameters?: Partial<Record<ParameterName, number>>;
  readonly regime?: Partial<Regime>;
  readonly time?: Partial<ScenarioTime>;
  readonly off?: readonly ProcessName[];
  readonly forms?: Partial<Forms>;
  readonly population?: Partial<Population>;
  readonly controls?: boolean;
  readonly data?: (data: BaseData) => Partial<BaseData>;
}

/** A scenario with some of it changed, without going through files. */
export function altered(scenario: Scenario, change: Alteration): Scenario {
  return {
    ...scenario,
    parameters: { ...scenario.parameters, ...change.parameters },
    regime: { ...scenario.regime, ...change.regime },
    time: { ...scenario.time, ...change.time },
    off: change.off ?? scenario.off,
    forms: { ...scenario.forms, ...change.forms },
    population: { ...scenario.population, ...change.population },
    controls: change.controls ?? scenario.controls,
    data: { ...scenario.data, ...change.data?.(scenario.data) },
  };
}

export interface Start {
  readonly seed?: string;
  readonly controls?: boolean;
  readonly diary?: World["diary"];
}

/** A world at the start of a scenario. */
export function worldOf(scenario: Scenario, { seed = "test", controls = true, diary = null }: Start = {}): World {
  const blueprint = compileBlueprint(scenario);
  const { parameters } = scenario;
  return buildWorld(blueprint, allocateColumns(blueprint), { seed, parameters, controls, diary });
}

/** Moves a world on to the end of the tick that holds the date. */
export function runTo(world: World, date: number, each?: (world: World) => void): World {
  const steps = stepsOf(world.blueprint.scenario.off);
  const { start, ticksPerYear } = world.blueprint.scenario.time;
  let number = world.clock.tick === 0 && world.clock.end - start < 1.5 / ticksPerYear ? 0 : world.clock.tick + 1;
  for (; start + number / ticksPerYear < date - 1e-9; number++) {
    tick(world, number, steps);
    each?.(world);
  }
  return world;
}

/** One number of a run's summary. */
export function summary(model: Model, result: RunResult, name: string): number {
  const index = summariesOf(model).findIndex((column) => column.name === name);
  if (index < 0) throw new Error(`no summary ${name}`);
  return result.summary[index];
}

/** The recorded course of one observable. */
export function series(model: Model, result: RunResult, observable: string, entity = "all"): Float64Array {
  const index = model.series.findIndex((column) => column.observable === observable && column.entity === entity);
  if (index < 0) throw new Error(`no observable ${observable} of ${entity}`);
  return result.values.slice(index * result.dates.length, (index + 1) * result.dates.length);
}

/** Runs a scenario once. */
export function run(scenario: Scenario, seed: string): { model: Model; result: RunResult } {
  const model = prepare(scenario);
  return { model, result: runOnce(model, seed) };
}
