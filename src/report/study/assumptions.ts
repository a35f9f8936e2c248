/** What a study reads that no fact narrows, by the evidence of the calibration: marked in figures of levels, and named where the text asks for it. */
import { listed } from "../../base/words.ts";
import { inSentence, rowName } from "../names.ts";
import { outputOf } from "../quantities.ts";
import type { ReportedStudy } from "./input.ts";
import { words } from "./plain-names.ts";

/** Names of observables whose level is an assumption, in a scenario or in any of them. */
export function assumedIn({ scenarios, observables }: ReportedStudy, scenario?: string): Set<string> {
  const free = new Set(
    scenarios.filter(({ id }) => scenario === undefined || id === scenario).flatMap(({ unconstrained = [] }) => unconstrained), // prettier-ignore
  );
  // The evidence says nothing about single items and suppliers.
  const whole = observables.filter(({ read: of }) => of?.entity === undefined || of.entity === "all");
  return new Set(
    whole
      .filter(({ name, read: of }) => free.has(outputOf(of?.summary ?? of?.observable ?? name) ?? ""))
      .map(({ name }) => name),
  );
}

/** "No fact narrows coverage and delay: …"; empty where the calibration did not assess it, or facts narrow everything. */
export function assumedSentence(study: ReportedStudy): string {
  if (study.scenarios.every(({ unconstrained }) => unconstrained === undefined)) return "";
  const isOfOne = new Set(study.scenarios.map(({ unconstrained }) => String(unconstrained))).size > 1;
  const whose = (name: string): string => {
    const of = study.scenarios.filter(({ id }) => assumedIn(study, id).has(name)).map(({ id, title }) => inSentence(rowName(id, title))); // prettier-ignore
    return isOfOne ? ` (${listed(of)})` : "";
  };
  const names = [...new Set([...assumedIn(study)].map((name) => words(name) + whose(name)))];
  if (names.length === 0) return "";
  const short =
    names.length > MOST ? `${names.slice(0, MOST).join(", ")} and ${names.length - MOST} more` : listed(names);
  return `No dated fact narrows ${short}: such levels are assumptions, drawn hatched or dashed; differences between runs mean more.`;
}

const MOST = 6;
