/**
 * Rival forms of a process: where the literature does not agree on how something works, a scenario can choose. The first form of each is the one in use.
 *
 * The forms of a process read and write the same columns, so everything around them is the same; what differs between their results is what the
 * choice of a form does (`docs/structure.md`).
 */
export const FORMS = {
  anticipate: {
    cover: "wanted stocks are in proportion to the risk of a cut-off as judged",
    option:
      "cover is bought as long as its last year is worth its cost; small risks are ignored, and scarce money goes where it is worth most",
  },
  cohere: {
    balance: "compliance follows the sum of reasons gradually, with a dead band",
    thresholds:
      "each state either keeps to the controls or sells, depending on whether enough others keep to them for denial to be worth its loss",
  },
  absorb: {
    "know-how": "users move steadily toward what they can get, as fast as their own ability allows",
    contagion: "users renew all at once when their turn comes, the sooner the more of their peers have done so",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type FormProcess = keyof typeof FORMS;
export const FORM_PROCESSES = Object.keys(FORMS) as FormProcess[];

/** The form chosen for each process that has rivals. */
export type Forms = { readonly [P in FormProcess]: keyof (typeof FORMS)[P] };

/** The names of a process's forms, the one in use by default first. */
export function formNames(process: FormProcess): string[] {
  return Object.keys(FORMS[process]);
}
