/**
 * The workers, and who gets which task. Whenever a worker is free it asks for the most urgent task, so a moved slider never waits
 * behind tasks that are no longer wanted.
 */
import type { Scenario } from "../../scenario/scenario.ts";
import type { SharedPast } from "../setup/past.ts";
import type { RunPlan, Setup } from "../setup/setup.ts";
import type { Answer, Asked, FilesMessage, Request, Story } from "./protocol.ts";

export interface RunTask {
  readonly setup: Setup;
  readonly plan: RunPlan;
  readonly run: number;
  /** Whether the page still needs what all runs of the setup have in common. */
  readonly needsFacts: boolean;
  /** Of the first look at a setup, what the screen shows, and of the board its summaries. */
  readonly only?: Asked;
  /** The first years that it has in common with others: a worker runs them once. */
  readonly past?: SharedPast;
  /** Of the board of futures: its summaries alone are kept, and it waits for what is shown. */
  readonly beside?: boolean;
}

type Ran = Extract<Answer, { kind: "ran" }>;

export interface PoolEvents {
  /** The most urgent run for this worker of so many that is still wanted, and not under way; undefined when there is none. */
  nextRun(worker: number, of: number): RunTask | undefined;
  ran(task: RunTask, answer: Ran): void;
  refused(task: RunTask, message: string): void;
  /** No worker can be had here: nothing will be computed. Told once. */
  blocked(): void;
}

interface Ask {
  readonly request: Request;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

interface Slot {
  readonly number: number;
  readonly worker: Worker;
  busy: ((answer: Answer) => void) | undefined;
  /** What it was asked last. */
  ask?: Ask;
}

/** Why nothing is computed. */
export const BLOCKED =
  "This page may not compute here: its host, or the browser, blocks worker threads. Shown are the curves that ship with the page; save the page and open the file to compute.";

export interface Pool {
  readonly size: number;
  describe(scenario: string): Promise<Scenario>;
  tell(task: Pick<RunTask, "setup" | "plan" | "run">): Promise<Story>;
  /** Gives free workers something to do. */
  wake(): void;
}

export function openPool(makeWorker: () => Worker, size: number, files: FilesMessage, events: PoolEvents): Pool {
  const asks: Ask[] = [];
  let id = 0;
  let slots: Slot[] = [];
  let blocked = false;
  for (let number = 0; number < size && !blocked; number++) openSlot(number);

  function openSlot(number: number): void {
    let worker: Worker;
    try {
      worker = makeWorker();
    } catch {
      return giveUp(); // some browsers refuse at once
    }
    const slot: Slot = { number, worker, busy: undefined };
    slots.push(slot);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const done = slot.busy;
      slot.busy = undefined;
      worker.onerror = null; // it has started: an error from here on is one of a run, which answers for itself
      wake(); // the worker does not wait while the page looks at what came
      done?.(data);
    };
    worker.onerror = giveUp; // others start it and let it fail
    worker.postMessage(files);
  }

  /** The host's policy lets no worker start: requests that are waiting fail, and later ones fail at once. */
  function giveUp(): void {
    if (blocked) return;
    blocked = true;
    for (const { reject } of [...slots.flatMap(({ ask }) => ask ?? []), ...asks.splice(0)]) reject(new Error(BLOCKED));
    slots = [];
    queueMicrotask(events.blocked); // the page may still be setting itself up
  }

  function wake(): void {
    for (const slot of slots) {
      if (slot.busy !== undefined) continue;
      const ask = asks.shift();
      if (ask !== undefined) {
        slot.busy = (answer) =>
          answer.kind === "refused" ? ask.reject(new Error(answer.message)) : ask.resolve(answer);
        slot.ask = ask;
        slot.worker.postMessage(ask.request);
        continue;
      }
      const task = events.nextRun(slot.number, size);
      if (task === undefined) return;
      slot.busy = (answer) => {
        if (answer.kind === "ran") events.ran(task, answer);
        else if (answer.kind === "refused") events.refused(task, answer.message);
        wake();
      };
      slot.worker.postMessage({ kind: "run", id: id++, ...task } satisfies Request);
    }
  }

  function ask<K extends Answer["kind"]>(request: Request, kind: K): Promise<Extract<Answer, { kind: K }>> {
    if (blocked) return Promise.reject(new Error(BLOCKED));
    return new Promise((resolve, reject) => {
      const take = (answer: Answer): void => {
        if (answer.kind === kind) resolve(answer as Extract<Answer, { kind: K }>);
        else reject(new Error(`found the answer ${answer.kind}, expected ${kind}`));
      };
      asks.push({ request, resolve: take, reject });
      wake();
    });
  }

  return {
    size,
    wake,
    describe: async (scenario) => (await ask({ kind: "describe", id: id++, scenario }, "described")).scenario,
    tell: async (task) => (await ask({ kind: "tell", id: id++, ...task }, "told")).story,
  };
}
