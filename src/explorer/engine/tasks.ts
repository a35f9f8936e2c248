/** What a worker of the page can be asked to do: a table of kinds, each a function that performs one unit, made from the files once. */
import { createTwinCache } from "../../engine/twin-cache.ts";
import { performCase, resultOf } from "../../ensemble/perform-case.ts";
import { caseOf, performRun, withTwins } from "../../ensemble/perform-ensemble.ts";
import type { FileSet } from "../../scenario/scenario.ts";
import { createCommonYears } from "./common-years.ts";
import { createFlowRecorder } from "./flows.ts";
import { factsOf, openWorkshop } from "./prepared.ts";
import type { Ran, RunTask, Story } from "./protocol.ts";

export type Tasks = ReturnType<typeof openTasks>;
export type TaskKind = keyof Tasks;
export type UnitOf<K extends TaskKind> = Parameters<Tasks[K]>[0];
export type ResultOf<K extends TaskKind> = ReturnType<Tasks[K]>;

/** What a worker is sent after the files, one at a time. */
export interface UnitMessage {
  readonly kind: TaskKind;
  readonly unit: unknown;
}

/**
 * A twin of today takes 1.4 megabytes, one of cocom 4.8, and with it a run takes half the time. Those of the first runs are kept apart: with
 * more runs than there is room for, each would be gone when a moved slider asks for it again. Later ones are shared by the setups of a run.
 */
const FIRST_RUNS = 100;
/** Megabytes: room for today's, where two workers share a hundred runs, and for another set of parameters. */
const ROOM = { first: 150, later: 16 };

export function openTasks(files: FileSet) {
  const { describe, prepare } = openWorkshop(files);
  const twinsOfFirst = createTwinCache(ROOM.first);
  const twinsOfLater = createTwinCache(ROOM.later);
  const commonYears = createCommonYears();
  return {
    /** A scenario as it ships, by its id. */
    describe,

    run({ setup, plan, run, needsFacts, only, past }: RunTask): Ran {
      const twins = run <= FIRST_RUNS ? twinsOfFirst : twinsOfLater;
      const ensemble = { ...plan, detail: false };
      const prepared = withTwins(prepare(setup, only), twins);
      const outcome = past
        ? commonYears.perform(prepared, withTwins(prepare(past.history, only), twins), past, ensemble, run)
        : performRun(prepared, ensemble, run);
      return { outcome, facts: needsFacts ? factsOf(prepared) : undefined };
    },

    tell({ setup, plan, run }: Pick<RunTask, "setup" | "plan" | "run">): Story {
      const prepared = withTwins(prepare(setup), twinsOfFirst);
      const one = caseOf(prepared.runs, { ...plan, detail: false }, run);
      const recorder = createFlowRecorder();
      const records = { events: true, everyTick: true };
      const outcome = performCase({ ...one, records }, prepared.memory, recorder.watch);
      const { seed, dates, values, events } = resultOf(outcome);
      return { seed, facts: factsOf(prepared), dates, values, events, flows: recorder.flows() };
    },
  };
}
