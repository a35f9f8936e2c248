/**
 * The parameters that a calibration may move: drawn, graded assumed or inferred, with a range. Documented ones and switches stay at their value.
 * A point is a place between 0 and 1 for each, read as `drawParameters` reads its draws, so that an even spread of points is the published
 * uncertainty.
 */
import type { ParameterName } from "../../scenario/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";

export type Place = readonly number[];
export type Values = Partial<Record<ParameterName, number>>;

/** In the order of the parameters' list. */
export function freeParameters({ provenance }: Scenario): ParameterName[] {
  const names = Object.keys(provenance) as ParameterName[];
  return names.filter((name) => {
    const { low, high, grade, drawn } = provenance[name];
    return drawn && low < high && grade !== "documented";
  });
}

/** Free parameters that no setting of the two gives a value of its own: the behaviour that they share. */
export function sharedParameters(one: Scenario, other: Scenario): ParameterName[] {
  const theirs = new Set(freeParameters(other));
  return freeParameters(one).filter(
    (name) => theirs.has(name) && one.provenance[name].setBy === other.provenance[name].setBy,
  );
}
