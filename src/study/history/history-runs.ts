/**
 * Asks the model for statistics with history replayed up to a cut: calls are grouped by scenario and cut, so that one run answers all calls
 * of a group, and the groups of a scenario share their twins. One parameter set and one seed give one number per call.
 */
import { type Model, prepare, runOnce, seriesOf } from "../../engine/run.ts";
import { createTwinCache, type TwinCache } from "../../engine/twin-cache.ts";
import { type Recording, recordingOf, recordingUntil, runUntil } from "../../observe/recording.ts";
import type { StatisticCall } from "../../observe/statistic-call.ts";
import type { ParameterName, ParameterValues } from "../../scenario/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** A call with the scenario whose runs answer it. */
export interface Question {
  readonly scenario: string;
  /** Decimal year up to which history is replayed; NaN = as the scenario has it. */
  readonly cut: number;
  readonly call: StatisticCall;
}

interface Group {
  readonly scenario: Scenario;
  /** Null where nothing has to be run: all calls read base data. */
  readonly model: Model | null;
  /** Nobody asks for anything later, decimal year. */
  readonly end: number;
  readonly questions: readonly { readonly place: number; readonly call: StatisticCall }[];
}

/** Questions ready to be asked again and again. */
export interface History {
  readonly count: number;
  readonly groups: readonly Group[];
  readonly twins: TwinCache;
}

/** Values that replace a scenario's; the scenario itself tells which it has. */
export type ParametersOf = (scenario: Scenario) => Partial<Record<ParameterName, number>> | ParameterValues;

/** The delay of the end of a run can only be read while its twin goes on. */
const TWIN_EXTRA_YEARS = 4;

export function prepareHistory(questions: readonly Question[], find: (id: string) => Scenario): History {
  const placed = questions.map((question, place) => ({ ...question, place }));
  const groups: Group[] = [];
  for (const id of unique(placed.map(({ scenario }) => scenario))) {
    const own = placed.filter(({ scenario }) => scenario === id);
    const scenario = find(id);
    const end = endOf(scenario, own);
    for (const cut of unique(own.map((question) => question.cut))) {
      const asked = own.filter((question) => Object.is(question.cut, cut));
      const runs = asked.filter(({ call }) => call.until > scenario.time.start);
      const idle = asked.filter(({ call }) => !(call.until > scenario.time.start));
      if (idle.length > 0) groups.push({ scenario, model: null, end: scenario.time.start, questions: idle });
      if (runs.length === 0) continue;
      const names = unique(runs.flatMap(({ call }) => call.statistic.needs));
      const cutShort = untilCut(
        scenario,
        cut,
        end,
        runs.some(({ call }) => call.statistic.needs.includes("delay_years")),
      );
      groups.push({
        ...{ scenario: cutShort, model: prepare(cutShort, names), questions: runs },
        ...{ end: endOf(scenario, runs) },
      });
    }
  }
  return { count: questions.length, groups, twins: createTwinCache() };
}

/** The numbers of one run of each group, in the order of the questions; NaN = undefined in this run. */
export function askOnce({ count, groups, twins }: History, seed: string, parametersOf?: ParametersOf): Float64Array {
  const answers = new Float64Array(count).fill(NaN);
  for (const group of groups) {
    const { scenario, model, questions } = group;
    const recording = model ? record(group, model, seed, twins, parametersOf) : nothing(scenario);
    for (const question of questions) {
      answers[question.place] = question.call.read(recordingUntil(recording, endOf(scenario, [question])));
    }
  }
  return answers;
}

function record(
  { scenario, end }: Group,
  model: Model,
  seed: string,
  twins: TwinCache,
  parametersOf: ParametersOf | undefined,
): Recording {
  const parameters = parametersOf?.(scenario);
  const result = runOnce(model, seed, { end, events: true, everyTick: true, twins, ...(parameters && { parameters }) });
  return recordingOf({ ...scenario, time: { ...scenario.time, end } }, seriesOf(model), result);
}

/** What a statistic of base data reads. */
function nothing(scenario: Scenario): Recording {
  return { scenario, dates: new Float64Array(0), series: () => new Float64Array(0), events: [] };
}

/** Runs of a scenario go on to the last date that any call looks at, so that all cuts have the same twin. */
function endOf(scenario: Scenario, questions: readonly Pick<Question, "call">[]): number {
  return runUntil(scenario, Math.max(...questions.map(({ call }) => call.until)));
}

function untilCut(scenario: Scenario, cut: number, end: number, delays: boolean): Scenario {
  const replayUntil = Number.isNaN(cut) ? scenario.time.replayUntil : cut;
  const twinExtraYears = delays ? TWIN_EXTRA_YEARS : 0;
  return { ...scenario, time: { ...scenario.time, end, replayUntil, twinExtraYears } };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
