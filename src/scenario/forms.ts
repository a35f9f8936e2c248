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

/** What each form says. */
export const FORMS = Object.fromEntries(
  WITH_FORMS.map(({ name, forms }) => [
    name,
    Object.fromEntries(Object.entries(forms).map(([form, { meaning }]) => [form, meaning])),
  ]),
) as Readonly<Record<FormProcess, Readonly<Record<string, string>>>>;

/** The names of a process's forms, the one in use by default first. */
export function formNames(process: FormProcess): string[] {
  return Object.keys(FORMS[process]);
}

/** The form of each process that is in use unless a scenario asks for another. */
export const FORMS_IN_USE = Object.fromEntries(
  FORM_PROCESSES.map((process) => [process, formNames(process)[0]]),
) as Forms;
