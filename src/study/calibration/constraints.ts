/**
 * What a calibration compares the model with: the target facts, in the order of their importance, each on the scale on which it is known.
 * Times, counts and ratios are compared as logarithms (of 1 + x), since they are known by their order of magnitude; shares and years as they are.
 */
import { ln } from "../../base/maths.ts";
import type { Fact } from "../history/fact-table.ts";

export interface Constraint {
  readonly fact: Fact;
  /** The observation on the scale of comparison. */
  readonly observed: number;
}

/** Order of the pages: who follows and when, how much is bought ahead, how fast the target's own makers and users advance; then the lists and the replies. */
const ORDER = ["C02", "C01", "C04", "C03", "C08", "C09", "C06", "C07", "C14", "C05", "C15", "C11"];

const LOGARITHMIC = [
  ...["months", "weeks", "days", "ratio", "1/yr", "entities/yr", "units/yr", "entries"],
  ...["M USD", "M USD/yr"],
];

/** The target rows of a setting, also where a fact is asked twice: with the leader's act as the model makes it, and as it was. */
export function constraintsOf(facts: readonly Fact[], setting: string): Constraint[] {
  const rank = ({ fact }: Fact): number => (ORDER.includes(fact) ? ORDER.indexOf(fact) : ORDER.length);
  return facts
    .filter(({ role, scenario }) => role === "target" && scenario === setting)
    .sort((one, other) => rank(one) - rank(other))
    .map((fact) => ({ fact, observed: scaled(fact, fact.observed) }));
}

/** A number of the fact's unit on the scale of comparison. */
export function scaled({ unit }: Pick<Fact, "unit">, value: number): number {
  if (!LOGARITHMIC.includes(unit) || !Number.isFinite(value)) return value;
  return ln(1 + Math.max(0, value));
}
