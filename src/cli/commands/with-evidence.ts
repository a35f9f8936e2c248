/** "Is this number an assumption?": what the calibration says of a summary, or of the observable that a headline reads. */
import type { Evidence } from "../../study/claims/claim-words.ts";
import type { Entry } from "./catalogue.ts";

/** Facts that are named; the rest is counted. */
const MOST_NAMED = 4;

export function withEvidence(entries: readonly Entry[], evidence: readonly Evidence[]): Entry[] {
  return entries.map((entry) => {
    if (entry.kind !== "summary" && entry.kind !== "observable") return entry;
    if (entry.kind === "observable" && entry.facts.of !== "all") return entry;
    const outputs = [entry.name, `${entry.name}_data`];
    const told = evidence
      .filter(({ output }) => outputs.includes(output))
      .map((row) => [`${row.setting}, rests on`, restsOn(row)]);
    return { ...entry, facts: { ...entry.facts, ...Object.fromEntries(told) } };
  });
}

function restsOn({ unconstrained, facts, ratio, output }: Evidence): string {
  if (unconstrained || facts.length === 0) return `an assumption: no fact narrows ${output}`;
  const more = facts.length > MOST_NAMED ? ` and ${facts.length - MOST_NAMED} more` : "";
  const width = Number.isFinite(ratio)
    ? `, to ${Math.round(100 * ratio)} % of its width over the published ranges`
    : "";
  return `${facts.length} facts narrow ${output}${width}: ${facts.slice(0, MOST_NAMED).join(", ")}${more}`;
}
