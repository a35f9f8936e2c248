/**
 * Tries out what the factors of a study change besides parameters: loads each scenario with each of their values, so that a study that
 * starts can also finish. Combinations of factors are not tried; if only a combination fails, it is reported as failed runs.
 */
import type { ScenarioLoader } from "../ensemble/case-memory.ts";
import { InputError, type Problem, problemAt } from "../scenario/input-error.ts";
import type { Layer, Path } from "../scenario/layer.ts";
import { COMMAND_LINE } from "../scenario/overrides.ts";
import type { Override } from "../scenario/scenario.ts";
import type { ScenarioFile } from "../scenario/scenario-file.ts";
import { layerFor, layerOf, parameterOf, valueAt } from "./factor-values.ts";
import type { WrittenStudy } from "./study-file.ts";
import type { Factor } from "./study-definition.ts";

/** Loads every scenario with each value of the factors that need a scenario of their own; a range is tried at both of its ends. */
export function tryFactors(
  { content, placeOf }: WrittenStudy,
  factors: readonly Factor[],
  overrides: readonly Override[],
  load: ScenarioLoader,
  problems: Problem[],
  ids: readonly string[] = content.scenarios,
): void {
  for (const factor of factors) {
    if (factor.kind === "dummy") continue;
    if (factor.kind !== "switch" && factor.kind !== "values" && parameterOf(factor.path) !== undefined) continue;
    const at = ["factors", factor.name];
    for (const [place, name] of content.scenarios.entries()) {
      for (const { where, extra, layers } of trials(factor, at, placeOf, ids[place])) {
        try {
          load(name, [...overrides, ...extra], layers);
        } catch (error) {
          collectProblems(error, placeOf, where, () => where, problems);
        }
      }
    }
  }
}

interface Trial {
  readonly where: Path;
  readonly extra: readonly Override[];
  readonly layers: readonly Layer[];
}

function trials(
  factor: Exclude<Factor, { kind: "dummy" }>,
  at: Path,
  placeOf: Layer["placeOf"],
  scenario: string,
): Trial[] {
  if (factor.kind === "switch") {
    const inFile = factor.layers?.[scenario] !== undefined; // problems inside the file have been reported: what is left is reported at its name
    const placeInSwitch: Layer["placeOf"] = (path, atKey) =>
      inFile ? placeOf([...at, "files", scenario]) : placeOf([...at, "switch", ...path], atKey);
    const content = layerFor(factor, scenario) as unknown as ScenarioFile;
    return [{ where: at, extra: [], layers: [layerOf(factor.name, content, placeInSwitch)] }];
  }
  const trial = (field: Path, value: number | string): Trial => {
    return { where: [...at, ...field], extra: [{ path: factor.path, value: String(value) }], layers: [] };
  };
  if (factor.kind === "range") return [trial(["low"], valueAt(factor, 0)), trial(["high"], valueAt(factor, 1))];
  const choices: readonly (number | string)[] = factor.kind === "levels" ? factor.levels : factor.values;
  return choices.map((value, place) => trial([factor.kind, place], value));
}

/** Problems of scenario files keep their place; what has none there is reported at a place in the study. */
export function collectProblems(
  error: unknown,
  placeOf: Layer["placeOf"],
  at: Path,
  atOverride: (line: number) => Path,
  problems: Problem[],
): void {
  if (!(error instanceof Error)) throw error;
  if (!(error instanceof InputError)) {
    problems.push(problemAt(placeOf(at), at.map(String).join("."), error.message));
    return;
  }
  for (const problem of error.problems) {
    const path = problem.file === COMMAND_LINE ? atOverride(problem.line) : null;
    const placed = path === null ? problem : problemAt(placeOf(path), path.map(String).join("."), problem.message);
    if (!problems.some((other) => JSON.stringify(other) === JSON.stringify(placed))) problems.push(placed);
  }
}
