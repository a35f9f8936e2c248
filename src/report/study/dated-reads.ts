/** Observables of a study that read one curve at several dates: together they form a course through time. */
import type { ReportedStudy } from "./input.ts";

export interface DatedReads {
  /** The curve that is read: its observable, and the entity where it is not the whole. */
  readonly curve: string;
  readonly unit: string;
  readonly meaning: string;
  /** Names as in the tables; dates are decimal years. */
  readonly reads: readonly { readonly name: string; readonly date: number }[];
}

/** Two dates do not make a course. */
const FEWEST_DATES = 3;

/** In the order of the study; the reads of each by date. */
export function datedReads({ observables }: ReportedStudy): DatedReads[] {
  const courses = new Map<string, { unit: string; meaning: string; reads: { name: string; date: number }[] }>();
  for (const { name, unit, meaning, read } of observables) {
    if (read?.kind !== "curve" || read.from === undefined || read.from !== read.to) continue;
    const curve = read.entity === "all" ? `${read.observable}` : `${read.observable} of ${read.entity}`;
    const course = courses.get(curve) ?? { unit, meaning: meaning.replace(/; at [^;]*$/, ""), reads: [] };
    course.reads.push({ name, date: read.from });
    courses.set(curve, course);
  }
  return [...courses]
    .filter(([, { reads }]) => reads.length >= FEWEST_DATES)
    .map(([curve, { reads, ...rest }]) => ({ curve, ...rest, reads: reads.sort((a, b) => a.date - b.date) }));
}
