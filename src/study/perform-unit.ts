/** Performs units of a study: one point and replicate in all scenarios, and keeps the numbers that the study asks for. */
import { prepareFuture } from "../engine/branch.ts";
import type { BranchPoint } from "../engine/branch.ts";
import { tickAt } from "../engine/calendar.ts";
import { drawParameters } from "../engine/draw-parameters.ts";
import { type Model, prepare, type RunOptions, runOnce, type RunResult } from "../engine/run.ts";
import { createTwinCache } from "../engine/twin-cache.ts";
import { loadScenario } from "../scenario/load.ts";
import type { FileSet, Scenario } from "../scenario/scenario.ts";
import { designPoints } from "./design-points.ts";
import { changesOf } from "./factor-values.ts";
import { branchDate } from "./load-study.ts";
import { type Reader, readerOf } from "./read-observables.ts";
import type { StudyDefinition } from "./study-definition.ts";
import type { StudyFrame } from "./study-frame.ts";
import { MOST_VARIANTS, unitSeeds, variantOf } from "./study-units.ts";
import type { ScenarioOutcome } from "./unit-record.ts";

/** The texts of one scenario. */
export interface ScenarioSource {
  readonly path: string;
  readonly files: FileSet;
}

/** All that it takes to work on a study; plain data that can be sent to a thread. */
export interface StudyWork {
  readonly definition: StudyDefinition;
  readonly sources: readonly ScenarioSource[];
  readonly frames: readonly StudyFrame[];
  readonly recorded: readonly string[];
}

/** The scenarios as one variant of points needs them. */
interface Variant {
  readonly scenarios: readonly Scenario[];
  readonly models: readonly Model[];
  readonly readers: readonly (readonly Reader[])[];
  /** By scenario: where its kept curves stand in the values of a run; -1 where the variant has no such series. */
  readonly curves: readonly Int32Array[];
}

/** A function that performs one unit: what came of it in each scenario. */
export function unitPerformer(work: StudyWork): (unit: number) => ScenarioOutcome[] {
  const { definition } = work;
  const points = designPoints(definition.design, definition.factors);
  const variants = new Map<string, Variant>(); // in the order of use
  const twins = createTwinCache();
  // Event statistics read every tick and the diary.
  const calls = definition.observables.some(({ read }) => read.kind === "call");

  const variantAt = (values: readonly (number | string)[]): Variant => {
    const name = variantOf(definition, values);
    const variant = variants.get(name) ?? prepareVariant(work, values);
    variants.delete(name);
    variants.set(name, variant);
    if (variants.size > MOST_VARIANTS) variants.delete(variants.keys().next().value!);
    return variant;
  };

  return (unit) => {
    const point = Math.floor(unit / definition.replicates);
    const seeds = unitSeeds(definition, point, unit % definition.replicates);
    const values = points.values[point];
    const { parameters } = changesOf(definition.factors, values);
    const broken = (error: unknown): ScenarioOutcome => ({
      message: error instanceof Error ? error.message : String(error),
    });
    let variant: Variant;
    try {
      variant = variantAt(values);
    } catch (error) {
      return definition.scenarios.map(() => broken(error));
    }
    let history: BranchPoint | undefined;
    return variant.models.map((model, place) => {
      const scenario = variant.scenarios[place];
      try {
        const drawn = seeds.parameters === null ? {} : drawParameters(scenario, seeds.parameters);
        const options: RunOptions = {
          ...{ twins, parameters: { ...drawn, ...parameters }, detail: calls, events: calls },
          ...branching(definition, scenario, place, history, (at) => (history = at)),
        };
        return readRun(variant, place, runOnce(model, seeds.events, options));
      } catch (error) {
        return broken(error);
      }
    });
  };
}

/** The first scenario of a branched study is the history of the others. */
function branching(
  definition: StudyDefinition,
  { time }: Scenario,
  place: number,
  history: BranchPoint | undefined,
  take: (point: BranchPoint) => void,
): RunOptions {
  const date = branchDate(definition);
  if (date === null) return {};
  if (place === 0) return { branch: { tick: tickAt(time, date), take } };
  if (history === undefined) throw new Error("the history did not come to the branch");
  return { from: history };
}

function prepareVariant(
  { definition, sources, frames, recorded }: StudyWork,
  values: readonly (number | string)[],
): Variant {
  const scenarios = sources.map(({ files, path }, place) => {
    const { overrides, layers } = changesOf(definition.factors, values, definition.scenarios[place].id);
    return loadScenario(files, path, [...definition.overrides, ...overrides], layers);
  });
  const date = branchDate(definition);
  const models: Model[] = [];
  for (const scenario of scenarios) {
    const model = prepare(scenario, recorded);
    models.push(date === null || models.length === 0 ? model : prepareFuture(models[0], model, date));
  }
  return {
    ...{ scenarios, models },
    readers: models.map((model) => definition.observables.map((observable) => readerOf(observable, model))),
    curves: models.map((model, place) => curvePlaces(model, frames[place])),
  };
}

function curvePlaces({ series }: Model, frame: StudyFrame): Int32Array {
  return Int32Array.from(frame.series, (kept) =>
    series.findIndex(
      ({ kind, entity, observable }) => kind === kept.kind && entity === kept.entity && observable === kept.observable,
    ),
  );
}

function readRun({ readers, curves }: Variant, place: number, result: RunResult): ScenarioOutcome {
  const observables = Float64Array.from(readers[place], (read) => read(result));
  const { length } = result.dates;
  const kept = new Float64Array(curves[place].length * length).fill(NaN);
  for (const [row, series] of curves[place].entries()) {
    if (series >= 0) kept.set(result.values.subarray(series * length, (series + 1) * length), row * length);
  }
  return { observables, curves: kept };
}
