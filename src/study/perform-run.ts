/** The runs of a study: draws what varies, runs the model, and keeps what the study needs. */
import { prepareFuture } from "../engine/branch.ts";
import type { BranchPoint } from "../engine/branch.ts";
import { startOf, tickAt } from "../engine/calendar.ts";
import { drawParameters } from "../engine/draw-parameters.ts";
import { type Model, prepare, type RunOptions, runOnce, seriesOf, summariesOf } from "../engine/run.ts";
import { createTwinCache, type TwinCache } from "../engine/twin-cache.ts";
import type { ParameterName } from "../scenario/parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EnsembleFrame } from "./ensemble.ts";
import { eventSeedOfRun, parameterSeedOfRun, RUNS_WITH_EVENTS, runId, type StudyPlan } from "./plan.ts";
import { isFailure, type RunOutcome } from "./run-record.ts";

/** A scenario ready for its runs. */
export interface PreparedScenario {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly frame: EnsembleFrame;
}

/** All scenarios of a study, ready for their runs. */
export interface PreparedStudy {
  readonly plan: StudyPlan;
  readonly scenarios: readonly PreparedScenario[];
  /** The scenarios of a run share their twins where these cannot differ. */
  readonly twins: TwinCache | undefined;
}

/** Only the scenarios of one run share a twin here: the last few records are enough. */
const TWIN_MEGABYTES = 16;

export function prepareScenario(scenario: Scenario): PreparedScenario {
  return withFrame(scenario, prepare(scenario));
}

export function prepareStudy(scenarios: readonly Scenario[], plan: StudyPlan): PreparedStudy {
  const prepared = scenarios.map(prepareScenario);
  const worlds = new Set(prepared.map(({ model }) => model.twinWorld));
  const twins = worlds.size < prepared.length ? createTwinCache(TWIN_MEGABYTES) : undefined;
  const { branchAt } = plan;
  if (branchAt === undefined) return { plan, scenarios: prepared, twins };
  const [history, ...futures] = prepared;
  const { time } = history.scenario;
  const branch = { date: startOf(time, tickAt(time, branchAt)), replayUntil: time.replayUntil };
  const branched = futures.map(({ scenario, model }) => {
    const future = withFrame(scenario, prepareFuture(history.model, model, branchAt));
    return { ...future, frame: { ...future.frame, branch } };
  });
  return { plan, scenarios: [history, ...branched], twins };
}

function withFrame(scenario: Scenario, model: Model): PreparedScenario {
  const names = Object.keys(scenario.provenance) as ParameterName[];
  const frame: EnsembleFrame = {
    scenario: scenario.id,
    replayUntil: scenario.time.replayUntil,
    tickYears: 1 / scenario.time.ticksPerYear,
    series: seriesOf(model).map(({ kind, entity, observable, unit }) => ({ kind, entity, observable, unit })),
    summaries: summariesOf(model).map(({ name, unit }) => ({ name, unit })),
    parameters: names.map((name) => ({ name, unit: scenario.provenance[name].unit })),
  };
  return { scenario, model, frame };
}

/** The same run of every scenario. */
export function performAll({ plan, scenarios, twins }: PreparedStudy, run: number): RunOutcome[] {
  const shared = twins ? { twins } : {};
  const { branchAt } = plan;
  if (branchAt === undefined) return scenarios.map((scenario) => performRun(scenario, plan, run, shared));
  const [history, ...futures] = scenarios;
  let from: BranchPoint | undefined;
  const tick = tickAt(history.scenario.time, branchAt);
  const past = performRun(history, plan, run, { ...shared, branch: { tick, take: (point) => (from = point) } });
  const coming = futures.map((future): RunOutcome => {
    if (from) return performRun(future, plan, run, { ...shared, from });
    const reason = isFailure(past) ? past.message : "it did not reach the branch";
    return { run, seed: past.seed, message: `its history failed: ${reason}` };
  });
  return [past, ...coming];
}

/** A run that ends with an error is told with its seed; the others go on. */
export function performRun(
  { scenario, model, frame }: PreparedScenario,
  plan: StudyPlan,
  run: number,
  options: Pick<RunOptions, "twins" | "branch" | "from"> = {},
): RunOutcome {
  const seed = runId(plan, run);
  try {
    const parameterSeed = parameterSeedOfRun(plan, run);
    const parameters = parameterSeed === undefined ? undefined : drawParameters(scenario, parameterSeed);
    const wantsEvents = run <= RUNS_WITH_EVENTS;
    const { dates, values, summary, events, ticks } = runOnce(model, eventSeedOfRun(plan, run), {
      ...options,
      events: wantsEvents,
      detail: plan.detail,
      ...(parameters && { parameters }),
    });
    return {
      run,
      seed,
      recorded: { dates, values },
      ticks,
      summary,
      parameters: parameters
        ? Float64Array.from(frame.parameters, ({ name }) => parameters[name as ParameterName])
        : null,
      events: wantsEvents ? events : null,
    };
  } catch (error) {
    return { run, seed, message: error instanceof Error ? error.message : String(error) };
  }
}
