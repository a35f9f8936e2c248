/**
 * What threads can be asked to do: a table of kinds. A kind gets what all units of its work have in common, once, and gives the function that
 * performs one unit. Each loads only what it needs.
 */
import type { Claim } from "../../study/claims/claim-file.ts";
import type { Effect } from "../../study/claims/perform-claim.ts";
import type { World } from "../../study/claims/worlds.ts";
import type { Refinement } from "../../study/structure/convergence.ts";
import type { FittedForms, FittedRival, FormSpread } from "../../study/structure/form-spread.ts";
import type { TrialTask } from "../../study/calibration/perform-trial.ts";
import type { StudyWork } from "../../study/perform-unit.ts";
import type { Case } from "../../ensemble/case.ts";
import type { CaseResult } from "../../ensemble/perform-case.ts";
import type { EnsemblePlan } from "../../ensemble/ensemble-plan.ts";
import type { RunOutcome } from "../../ensemble/run-record.ts";
import type { Rival } from "../../scenario/rival-forms.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { ClaimText } from "../inputs/load-claim-file.ts";
import type { HistoryKind } from "../inputs/load-history.ts";

/** A case of a scenario, by its place in the list. */
export type CaseTask = Omit<Case, "scenario"> & { readonly scenario: number };
export type CaseValues = Pick<CaseResult, "series" | "summaries" | "dates" | "values" | "summary">;

/** Some comparisons, by their places in the list, in one world. */
export interface ClaimTask {
  readonly claims: readonly number[];
  readonly world: World;
}

/** One part of what is asked about a scenario, by its place in the list. */
export interface StructureTask {
  readonly scenario: number;
  readonly part: "forms" | "fitted" | "refinement";
}

export interface StructureWork {
  readonly scenarios: readonly Scenario[];
  /** By scenario. */
  readonly rivals: readonly (readonly FittedRival[])[];
  readonly runs: number;
  readonly seed: string;
}

export interface StructurePart {
  readonly spreads: readonly FormSpread[];
  readonly fitted: readonly FittedForms[];
  readonly refinements: readonly Refinement[];
}

export const TASKS = {
  /** A run of an ensemble, by its number, in all scenarios. */
  async runs({ scenarios, plan }: { scenarios: readonly Scenario[]; plan: EnsemblePlan }) {
    const { performAll, prepareEnsembles } = await import("../../ensemble/perform-ensemble.ts");
    const prepared = prepareEnsembles(scenarios, plan);
    return (run: number): readonly RunOutcome[] => performAll(prepared, run);
  },

  /** A case by itself: what it recorded, without its model. */
  async cases(scenarios: readonly Scenario[]) {
    const { createCaseMemory } = await import("../../ensemble/case-memory.ts");
    const { performCase, resultOf } = await import("../../ensemble/perform-case.ts");
    const memory = createCaseMemory();
    return ({ scenario, ...one }: CaseTask): CaseValues => {
      const result = resultOf(performCase({ ...one, scenario: scenarios[scenario] }, memory));
      const { dates, values, summary } = result;
      // Columns without the functions that read them: these cannot be sent.
      const series = result.series.map(({ kind, entity, observable, unit }) => ({ kind, entity, observable, unit }));
      return { series, summaries: result.summaries.map(({ name, unit }) => ({ name, unit })), dates, values, summary };
    };
  },

  /** A unit of a study, by its number: a record ready for its store. */
  async units(work: StudyWork) {
    const { unitPerformer } = await import("../../study/perform-unit.ts");
    const { encodeRecord } = await import("../../study/unit-record.ts");
    const perform = unitPerformer(work);
    return (unit: number): Uint8Array => encodeRecord(unit, perform(unit));
  },

  /** Facts or forecasts, asked in a run; why it failed where it did. */
  async history({ kind, plan }: { kind: HistoryKind; plan: EnsemblePlan }) {
    const { historyAsker } = await import("../jobs/ask-run.ts");
    return historyAsker(kind, plan);
  },

  /** Comparisons of claims in a world. */
  async claims(texts: readonly ClaimText[]) {
    const { readClaim } = await import("../inputs/load-claim-file.ts");
    const { scenarioLoader } = await import("../inputs/load-scenarios.ts");
    const { performer } = await import("../../study/claims/perform-claim.ts");
    const { load } = scenarioLoader();
    const comparisons = texts.map((text): Claim["comparison"] => readClaim(text, load).comparison);
    const perform = performer(load);
    return ({ claims, world }: ClaimTask): Effect[] =>
      perform(
        claims.map((place) => comparisons[place]),
        world,
      );
  },

  /** What rival forms, or a finer tick and fringe, change in a scenario. */
  async structure({ scenarios, rivals, runs, seed }: StructureWork) {
    const { spreadOverForms } = await import("../../study/structure/form-spread.ts");
    const { compareFitted } = await import("../../study/structure/form-spread.ts");
    const { refine } = await import("../../study/structure/convergence.ts");
    return ({ scenario, part }: StructureTask): StructurePart => {
      const of = scenarios[scenario];
      return {
        spreads: part === "forms" ? spreadOverForms(of, runs, seed) : [],
        fitted: part === "fitted" ? compareFitted(of, rivals[scenario], runs, seed) : [],
        refinements: part === "refinement" ? refine(of, runs, seed) : [],
      };
    };
  },

  /** A set of parameters of a calibration; why it could not be asked where it could not. */
  async calibration({ rival }: { rival: Rival | null }) {
    const { trialPerformer } = await import("../../study/calibration/perform-trial.ts");
    const { HEADLINE_SUMMARIES } = await import("../../scenario/headlines.ts");
    const { findScenario, loadFacts } = await import("../inputs/load-history.ts");
    const { withRival } = await import("../../scenario/rival-forms.ts");
    const find = (id: string): Scenario => (rival ? withRival(findScenario(id), rival) : findScenario(id));
    const perform = trialPerformer(find, loadFacts(), HEADLINE_SUMMARIES);
    return (task: TrialTask): Float64Array | string => {
      try {
        return perform(task);
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
  },
};

export type TaskKind = keyof typeof TASKS;
type Performer<K extends TaskKind> = Awaited<ReturnType<(typeof TASKS)[K]>>;
export type SetupOf<K extends TaskKind> = Parameters<(typeof TASKS)[K]>[0];
export type UnitOf<K extends TaskKind> = Parameters<Performer<K>>[0];
export type ResultOf<K extends TaskKind> = ReturnType<Performer<K>>;

/** The function that performs one unit, here. */
export function performerOf<K extends TaskKind>(kind: K, setup: SetupOf<K>): Promise<(unit: UnitOf<K>) => ResultOf<K>> {
  const make = TASKS[kind] as unknown as (setup: SetupOf<K>) => Promise<(unit: UnitOf<K>) => ResultOf<K>>;
  return make(setup);
}
