/** Performs units of a study: one point and replicate in all scenarios, and keeps the numbers that the study asks for. */
import type { Case } from "../ensemble/case.ts";
import { createCaseMemory } from "../ensemble/case-memory.ts";
import { type CaseResult, failureOf, performTogether, resultOf } from "../ensemble/perform-case.ts";
import type { Model } from "../engine/run.ts";
import { loadScenario } from "../scenario/load.ts";
import type { FileSet } from "../scenario/scenario.ts";
import { designPoints } from "./design-points.ts";
import { changesOf } from "./factor-values.ts";
import { branchDate } from "./load-study.ts";
import { type Reader, readerOf } from "./read-observables.ts";
import type { StudyDefinition, StudyPoints } from "./study-definition.ts";
import type { Asked } from "./measures.ts";
import type { StudyFrame } from "./study-frame.ts";
import { MOST_VARIANTS, unitSeeds } from "./study-units.ts";
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
  readonly recorded: Asked;
}

/** What reads the runs of a model. */
interface ModelReaders {
  readonly observables: readonly Reader[];
  /** Where the kept curves stand in the values of a run; -1 where it has no such series. */
  readonly curves: Int32Array;
}

/** A function that performs one unit: what came of it in each scenario. */
export function unitPerformer(work: StudyWork): (unit: number) => ScenarioOutcome[] {
  const { definition, sources, frames } = work;
  const { scenarios, observables, design, factors } = definition;
  const points = designPoints(design, factors);
  const memory = createCaseMemory({
    models: 2 * scenarios.length * MOST_VARIANTS, // as many again where they branch
    load(id, overrides, layers) {
      const { files, path } = sources[scenarios.findIndex((scenario) => scenario.id === id)];
      return loadScenario(files, path, overrides, layers);
    },
  });
  const known = new WeakMap<Model, ModelReaders>();
  const readersOf = (model: Model, frame: StudyFrame): ModelReaders => {
    const readers = known.get(model) ?? {
      observables: observables.map((observable) => readerOf(observable, model)),
      curves: curvePlaces(model, frame),
    };
    known.set(model, readers);
    return readers;
  };
  const branchAt = branchDate(definition);
  return (unit) => {
    const outcomes = performTogether(casesOf(work, points, unit), branchAt, memory);
    return outcomes.map((outcome, place) => {
      try {
        const result = resultOf(outcome);
        return readRun(readersOf(result.model, frames[place]), result);
      } catch (error) {
        return failureOf(error);
      }
    });
  };
}

/** A unit as cases, one a scenario. */
function casesOf({ definition, recorded }: StudyWork, points: StudyPoints, unit: number): Case[] {
  const { replicates, factors, scenarios, observables } = definition;
  const point = Math.floor(unit / replicates);
  const seeds = unitSeeds(definition, point, unit % replicates);
  // Event statistics read every tick and the diary.
  const calls = observables.some(({ read }) => read.kind === "call");
  return scenarios.map(({ id }): Case => {
    const { changes, overrides, layers } = changesOf(factors, points.values[point], id);
    return {
      ...{ scenario: id, overrides: [...definition.overrides, ...overrides], layers, ...recorded },
      parameters: seeds.parameters === null ? { from: "published" } : { from: "drawn", seed: seeds.parameters },
      changes,
      luck: seeds.events,
      records: { detail: calls, events: calls },
    };
  });
}

function curvePlaces({ series }: Model, frame: StudyFrame): Int32Array {
  return Int32Array.from(frame.series, (kept) =>
    series.findIndex(
      ({ kind, entity, observable }) => kind === kept.kind && entity === kept.entity && observable === kept.observable,
    ),
  );
}

function readRun({ observables, curves }: ModelReaders, result: CaseResult): ScenarioOutcome {
  const { length } = result.dates;
  const kept = new Float64Array(curves.length * length).fill(NaN);
  for (const [row, series] of curves.entries()) {
    if (series >= 0) kept.set(result.values.subarray(series * length, (series + 1) * length), row * length);
  }
  return { observables: Float64Array.from(observables, (read) => read(result)), curves: kept };
}
