/** From a place between 0 and 1 to what a factor takes there, and what that changes in a scenario. */
import type { ParameterChange } from "../ensemble/case.ts";
import type { Layer } from "../scenario/layer.ts";
import type { ParameterName } from "../scenario/parameters.ts";
import type { Override } from "../scenario/scenario.ts";
import type { ScenarioFile } from "../scenario/scenario-file.ts";
import type { Factor, SwitchFactor, SwitchLayer } from "./study-definition.ts";

const PARAMETER = /^parameters\.([a-z][a-z0-9_]*)$/;

/** The value as the tables show it: a number or a name; 0 or 1 for a switch, the place itself for a dummy. */
export function valueAt(factor: Factor, place: number): number | string {
  switch (factor.kind) {
    case "range":
      // Exact at both ends: low + 1 (high - low) may miss high by a rounding error.
      return place === 1 ? factor.high : Math.min(factor.high, factor.low + place * (factor.high - factor.low));
    case "levels":
      return factor.levels[choiceAt(place, factor.levels.length)];
    case "values":
      return factor.values[choiceAt(place, factor.values.length)];
    case "switch":
      return place < 0.5 ? 0 : 1;
    case "dummy":
      return place;
  }
}

function choiceAt(place: number, choices: number): number {
  return Math.min(choices - 1, Math.floor(place * choices));
}

/** What the factors of a point change. Changes of parameters are cheap; the rest needs a scenario of its own. */
export interface PointChanges {
  readonly changes: readonly ParameterChange[];
  readonly overrides: readonly Override[];
  readonly layers: readonly Layer[];
}

/** `values` in the order of the factors, as `valueAt` gives them; `scenario` says whose layer a switch lays, where each has its own. */
export function changesOf(
  factors: readonly Factor[],
  values: readonly (number | string)[],
  scenario = "",
): PointChanges {
  const changes: ParameterChange[] = [];
  const overrides: Override[] = [];
  const layers: Layer[] = [];
  for (const [place, factor] of factors.entries()) {
    const value = values[place];
    if (factor.kind === "dummy") continue;
    if (factor.kind === "switch") {
      if (value === 1) layers.push(layerOf(factor.name, layerFor(factor, scenario) as unknown as ScenarioFile));
      continue;
    }
    const name = parameterOf(factor.path);
    if (name !== undefined && typeof value === "number") changes.push({ name, value });
    else overrides.push({ path: factor.path, value: String(value) });
  }
  return { changes, overrides, layers };
}

/** The parameter that a path names. */
export function parameterOf(path: string): ParameterName | undefined {
  return PARAMETER.exec(path)?.[1] as ParameterName | undefined;
}

export function layerFor({ layer, layers }: SwitchFactor, scenario: string): SwitchLayer {
  return layers?.[scenario] ?? layer;
}

/** A switch as a layer over a scenario. Its content has been checked with the file, so a problem is reported at the factor's name. */
export function layerOf(name: string, content: ScenarioFile, placeOf?: Layer["placeOf"]): Layer {
  const file = `factor ${name}`;
  return { id: file, file, content, placeOf: placeOf ?? (() => ({ file, line: 1, column: 1 })) };
}
