/**
 * The space that a search walks: one coordinate for each free parameter that both eras share, and one for each that an era has for itself. A point
 * is a place between 0 and 1 on each; every era reads its own parameters from it. So what is accepted is accepted with the same behaviour in both
 * eras.
 *
 * Free are parameters that are drawn, graded assumed or inferred, with a range; documented ones and switches stay at their value. A place is read as
 * `drawParameters` reads its draws, so that an even spread of points is the published uncertainty.
 */
import type { ParameterName } from "../../scenario/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { valueAt } from "../../engine/draw-parameters.ts";

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

export interface JointSpace {
  readonly size: number;
  readonly eras: readonly EraSpace[];
}

/** What one era reads from a point. */
export interface EraSpace {
  readonly scenario: Scenario;
  readonly names: readonly ParameterName[];
  /** By name: its coordinate. */
  readonly coordinates: readonly number[];
}

export function jointSpace(scenarios: readonly Scenario[]): JointSpace {
  const keys = new Map<string, number>();
  const eras = scenarios.map((scenario): EraSpace => {
    const shared = new Set(scenarios.flatMap((other) => (other === scenario ? [] : sharedParameters(scenario, other))));
    const names = freeParameters(scenario);
    const coordinates = names.map((name) => {
      const key = shared.has(name) ? name : `${scenario.id} ${name}`;
      const coordinate = keys.get(key) ?? keys.size;
      keys.set(key, coordinate);
      return coordinate;
    });
    return { scenario, names, coordinates };
  });
  return { size: keys.size, eras };
}

/** An era's parameter values at a point, with the digits with which accepted sets are shipped. */
export function valuesOf({ scenario, names, coordinates }: EraSpace, place: Place): Values {
  return Object.fromEntries(
    names.map((name, k) => [name, shipped(valueAt(scenario.provenance[name], place[coordinates[k]]), scenario.provenance[name])]), // prettier-ignore
  );
}

/** Four digits are more than anybody knows; rounding must not leave the range. */
function shipped(value: number, { low, high }: { readonly low: number; readonly high: number }): number {
  return Math.min(high, Math.max(low, Number(value.toPrecision(4))));
}
