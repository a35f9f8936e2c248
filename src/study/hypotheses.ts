/**
 * The hypotheses of the literature about export-control coalitions (section 6 of the model page). Each is tested by claims
 * (`reports/claims`): paired comparisons of runs that differ in one respect. They are reported, never required.
 */
import type { Claim } from "./claims/claim-file.ts";
import type { Hypothesis } from "./hypothesis-table.ts";

/** Paired runs of each comparison, unless a caller wants more. */
export const HYPOTHESIS_RUNS = 24;

export const STATEMENTS: Readonly<Record<string, string>> = {
  "1": "A growing yard weakens the coalition, and delay is longest at a medium size of the yard",
  "2": "Today's yard leaks more and holds for a shorter time than CoCom's; absorption, not access, decided the Soviet case",
  "3": "Announcing before partners are ready costs more than waiting for them; hoarding outweighs the ordinary flow",
  "4": "Defection is contagious, more so where norms are poor; coercion raises compliance first and lowers it later",
  "5": "Controls speed the target's own industry up; a formal alliance outperforms sequential bargaining",
  "6": "CoCom's members differ enough for exits, exceptions and violations to emerge, and runs differ from each other",
};

/** The hypotheses with the claims that belong to them, in the order of the claims; claims that belong to none are left out. */
export function hypothesesOf(claims: readonly Claim[]): Hypothesis[] {
  return Object.entries(STATEMENTS).flatMap(([id, statement]) => {
    const comparisons = claims.filter(({ hypothesis }) => hypothesis === id).map(({ comparison }) => comparison);
    return comparisons.length > 0 ? [{ id, statement, comparisons }] : [];
  });
}
