/**
 * Setups made ready to run. Setups that differ only in parameters share everything that is compiled, so a moved slider costs a run but no
 * reading of files; a test checks that both ways give the same bytes.
 */
import { createCaseMemory } from "../../ensemble/case-memory.ts";
import { loadScenario } from "../../scenario/load.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { FileSet, Scenario } from "../../scenario/scenario.ts";
import { type PreparedScenario, withFrame } from "../../ensemble/perform-ensemble.ts";
import type { Asked, SetupFacts } from "./protocol.ts";
import { EXPLORED, scenarioYaml } from "../setup/scenario-yaml.ts";
import { type Setup, setupKey, setupOfKey, splitPath } from "../setup/setup.ts";

/** Compiled setups that are kept, some for a first look; each has some megabytes of working memory. */
const MODELS = 12;

/** Parameters on which the compiled model depends. */
const COMPILED: readonly string[] = ["parameters.fringe_firms"];

/** The page has no use for the ledger of who sold what. */
const RECORDS = { channels: false };

export function openWorkshop(files: FileSet) {
  const described = new Map<string, Scenario>();
  const describe = (scenario: string): Scenario => {
    let known = described.get(scenario);
    if (known === undefined) described.set(scenario, (known = loadScenario(files, `scenarios/${scenario}.yaml`)));
    return known;
  };
  const loadKey = (key: string): Scenario => {
    const setup = setupOfKey(key);
    return load(files, setup, describe(setup.scenario));
  };
  const memory = createCaseMemory({ load: loadKey, models: MODELS, twins: null });
  return {
    describe,
    /** All that can be recorded, or only what is asked for. */
    prepare({ scenario, changes }: Setup, only?: Asked): PreparedScenario {
      const light = Object.keys(changes).filter(isLight);
      const compiled = Object.entries(changes).filter(([path]) => !isLight(path));
      const runs = {
        ...{ scenario: setupKey({ scenario, changes: Object.fromEntries(compiled) }), records: RECORDS, ...only },
        changes: light.map((path) => ({ name: splitPath(path)[1] as ParameterName, value: Number(changes[path]) })),
      };
      const prepared = withFrame(runs, memory.prepared(runs), memory);
      return light.length === 0 ? prepared : { ...prepared, frame: { ...prepared.frame, scenario: EXPLORED } };
    },
  };
}

/** What all runs of a setup have in common. */
export function factsOf({ scenario: { time }, frame }: PreparedScenario): SetupFacts {
  return { frame, start: time.start, end: time.end, replayUntil: time.replayUntil };
}

/** The setup, loaded from its scenario file. */
export function load(files: FileSet, setup: Setup, base: Scenario): Scenario {
  const yaml = scenarioYaml(setup, base);
  if (yaml === undefined) return base;
  const path = `scenarios/${EXPLORED}.yaml`;
  return loadScenario(new Map([...files, [path, yaml]]), path);
}

function isLight(path: string): boolean {
  return splitPath(path)[0] === "parameters" && !COMPILED.includes(path);
}
