/** The studies in the order of the questions that the sources ask. A study that is not named comes under the last heading. */

export interface GalleryPart {
  readonly question: string;
  readonly studies: readonly string[];
}

const ORDER: readonly GalleryPart[] = [
  { question: "Does a coalition hold, and what does it buy?", studies: ["cocom-vs-today/study", "then-to-now"] },
  {
    question: "What does it cost when partners come late, or not at all?",
    studies: ["coordination-lag", "leader-waits", "partners-absent"],
  },
  { question: "How large should the yard be?", studies: ["yard-growth"] },
  {
    question: "Which advice is worth following?",
    studies: ["instruments", "allied-alignment", "instruments-worlds", "disputes"],
  },
  { question: "What next?", studies: ["what-next"] },
  { question: "What does the model rest on?", studies: ["ablation", "sensitivity", "held-flat"] },
];
const REST = "Further studies";

export function galleryOrder(names: readonly string[]): GalleryPart[] {
  const named = ORDER.flatMap(({ studies }) => studies);
  const parts = [...ORDER, { question: REST, studies: names.filter((name) => !named.includes(name)) }];
  return parts
    .map(({ question, studies }) => ({ question, studies: studies.filter((name) => names.includes(name)) }))
    .filter(({ studies }) => studies.length > 0);
}
