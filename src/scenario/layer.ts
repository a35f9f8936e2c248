/**
 * A layer: the checked content of one scenario file, or of the command line's `--set`, with the place of each field.
 *
 * A scenario is its layers laid over each other, the oldest ancestor first.
 */
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

/** Undefined where the file is broken; what is wrong is added to `problems`. */
export function readLayer(file: string, text: string, problems: Problem[]): Layer | undefined {
  const checked = readChecked(SCENARIO_FILE, file, text, problems);
  return checked && { id: idOf(file), file, content: checked.content as ScenarioFile, placeOf: checked.placeOf };
}
