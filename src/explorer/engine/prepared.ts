/**
 * Setups made ready to run. Setups that differ in parameters alone share everything that is compiled, so that a moved slider costs a run and
 * not a reading of all files; a test holds that both ways give the same bytes.
 */
import { LRUCache } from "lru-cache";
import { createCaseMemory } from "../../ensemble/case-memory.ts";
import { loadScenario } from "../../scenario/load.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { FileSet, Scenario } from "../../scenario/scenario.ts";
import { type PreparedScenario, prepareScenario, withFrame } from "../../ensemble/perform-ensemble.ts";
import type { Asked, SetupFacts } from "./protocol.ts";
import { EXPLORED, scenarioYaml } from "../setup/scenario-yaml.ts";
import { type Setup, setupKey, splitPath } from "../setup/setup.ts";

/** Compiled setups that are kept; each has some megabytes of working memory. */
const MOST_KEPT = 6;

/** Parameters that shape what is compiled. */
const COMPILED: readonly string[] = ["parameters.fringe_firms"];

export interface Workshop {
  describe(scenario: string): Scenario;
  /** All that can be recorded, or only what is asked for. */
  prepare(setup: Setup, only?: Asked): PreparedScenario;
}

/** The page has no use for the ledger of who sold what. */
const RECORDS = { channels: false };

export function openWorkshop(files: FileSet): Workshop {
  const described = new Map<string, Scenario>();
  const memory = createCaseMemory({ models: 2 * MOST_KEPT, twins: null }); // of each a first look too
  const compiled = new LRUCache<string, PreparedScenario>({ max: MOST_KEPT });
  const describe = (scenario: string): Scenario => {
    let known = described.get(scenario);
    if (known === undefined) described.set(scenario, (known = loadScenario(files, `scenarios/${scenario}.yaml`)));
    return known;
  };
  const compile = (setup: Setup): PreparedScenario => {
    const key = setupKey(setup);
    const ready = compiled.get(key) ?? prepareScenario(load(files, setup, describe(setup.scenario)), memory);
    compiled.set(key, ready);
    return { ...ready, runs: { ...ready.runs, records: RECORDS } };
  };
  const prepareAll = (setup: Setup): PreparedScenario => {
    const parameters = Object.keys(setup.changes).filter(isLight);
    if (parameters.length === 0) return compile(setup);
    const rest = Object.entries(setup.changes).filter(([path]) => !isLight(path));
    const base = compile({ scenario: setup.scenario, changes: Object.fromEntries(rest) });
    const changes = parameters.map((path) => ({
      name: splitPath(path)[1] as ParameterName,
      value: Number(setup.changes[path]),
    }));
    return { ...base, runs: { ...base.runs, changes }, frame: { ...base.frame, scenario: EXPLORED } };
  };
  return {
    describe,
    prepare(setup, only) {
      const all = prepareAll(setup);
      if (only === undefined) return all;
      const runs = { ...all.runs, ...only };
      return withFrame(runs, memory.prepared(runs), memory);
    },
  };
}

/** What all runs of a setup have in common. */
export function factsOf({ scenario: { time }, frame }: PreparedScenario): SetupFacts {
  return { frame, start: time.start, end: time.end, replayUntil: time.replayUntil };
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
