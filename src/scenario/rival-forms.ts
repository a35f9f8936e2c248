/** Rival forms one at a time: a scenario with one process in another of its forms, and the sets of parameters that were fitted to it. */
import { type AcceptedSets, type FileSet, type Scenario } from "./scenario.ts";
import { readAcceptedSets } from "./accepted-sets.ts";
import { FORM_PROCESSES, type FormProcess, formNames } from "./forms.ts";
import { type Problem, throwIfAny } from "./input-error.ts";

/** A process in a form that is not the one in use. */
export interface Rival {
  readonly process: FormProcess;
  readonly form: string;
}

/** Every rival, alone. */
export const RIVALS: readonly Rival[] = FORM_PROCESSES.flatMap((process) =>
  formNames(process)
    .slice(1)
    .map((form) => ({ process, form })),
);

/** As it is written on the command line: `cohere=thresholds`. */
export function rivalText({ process, form }: Rival): string {
  return `${process}=${form}`;
}

/** The file that `smallyard calibrate --form` writes. */
export function rivalFile(setting: string, { process, form }: Rival): string {
  return `seeds/${setting}/accepted-${process}-${form}.csv`;
}

/** Draws of parameters then include the rival's own, which are not drawn while it is not in use. */
export function withRival(scenario: Scenario, { process, form }: Rival): Scenario {
  const provenance = Object.fromEntries(
    Object.entries(scenario.provenance).map(([name, info]) => {
      const own = info.process === process && info.form === form;
      return [name, own ? { ...info, drawn: info.low < info.high } : info];
    }),
  ) as Scenario["provenance"];
  return { ...scenario, provenance, forms: { ...scenario.forms, [process]: form } };
}

/** Null where none have been fitted. Throws InputError. */
export function readRivalSets(files: FileSet, scenario: Scenario, rival: Rival): AcceptedSets | null {
  const problems: Problem[] = [];
  const { setting, provenance } = scenario;
  const sets = readAcceptedSets(files, rivalFile(setting, rival), provenance, problems);
  throwIfAny(problems);
  return sets;
}
