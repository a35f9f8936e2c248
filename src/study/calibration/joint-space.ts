/**
 * The space that a search walks: one coordinate for each parameter that both eras share, and one for each that an era has for itself. A point
 * is a place between 0 and 1 on each; every era reads its own parameters from it. So what is accepted is accepted with the same behaviour
 * in both eras.
 */
import { valueAt } from "../../engine/draw-parameters.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { freeParameters, type Place, sharedParameters, type Values } from "./free-parameters.ts";

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
