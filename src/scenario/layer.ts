/**
 * A scenario is layers laid over each other: the files from its root down to its own, the oldest ancestor first, and on top those of a study and of
 * the command line's `--set`. A layer is the checked content of one of them, with the place of each field.
 */
import { deepFreeze } from "./deep-freeze.ts";
import { type Problem, problemAt, quote } from "./input-error.ts";
import { allowedNames } from "./nearest-name.ts";
import { type Path, type PlaceOf, readChecked } from "./read-checked.ts";
import type { FileSet } from "./scenario.ts";
import { SCENARIO_FILE, type ScenarioFile } from "./scenario-file.ts";

export type { Path } from "./read-checked.ts";

const SCENARIO_FOLDER = "scenarios/";

export interface Layer {
  /** The file's name without folder and `.yaml`. */
  readonly id: string;
  readonly file: string;
  readonly content: ScenarioFile;
  readonly placeOf: PlaceOf;
}

export function idOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
}

/** Layers by their text: scenarios share their ancestors. Only files that had nothing wrong. */
const known = new Map<string, Layer>();
const MOST_KNOWN = 200;

/** Undefined where the file is broken; what is wrong is added to `problems`. */
export function readLayer(file: string, text: string, problems: Problem[]): Layer | undefined {
  const found = known.get(text);
  if (found?.file === file) return found;
  const checked = readChecked(SCENARIO_FILE, file, text, problems);
  if (checked === undefined) return undefined;
  const content = deepFreeze(checked.content);
  const layer = { id: idOf(file), file, content, placeOf: checked.placeOf };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, layer);
  return layer;
}

/** The files from the root to the scenario itself. Incomplete where something is wrong; `problems` says what. */
export function readLineage(files: FileSet, path: string, problems: Problem[]): Layer[] {
  const lineage: Layer[] = [];
  const visited: string[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const layer = readFile(files, next, problems);
    if (!layer) return lineage;
    lineage.unshift(layer);
    visited.push(next);
    const parent: string | undefined = layer.content.extends;
    if (parent === undefined) return lineage;
    if (layer.content.differs === undefined) {
      const message = "found nothing; needed: how the scenario differs from its parent, and why";
      problems.push(problemAt(layer.placeOf(["extends"], true), "differs", message));
    }
    next = findParent(files, layer, parent, visited, problems);
  }
  return lineage;
}

function readFile(files: FileSet, path: string, problems: Problem[]): Layer | undefined {
  const text = files.get(path);
  if (text !== undefined) return readLayer(path, text, problems);
  const message = `found no such file; ${allowedNames(path, scenarioPaths(files))}`;
  problems.push(problemAt({ file: path, line: 1, column: 1 }, "", message));
  return undefined;
}

/** The parent is looked for beside the child first, so that a user's own folder works, then among those that ship. */
function findParent(
  files: FileSet,
  child: Layer,
  parent: string,
  visited: readonly string[],
  problems: Problem[],
): string | undefined {
  const place = child.placeOf(["extends"]);
  const folder = child.file.slice(0, child.file.lastIndexOf("/") + 1);
  const found = [`${folder}${parent}.yaml`, `${SCENARIO_FOLDER}${parent}.yaml`].find((file) => files.has(file));
  if (found === undefined) {
    const known = scenarioPaths(files).map(idOf);
    const message = `found unknown scenario ${quote(parent)}; ${allowedNames(parent, known)}`;
    problems.push(problemAt(place, "extends", message));
  } else if (visited.includes(found)) {
    const circle = [...visited.slice(visited.indexOf(found)), found].map(idOf).join(" extends ");
    problems.push(problemAt(place, "extends", `found a circle: ${circle}; allowed: a line of ancestors that ends`));
    return undefined;
  }
  return found;
}

function scenarioPaths(files: FileSet): string[] {
  return [...files.keys()].filter((file) => /\.ya?ml$/.test(file));
}

/** The last layer that states a field, and what it says; undefined where none does. */
export function lastStated(layers: readonly Layer[], path: Path): { value: unknown; layer: Layer } | undefined {
  for (let index = layers.length - 1; index >= 0; index--) {
    let value: unknown = layers[index].content;
    for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    if (value !== undefined) return { value, layer: layers[index] };
  }
  return undefined;
}
