/** Writes a line under "Results changed" of the newest version in CHANGELOG.md. */

const HEADING = "### Results changed";

/** The text with the line added; the heading is added at the end of the newest version where it is missing. */
export function addResultsChanged(text: string, line: string): string {
  const newest = text.search(/^## /m);
  if (newest < 0) throw new Error('CHANGELOG.md has no version: a line that begins with "## "');
  const next = text.slice(newest + 1).search(/^## /m);
  const end = next < 0 ? text.length : newest + 1 + next;
  const section = text.slice(newest, end).trimEnd();
  const place = section.indexOf(HEADING);
  const item = `- ${line}`;
  const rest = text.slice(end);
  const join = (before: string): string => text.slice(0, newest) + before + (rest === "" ? "\n" : `\n\n${rest}`);
  if (place < 0) return join(`${section}\n\n${HEADING}\n\n${item}`);
  // The newest line comes last, before whatever heading follows.
  const after = section.slice(place + HEADING.length).search(/^#/m);
  const cut = after < 0 ? section.length : place + HEADING.length + after;
  const tail = section.slice(cut);
  return join(`${section.slice(0, cut).trimEnd()}\n${item}${tail === "" ? "" : `\n\n${tail}`}`);
}
