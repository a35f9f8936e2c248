/** From what a user typed to checked scenarios, with the files that they rest on. */
import { InputError, type Problem } from "../../scenario/input-error.ts";
import { loadScenario } from "../../scenario/load.ts";
import type { Override, Scenario } from "../../scenario/scenario.ts";
import { WrongInput } from "../errors.ts";
import { type ReadFiles, readScenarioFiles, sha256 } from "../read-files.ts";

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
  const { path, files } = readScenarioFiles(name);
  const scenario = withDiskPaths(files, () => loadScenario(files, path, overrides));
  const inputs = [...files.used]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((used) => ({ name: used, sha256: sha256(files.get(used)!) }));
  return { scenario, inputs };
}

/** Problems name files as the user can find them: from the current folder where they lie in it. */
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
