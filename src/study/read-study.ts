/** Reads the text of a study file. Its form is what the schema says; what fits together is checked later. */
import type { Problem } from "../scenario/input-error.ts";
import { type Checked, readChecked } from "../scenario/read-checked.ts";
import { STUDY_FILE, type StudyFile } from "./study-file.ts";

export type WrittenStudy = Checked<StudyFile>;

/** Undefined where the file is broken; what is wrong is added to `problems`. */
export function readStudy(file: string, text: string, problems: Problem[]): WrittenStudy | undefined {
  return readChecked(STUDY_FILE, file, text, problems);
}

/** Only a study has these at the top of the file; a scenario never does. */
export function looksLikeStudy(text: string): boolean {
  return /^(scenarios|design|factors|observables|replicates)[ \t]*:/m.test(text);
}
