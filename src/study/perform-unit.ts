/** Performs units of a study: one point and replicate in all scenarios, and keeps the numbers that the study asks for. */
import { parseDate } from "../base/dates.ts";
import type { Case } from "../ensemble/case.ts";
import { createCaseMemory } from "../ensemble/case-memory.ts";
import type { SeriesColumn } from "../ensemble/run-record.ts";
import { type CaseResult, failureOf, performTogether, resultOf } from "../ensemble/perform-case.ts";
import { loadScenario } from "../scenario/load.ts";
import type { FileSet } from "../scenario/scenario.ts";
import { designPoints } from "./design-points.ts";
import { changesOf } from "./factor-values.ts";
import { type Asked, readNumber } from "./read-observables.ts";
import type { StudyDefinition, StudyPoints } from "./study-definition.ts";
import { MOST_VARIANTS, type StudyFrame, unitSeeds } from "./study-units.ts";
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

/** A function that performs one unit: what came of it in each scenario. */
export function unitPerformer(work: StudyWork): (unit: number) => ScenarioOutcome[] {
  const { definition, sources, frames } = work;
  const { scenarios, design, factors } = definition;
  const points = designPoints(design, factors);
  const memory = createCaseMemory({
    models: 2 * scenarios.length * MOST_VARIANTS, // as many again where they branch
    load(id, overrides, layers) {
      const { files, path } = sources[scenarios.findIndex((scenario) => scenario.id === id)];
      return loadScenario(files, path, overrides, layers);
    },
  });
  const branchAt = definition.branchAt === null ? null : parseDate(definition.branchAt);
  return (unit) => {
    const outcomes = performTogether(casesOf(work, points, unit), branchAt, memory);
    return outcomes.map((outcome, place) => {
      try {
        return readRun(definition, frames[place], resultOf(outcome));
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

function readRun({ observables }: StudyDefinition, frame: StudyFrame, result: CaseResult): ScenarioOutcome {
  const { length } = result.dates;
  const places = new Map(result.series.map((column, place) => [nameOf(column), place]));
  const kept = new Float64Array(frame.series.length * length).fill(NaN);
  for (const [row, column] of frame.series.entries()) {
    const place = places.get(nameOf(column));
    if (place !== undefined) kept.set(result.values.subarray(place * length, (place + 1) * length), row * length);
  }
  return { observables: Float64Array.from(observables, ({ read }) => readNumber(read, result)), curves: kept };
}

function nameOf({ kind, entity, observable }: SeriesColumn): string {
  return `${kind} ${entity} ${observable}`;
}
