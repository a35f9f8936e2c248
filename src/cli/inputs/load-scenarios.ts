/** From what a user typed to checked scenarios, with the files that they rest on. */
import { InputError, type Problem } from "../../scenario/input-error.ts";
import { loadScenario } from "../../scenario/load.ts";
import type { Layer } from "../../scenario/layer.ts";
import type { Override, Scenario } from "../../scenario/scenario.ts";
import { WrongInput } from "../errors.ts";
import { type ReadFiles, readScenarioFiles, type ScenarioSource, sha256 } from "../read-files.ts";

export interface InputFile {
  readonly name: string;
  readonly sha256: string;
}

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** The scenario's file, its ancestors and the base data; by name. */
  readonly inputs: readonly InputFile[];
}

export function loadScenarios(names: readonly string[], overrides: readonly Override[]): LoadedScenario[] {
  const loaded = names.map((name) => loadOne(name, overrides));
  const ids = loaded.map(({ scenario }) => scenario.id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) {
    throw new WrongInput(`found the scenario "${twice}" twice; allowed: each once, under different file names`);
  }
  return loaded;
}

function loadOne(name: string, overrides: readonly Override[]): LoadedScenario {
  const { load, sources } = scenarioLoader();
  const scenario = load(name, overrides);
  return {
    scenario,
    inputs: [...usedTexts(sources.get(name)!.files)].map(([used, text]) => ({ name: used, sha256: sha256(text) })),
  };
}

/** Loads scenarios as a file names them, and knows what they were read from; files are read once. */
export function scenarioLoader(pathOf = (name: string): string => name) {
  const sources = new Map<string, ScenarioSource>();
  const load = (name: string, overrides?: readonly Override[], layers?: readonly Layer[]): Scenario => {
    const source = sources.get(name) ?? readScenarioFiles(pathOf(name));
    sources.set(name, source);
    return withDiskPaths(source.files, () => loadScenario(source.files, source.path, overrides, layers));
  };
  return { load, sources };
}

/** The texts that were read, by name. */
export function usedTexts(files: ReadFiles): ReadonlyMap<string, string> {
  return new Map([...files.used].sort().map((name) => [name, files.get(name)!]));
}

/** Problems name files as the user can find them: relative to the current folder where they are in it. */
export function withDiskPaths<T>(files: ReadFiles, load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem): Problem => ({ ...problem, file: files.shownPath(problem.file) })),
    );
  }
}
