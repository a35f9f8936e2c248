/** The runs of an ensemble: run k of every scenario as a case, and what is kept of it. */
import { startOf, tickAt } from "../engine/calendar.ts";
import { type Model, seriesOf, summariesOf } from "../engine/run.ts";
import { createTwinCache, type TwinCache } from "../engine/twin-cache.ts";
import type { ParameterName } from "../scenario/parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Case } from "./case.ts";
import { type CaseMemory, createCaseMemory, type PreparedCase } from "./case-memory.ts";
import type { EnsembleFrame } from "./ensemble.ts";
import { eventSeedOfRun, parameterSeedOfRun, RUNS_WITH_EVENTS, runId, type EnsemblePlan } from "./ensemble-plan.ts";
import { type CaseOutcome, performCase, performTogether } from "./perform-case.ts";
import type { RunOutcome } from "./run-record.ts";

/** What the runs of a scenario share. */
export type RunsOf = Pick<Case, "scenario" | "changes" | "observables" | "summaries" | "records">;

/** A scenario ready for its runs. */
export interface PreparedScenario {
  readonly runs: RunsOf;
  readonly scenario: Scenario;
  readonly model: Model;
  readonly frame: EnsembleFrame;
  readonly memory: CaseMemory;
}

/** All scenarios of an ensemble, ready for their runs. */
export interface PreparedEnsembles {
  readonly plan: EnsemblePlan;
  readonly scenarios: readonly PreparedScenario[];
}

/** The run whose ledger (who sold what through which channel) is kept. */
const RUN_WITH_CHANNELS = 1;

/** Only the scenarios of one run share a twin here: the last few records are enough. */
const TWIN_MEGABYTES = 16;

export function prepareScenario(scenario: Scenario, memory = createCaseMemory({ twins: null })): PreparedScenario {
  return withFrame({ scenario }, memory.prepared({ scenario }), memory);
}

export function prepareEnsembles(scenarios: readonly Scenario[], plan: EnsemblePlan): PreparedEnsembles {
  const models = 2 * scenarios.length; // as many again where they branch
  const alone = createCaseMemory({ models, twins: null });
  const prepared = scenarios.map((scenario) => prepareScenario(scenario, alone));
  const worlds = new Set(prepared.map(({ model }) => model.twinWorld));
  // Scenarios share the twin of a run if it cannot differ between them.
  const memory = worlds.size < prepared.length ? { ...alone, twins: createTwinCache(TWIN_MEGABYTES) } : alone;
  const shared = prepared.map((one) => ({ ...one, memory }));
  const { branchAt } = plan;
  if (branchAt === undefined) return { plan, scenarios: shared };
  const [history, ...futures] = shared;
  const { time } = scenarios[0];
  const branch = { date: startOf(time, tickAt(time, branchAt)), replayUntil: time.replayUntil };
  const branched = futures.map(({ runs }) => {
    const future = withFrame(runs, memory.preparedFuture(runs, history.runs, branchAt), memory);
    return { ...future, frame: { ...future.frame, branch } };
  });
  return { plan, scenarios: [history, ...branched] };
}

export function withFrame(runs: RunsOf, { scenario, model }: PreparedCase, memory: CaseMemory): PreparedScenario {
  const frame = frames.get(model) ?? frameOf(scenario, model);
  frames.set(model, frame);
  return { runs, scenario, model, frame, memory };
}

const frames = new WeakMap<Model, EnsembleFrame>();

function frameOf({ id, time, provenance }: Scenario, model: Model): EnsembleFrame {
  return {
    scenario: id,
    replayUntil: time.replayUntil,
    tickYears: 1 / time.ticksPerYear,
    series: seriesOf(model).map(({ kind, entity, observable, unit }) => ({ kind, entity, observable, unit })),
    summaries: summariesOf(model).map(({ name, unit }) => ({ name, unit })),
    parameters: Object.entries(provenance).map(([name, { unit }]) => ({ name, unit })),
  };
}

/** The same, sharing twins with all that use the same cache. */
export function withTwins(prepared: PreparedScenario, twins: TwinCache): PreparedScenario {
  return { ...prepared, memory: { ...prepared.memory, twins } };
}

/** The same run of every scenario. */
export function performAll({ plan, scenarios }: PreparedEnsembles, run: number): RunOutcome[] {
  const cases = scenarios.map(({ runs }) => caseOf(runs, plan, run));
  const outcomes = performTogether(cases, plan.branchAt ?? null, scenarios[0].memory);
  return outcomes.map((outcome, place) => keptOf(outcome, scenarios[place].frame, plan, run));
}

/** A run that ends with an error is reported with its seed; the others continue. */
export function performRun({ runs, frame, memory }: PreparedScenario, plan: EnsemblePlan, run: number): RunOutcome {
  return keptOf(performCase(caseOf(runs, plan, run), memory), frame, plan, run);
}

/** Run k as a case. */
export function caseOf(runs: RunsOf, plan: EnsemblePlan, run: number): Case {
  const seed = parameterSeedOfRun(plan, run);
  return {
    ...runs,
    parameters: seed === undefined ? { from: "published" } : { from: "drawn", seed },
    luck: eventSeedOfRun(plan, run),
    records: {
      ...{ events: run <= RUNS_WITH_EVENTS, detail: plan.detail, channels: run === RUN_WITH_CHANNELS },
      ...runs.records,
    },
  };
}

/** What is kept of a case as run k. */
export function keptOf(outcome: CaseOutcome, frame: EnsembleFrame, plan: EnsemblePlan, run: number): RunOutcome {
  const seed = runId(plan, run);
  if ("message" in outcome) return { run, seed, message: outcome.message };
  const { dates, values, summary, events, ticks, parameters, channels } = outcome;
  return {
    ...{ run, seed, recorded: { dates, values }, ticks, summary },
    parameters:
      parameterSeedOfRun(plan, run) === undefined
        ? null
        : Float64Array.from(frame.parameters, ({ name }) => parameters[name as ParameterName]),
    events: run <= RUNS_WITH_EVENTS ? events : null,
    ...(channels !== null && { channels }),
  };
}
