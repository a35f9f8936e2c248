/**
 * Setups made ready to run. Setups that differ in parameters alone share everything that is compiled, so that a moved slider costs a run and
 * not a reading of all files; a test holds that both ways give the same bytes.
 */
import { workspaceOf } from "../../engine/model.ts";
import { withoutNames } from "../../scenario/accepted-sets.ts";
import { deepFreeze } from "../../scenario/deep-freeze.ts";
import { loadScenario } from "../../scenario/load.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { FileSet, Scenario } from "../../scenario/scenario.ts";
import { type PreparedScenario, prepareScenario } from "../../study/perform-run.ts";
import type { SetupFacts } from "./protocol.ts";
import { EXPLORED, scenarioYaml } from "../setup/scenario-yaml.ts";
import { type Setup, setupKey, splitPath } from "../setup/setup.ts";

/** Compiled setups that are kept; each has some megabytes of working memory. */
const MOST_KEPT = 6;

/** Parameters that shape what is compiled. */
const COMPILED: readonly string[] = ["parameters.fringe_firms"];

export interface Workshop {
  describe(scenario: string): Scenario;
  prepare(setup: Setup): PreparedScenario;
}

export function openWorkshop(files: FileSet): Workshop {
  const described = new Map<string, Scenario>();
  const compiled = new Map<string, PreparedScenario>();
  const describe = (scenario: string): Scenario => {
    let known = described.get(scenario);
    if (known === undefined) described.set(scenario, (known = loadScenario(files, `scenarios/${scenario}.yaml`)));
    return known;
  };
  const compile = (setup: Setup): PreparedScenario => {
    const key = setupKey(setup);
    const ready = compiled.get(key) ?? prepareScenario(load(files, setup, describe(setup.scenario)));
    compiled.delete(key);
    compiled.set(key, ready); // last used, last to go
    for (const oldest of compiled.keys()) {
      if (compiled.size <= MOST_KEPT) break;
      compiled.delete(oldest);
    }
    return ready;
  };
  return {
    describe,
    prepare(setup) {
      const parameters = Object.keys(setup.changes).filter(isLight);
      if (parameters.length === 0) return compile(setup);
      const rest = Object.entries(setup.changes).filter(([path]) => !isLight(path));
      const base = compile({ scenario: setup.scenario, changes: Object.fromEntries(rest) });
      return withParameters(base, setup, parameters);
    },
  };
}

/** What all runs of a setup have in common. */
export function factsOf({ scenario: { time, data }, frame }: PreparedScenario): SetupFacts {
  const needs = Object.fromEntries(data.items.map(({ id, need_musd }) => [id, need_musd]));
  return { frame, start: time.start, end: time.end, replayUntil: time.replayUntil, needs };
}

/** The setup as its file says it. */
export function load(files: FileSet, setup: Setup, base: Scenario): Scenario {
  const yaml = scenarioYaml(setup, base);
  if (yaml === undefined) return base;
  const path = `scenarios/${EXPLORED}.yaml`;
  return loadScenario(new Map([...files, [path, yaml]]), path);
}

function isLight(path: string): boolean {
  return splitPath(path)[0] === "parameters" && !COMPILED.includes(path);
}

/** The same world with other values: what the file would say, without reading it again. */
function withParameters(base: PreparedScenario, { changes }: Setup, paths: readonly string[]): PreparedScenario {
  const values: Partial<Record<ParameterName, number>> = {};
  for (const path of paths) values[splitPath(path)[1] as ParameterName] = Number(changes[path]);
  const provenance = { ...base.scenario.provenance };
  for (const name of Object.keys(values) as ParameterName[]) {
    const value = values[name]!;
    provenance[name] = { ...provenance[name], value, low: value, high: value };
  }
  const parameters = { ...base.scenario.parameters, ...values };
  const accepted = withoutNames(base.scenario.accepted, Object.keys(values));
  const scenario: Scenario = deepFreeze({ ...base.scenario, id: EXPLORED, parameters, provenance, accepted });
  workspaceOf(base.model); // allocated once, then shared
  const model = { ...base.model, blueprint: { ...base.model.blueprint, scenario } };
  return { scenario, model, frame: { ...base.frame, scenario: EXPLORED } };
}
