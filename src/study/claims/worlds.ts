/**
 * The worlds in which a claim is tried: luck, a draw of the parameters (with or without an accepted set), rival forms, and moves of single parameters.
 *
 * A world means the same in every scenario: the same luck, the same place in each scenario's own list of sets, and in each published range.
 * Places run from 0 (low) over 1/2 (the published value) to 1 (high).
 */
import { quantile } from "../../base/statistics.ts";
import { drawParameters, valueAt } from "../../engine/draw-parameters.ts";
import type { Forms } from "../../scenario/forms.ts";
import type { ParameterName, ParameterValues } from "../../scenario/parameters.ts";
import type { AcceptedSets, ParameterInfo, Scenario } from "../../scenario/scenario.ts";

export interface WorldCase {
  /** Luck of the run. */
  readonly seed: string;
  /** Seed of the draw within the published ranges; null: published values. */
  readonly draw: string | null;
  /** Place in the list of accepted sets, from 0 to below 1; "middle": the set nearest to their median; null: none. */
  readonly set: number | "middle" | null;
  /** null: those of the scenario. */
  readonly forms: Forms | null;
  /** Moves of single parameters, laid over the rest. */
  readonly moves: Moves;
}

/** A share of the way from where a parameter stands to an end of its published range: 0 = low, 1 = high. */
export interface Move {
  readonly toward: 0 | 1;
  readonly by: number;
}

export type Moves = Readonly<Record<string, Move>>;

/** A world drawn from the accepted sets, or from the published ranges alone. */
export function drawnWorld(
  seed: string,
  number: number,
  of: number,
  accepted: boolean,
  forms: Forms | null,
): WorldCase {
  const own = accepted ? `${seed}/${number + 1}` : `${seed}/published/${number + 1}`; // other luck: two samples, not one twice
  return { seed: own, draw: own, set: accepted ? (number + 0.5) / of : null, forms, moves: {} };
}

/** Another run of the same kind: other luck and, where parameters are drawn, other parameters. */
export function anotherRun(world: WorldCase): WorldCase {
  const { seed, draw, set } = world;
  return {
    ...world,
    seed: `${seed}+`,
    draw: draw === null ? null : `${draw}+`,
    set: typeof set === "number" ? (set + 0.5) % 1 : set,
  };
}

export function parametersOf(scenario: Scenario, { draw, set, moves }: WorldCase): ParameterValues {
  const values: Record<string, number> =
    draw === null ? { ...scenario.parameters } : { ...drawParameters({ ...scenario, accepted: null }, draw) };
  const { accepted, provenance } = scenario;
  if (accepted && set !== null) {
    const chosen = set === "middle" ? middleSet(accepted, provenance) : accepted.sets[Math.floor(set * accepted.sets.length)]; // prettier-ignore
    accepted.names.forEach((name, column) => (values[name] = chosen[column]));
  }
  for (const [name, { toward, by }] of Object.entries(moves)) {
    const place = placeOf(provenance[name as ParameterName], values[name]);
    values[name] = valueAt(provenance[name as ParameterName], place + by * (toward - place));
  }
  return values as ParameterValues;
}

/** The accepted set nearest to the median of each parameter, in places of the published ranges; the first of equals. */
export function middleSet({ names, sets }: AcceptedSets, provenance: Scenario["provenance"]): readonly number[] {
  const places = sets.map((set) => set.map((value, column) => placeOf(provenance[names[column]], value)));
  const medians = names.map((_, column) =>
    quantile(
      Float64Array.from(places, (row) => row[column]).sort((a, b) => a - b),
      0.5,
    ),
  );
  const distances = places.map((row) =>
    row.reduce((sum, place, column) => sum + (place - medians[column]) * (place - medians[column]), 0),
  );
  return sets[distances.indexOf(Math.min(...distances))];
}

/** The inverse of `valueAt`; 1/2 where the range is one point. */
export function placeOf({ value, low, high }: Pick<ParameterInfo, "value" | "low" | "high">, at: number): number {
  if (low === high) return 0.5;
  if (at < value) return (0.5 * (at - low)) / (value - low);
  return value < high ? 0.5 + (0.5 * (at - value)) / (high - value) : at === value ? 0.5 : 1;
}
