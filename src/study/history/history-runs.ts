/**
 * Asks the model for statistics with history replayed up to a cut. One run answers all calls of a scenario with the same cut, and the runs of a
 * scenario have their common years run once: the one with the latest cut is the history, the others branch from it, each on the day of its cut.
 * One parameter set and one seed give one number per call.
 */
import type { Case } from "../../ensemble/case.ts";
import { type CaseMemory, createCaseMemory } from "../../ensemble/case-memory.ts";
import {
  type CaseOutcome,
  type CaseResult,
  performCase,
  performFutures,
  resultOf,
} from "../../ensemble/perform-case.ts";
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

/** Questions that the same run answers. */
interface Group {
  /** With history replayed up to the cut. */
  readonly scenario: Scenario;
  readonly questions: readonly PlacedQuestion[];
  /** What its questions read. */
  readonly observables: readonly string[];
}

interface PlacedQuestion {
  readonly place: number;
  readonly call: StatisticCall;
}

/** What is asked of one scenario. */
interface ScenarioQuestions {
  readonly scenario: Scenario;
  /** They read base data: nothing has to be run. */
  readonly inputs: readonly PlacedQuestion[];
  /** The latest cut first. */
  readonly groups: readonly Group[];
}

/** Questions ready to be asked again and again. */
export interface History {
  readonly count: number;
  readonly scenarios: readonly ScenarioQuestions[];
  readonly memory: CaseMemory;
}

/** Values that replace a scenario's; the scenario itself decides which it has. */
export type ParametersOf = (scenario: Scenario) => Partial<Record<ParameterName, number>> | ParameterValues;

/** The delay at the end of a run can only be read while its twin goes on. */
const TWIN_EXTRA_YEARS = 4;

export function prepareHistory(questions: readonly Question[], find: (id: string) => Scenario): History {
  const placed = questions.map((question, place) => ({ ...question, place }));
  const ids = unique(placed.map(({ scenario }) => scenario));
  const scenarios = ids.map((id) => groupQuestions(find(id), placed.filter(({ scenario }) => scenario === id))); // prettier-ignore
  const groups = scenarios.reduce((sum, one) => sum + one.groups.length, 0);
  // The cuts of a run take their twin from the history they branch from; the next run has other luck or parameters, so none is used again.
  return { count: questions.length, scenarios, memory: createCaseMemory({ models: 3 * groups + 1, twins: null }) };
}

function groupQuestions(scenario: Scenario, asked: readonly (Question & PlacedQuestion)[]): ScenarioQuestions {
  const { time } = scenario;
  const end = endOf(scenario, asked); // the same for all cuts, so that all have the same twin
  const runs = asked.filter(({ call }) => call.until > time.start);
  const readBy = (questions: typeof runs): string[] => unique(questions.flatMap(({ call }) => call.statistic.needs));
  const twinExtraYears = readBy(runs).includes("delay_years") ? TWIN_EXTRA_YEARS : 0;
  const groups = unique(runs.map(({ cut }) => (Number.isNaN(cut) ? time.replayUntil : cut)))
    .sort((a, b) => b - a)
    .map((replayUntil) => {
      const questions = runs.filter(({ cut }) => (Number.isNaN(cut) ? time.replayUntil : cut) === replayUntil);
      const observables = readBy(questions);
      return { scenario: { ...scenario, time: { ...time, end, replayUntil, twinExtraYears } }, questions, observables };
    });
  return { scenario, inputs: asked.filter((one) => !runs.includes(one)), groups };
}

/** The numbers of one run of each group, in the order of the questions; NaN = undefined in this run. */
export function askOnce(
  { count, scenarios, memory }: History,
  seed: string,
  parametersOf?: ParametersOf,
): Float64Array {
  // prettier-ignore
  const answers = new Float64Array(count).fill(NaN);
  const read = (recording: Recording, scenario: Scenario, questions: readonly PlacedQuestion[]): void => {
    for (const { place, call } of questions)
      answers[place] = call.read(recordingUntil(recording, endOf(scenario, [{ call }])));
  };
  for (const { scenario, inputs, groups } of scenarios) {
    read(nothing(scenario), scenario, inputs);
    const asked = groups.map((group) => ({ group, case: caseOf(group, seed, parametersOf) }));
    for (const alike of byParameters(asked)) {
      const outcomes = performTogether(alike, memory);
      for (const [k, { group }] of alike.entries())
        read(recordingFor(group, resultOf(outcomes[k])), group.scenario, group.questions);
    }
  }
  return answers;
}

function caseOf({ scenario, questions, observables }: Group, luck: string, parametersOf?: ParametersOf): Case {
  // prettier-ignore
  const values = parametersOf?.(scenario);
  return {
    ...{ scenario, observables, summaries: [], luck, end: endOf(scenario, questions) },
    parameters: values ? { from: "given", values } : { from: "published" },
    records: { events: true, everyTick: true },
  };
}

interface Asked {
  readonly group: Group;
  readonly case: Case;
}

/** Only runs with the same parameters have a past in common. */
function byParameters(asked: readonly Asked[]): Asked[][] {
  const alike = new Map<string, Asked[]>();
  for (const one of asked) {
    const key = JSON.stringify(one.case.parameters);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()];
}

/** The latest cut comes first. Outcomes in the order of the groups. */
function performTogether(asked: readonly Asked[], memory: CaseMemory): CaseOutcome[] {
  const [{ case: latest }, ...earlier] = asked;
  const { start, end, ticksPerYear } = asked[0].group.scenario.time;
  const futures = earlier.map(({ group, case: future }) => ({ from: group.scenario.time.replayUntil, case: future }));
  // Cut before its start or after its end, a run has no years in common with others.
  if (futures.some(({ from }) => from <= start || from >= end))
    return asked.map((one) => performCase(one.case, memory));
  const reaches = futures.map(({ from }) => from + 1 / ticksPerYear);
  const observables = unique(asked.flatMap(({ group }) => group.observables)); // a history records what any future reads
  return performFutures({ ...latest, observables, end: Math.max(latest.end!, ...reaches) }, futures, memory);
}

function recordingFor({ scenario, questions }: Group, result: CaseResult): Recording {
  return recordingOf(
    { ...scenario, time: { ...scenario.time, end: endOf(scenario, questions) } },
    result.series,
    result,
  );
}

/** What a statistic of base data reads. */
function nothing(scenario: Scenario): Recording {
  return { scenario, dates: new Float64Array(0), series: () => new Float64Array(0), events: [] };
}

/** Runs of a scenario go on to the last date that any call reads. */
function endOf(scenario: Scenario, questions: readonly Pick<Question, "call">[]): number {
  return runUntil(scenario, Math.max(...questions.map(({ call }) => call.until)));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
