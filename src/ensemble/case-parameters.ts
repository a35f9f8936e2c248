/** The values of the parameters of a case. Places run from 0 (low end of the published range) over 1/2 (the published value) to 1 (high end). */
import { quantile, sortedDefined } from "../base/statistics.ts";
import { drawParameters, valueAt } from "../engine/draw-parameters.ts";
import type { ParameterName, ParameterValues } from "../scenario/parameters.ts";
import type { AcceptedSets, ParameterInfo, Scenario } from "../scenario/scenario.ts";
import type { AcceptedPlace, Case, ParameterChange, ParameterSource } from "./case.ts";

export function parametersOf(
  scenario: Scenario,
  { parameters, changes = [] }: Pick<Case, "parameters" | "changes">,
): ParameterValues {
  const values = sourceValues(scenario, parameters ?? { from: "published" });
  return changes.length === 0 ? values : changeParameters(values, changes);
}

function sourceValues(scenario: Scenario, source: ParameterSource): ParameterValues {
  switch (source.from) {
    case "published":
      return scenario.parameters;
    case "drawn":
      return drawParameters(scenario, source.seed);
    case "accepted":
      return valuesAt(scenario, source);
    case "given":
      return { ...scenario.parameters, ...source.values };
  }
}

export function changeParameters(values: ParameterValues, changes: readonly ParameterChange[]): ParameterValues {
  const changed: Record<string, number> = { ...values };
  for (const change of changes)
    changed[change.name] = "value" in change ? change.value : changed[change.name] * change.times;
  return changed as ParameterValues;
}

export function valuesAt(scenario: Scenario, { draw, set, moves }: AcceptedPlace): ParameterValues {
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
  const medians = names.map((_, column) => quantile(sortedDefined(places.map((row) => row[column])), 0.5));
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
