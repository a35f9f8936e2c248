/** One run of a study: draws what varies, runs the model, and keeps what the study needs. */
import { drawParameters } from "../engine/draw-parameters.ts";
import { type Model, prepare, type RunOptions, runOnce, type RunResult, seriesOf, summariesOf } from "../engine/run.ts";
import type { ParameterName } from "../scenario/parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { EnsembleFrame } from "./ensemble.ts";
import { eventSeedOfRun, parameterSeedOfRun, RUNS_WITH_EVENTS, seedOfRun, type StudyPlan } from "./plan.ts";
import type { RunOutcome } from "./run-record.ts";

/** A scenario ready for its runs. */
export interface PreparedScenario {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly frame: EnsembleFrame;
}

export function prepareScenario(scenario: Scenario): PreparedScenario {
  const model = prepare(scenario);
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

/** A run that ends with an error is told with its seed; the others go on. */
export function performRun({ scenario, model, frame }: PreparedScenario, plan: StudyPlan, run: number): RunOutcome {
  const seed = seedOfRun(plan, run);
  try {
    const parameterSeed = parameterSeedOfRun(plan, run);
    const parameters = parameterSeed === undefined ? undefined : drawParameters(scenario, parameterSeed);
    const perform = (options: RunOptions): RunResult =>
      runOnce(model, eventSeedOfRun(plan, run), { ...options, ...(parameters && { parameters }) });
    const wantsEvents = run <= RUNS_WITH_EVENTS;
    const { dates, values, summary, events } = perform({ events: wantsEvents });
    // The detail comes from a run of its own, so that asking for it changes no other table.
    const detail = plan.detail ? perform({ everyTick: true }) : null;
    return {
      run,
      seed,
      recorded: { dates, values },
      ticks: detail && { dates: detail.dates, values: detail.values },
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
