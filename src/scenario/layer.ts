/**
 * A layer: the checked content of one scenario file, or of the command line's `--set`, with the place of each field.
 *
 * A scenario is its layers laid over each other, the oldest ancestor first.
 */
import { deepFreeze } from "./deep-freeze.ts";
import type { Problem } from "./input-error.ts";
import { type PlaceOf, readChecked } from "./read-checked.ts";
import { SCENARIO_FILE, type ScenarioFile } from "./scenario-file.ts";

export type { Path } from "./read-checked.ts";

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
  const content = deepFreeze(checked.content as ScenarioFile);
  const layer = { id: idOf(file), file, content, placeOf: checked.placeOf };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, layer);
  return layer;
}
