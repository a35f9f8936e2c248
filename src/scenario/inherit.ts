/**
 * Inheritance: follows `extends` from a scenario up to its root, and lays the simple fields of the files over each other.
 */
import { type Problem, problemAt, quote } from "./input-error.ts";
import { idOf, type Layer, type Path, readLayer } from "./layer.ts";
import { allowedNames } from "./nearest-name.ts";
import type { FileSet } from "./scenario.ts";

const SCENARIO_FOLDER = "scenarios/";

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
      const message = "found nothing; needed: in what the scenario differs from its parent, and why";
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
