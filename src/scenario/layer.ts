/**
 * A layer: the checked content of one scenario file, or of the command line's `--set`, with the place of each field.
 *
 * A scenario is its layers laid over each other, the oldest ancestor first.
 */
import { describeIssue } from "./describe-issue.ts";
import { MOST_PROBLEMS, type Place, type Problem, problemAt } from "./input-error.ts";
import { readYaml } from "./read-yaml.ts";
import { namesAt, SCENARIO_FILE, type ScenarioFile } from "./scenario-file.ts";

export type Path = readonly PropertyKey[];

export interface Layer {
  /** The file's name without folder and `.yaml`. */
  readonly id: string;
  readonly file: string;
  readonly content: ScenarioFile;
  readonly placeOf: (path: Path, atKey?: boolean) => Place;
}

export function idOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
}

/** Undefined where the file is broken; what is wrong is added to `problems`. */
export function readLayer(file: string, text: string, problems: Problem[]): Layer | undefined {
  const yaml = readYaml(file, text, problems);
  if (!yaml) return undefined;
  const content = checkContent(SCENARIO_FILE, yaml.value, yaml.placeOf, problems);
  return content && { id: idOf(file), file, content, placeOf: yaml.placeOf };
}

interface Checker {
  safeParse: typeof SCENARIO_FILE.safeParse;
}

export function checkContent(
  schema: Checker,
  value: unknown,
  placeOf: Layer["placeOf"],
  problems: Problem[],
): ScenarioFile | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data as ScenarioFile;
  for (const issue of result.error.issues.slice(0, MOST_PROBLEMS)) {
    for (const { path, atKey, message } of describeIssue(issue, value, namesAt)) {
      problems.push(problemAt(placeOf(path, atKey), path.map(String).join("."), message));
    }
  }
  return undefined;
}
