/**
 * Rival forms of a process: where the literature does not agree on how something works, a scenario can choose. The forms are listed with their process
 * (`processes.ts`), the one in use first.
 *
 * The forms of a process read and write the same columns, so everything around them is the same; what differs between their results is what the
 * choice of a form does (`docs/structure.md`).
 */
import { PROCESSES } from "./processes.ts";

type WithForms = Extract<(typeof PROCESSES)[number], { readonly forms: object }>;
export type FormProcess = WithForms["name"];

/** The form chosen for each process that has rivals. */
export type Forms = { readonly [P in FormProcess]: keyof Extract<WithForms, { readonly name: P }>["forms"] };

const WITH_FORMS = PROCESSES.filter((process): process is WithForms => "forms" in process);
export const FORM_PROCESSES: readonly FormProcess[] = WITH_FORMS.map(({ name }) => name);

interface Form {
  readonly name: string;
  readonly meaning: string;
  /** What pages call it in place of the one in use. */
  readonly called: string;
}

/** The forms of a process, the one in use by default first. */
export function formsOf(process: FormProcess): Form[] {
  const { forms } = WITH_FORMS.find(({ name }) => name === process)!;
  return Object.entries(forms).map(([name, words]) => ({ name, called: name, ...words }));
}

export function formNames(process: FormProcess): string[] {
  return formsOf(process).map(({ name }) => name);
}

/** The form of each process that is in use unless a scenario asks for another. */
export const FORMS_IN_USE = Object.fromEntries(
  FORM_PROCESSES.map((process) => [process, formNames(process)[0]]),
) as Forms;
