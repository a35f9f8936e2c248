/** Reads the text of a study file: plain YAML, checked field by field, with the place of each. What fits together is checked later. */
import { describeIssue } from "../scenario/describe-issue.ts";
import { MOST_PROBLEMS, type Problem, problemAt } from "../scenario/input-error.ts";
import type { Layer } from "../scenario/layer.ts";
import { readYaml } from "../scenario/read-yaml.ts";
import { namesAt } from "../scenario/scenario-file.ts";
import { STUDY_FILE, type StudyFile } from "./study-file.ts";

export interface WrittenStudy {
  readonly content: StudyFile;
  readonly placeOf: Layer["placeOf"];
}

/** Undefined where the file is broken; what is wrong is added to `problems`. */
export function readStudy(file: string, text: string, problems: Problem[]): WrittenStudy | undefined {
  const yaml = readYaml(file, text, problems);
  if (!yaml) return undefined;
  const result = STUDY_FILE.safeParse(yaml.value);
  if (result.success) return { content: result.data, placeOf: yaml.placeOf };
  for (const issue of result.error.issues.slice(0, MOST_PROBLEMS)) {
    const findings = describeIssue(issue, yaml.value, (path) => namesAt(path, STUDY_FILE));
    for (const { path, atKey, message } of findings) {
      problems.push(problemAt(yaml.placeOf(path, atKey), path.map(String).join("."), message));
    }
  }
  return undefined;
}

/** Only a study has these at the top of the file; a scenario never does. */
export function looksLikeStudy(text: string): boolean {
  return /^(scenarios|design|factors|observables|replicates)[ \t]*:/m.test(text);
}
