/**
 * The workers, and who gets which task. Whenever a worker is free it asks for the most urgent task, so a moved slider never waits
 * behind tasks that nobody wants any more.
 */
import type { Scenario } from "../../scenario/scenario.ts";
import type { RunPlan, Setup } from "../setup/setup.ts";
import type { Answer, FilesMessage, Request, Story } from "./protocol.ts";

export interface RunTask {
  readonly setup: Setup;
  readonly plan: RunPlan;
  readonly run: number;
  /** Whether the page still has to be told what all runs of the setup have in common. */
  readonly needsFacts: boolean;
}

type Ran = Extract<Answer, { kind: "ran" }>;

export interface PoolEvents {
  /** The most urgent run for this worker of so many that is still wanted, and not under way; undefined when there is none. */
  nextRun(worker: number, of: number): RunTask | undefined;
  ran(task: RunTask, answer: Ran): void;
  refused(task: RunTask, message: string): void;
}

interface Ask {
  readonly request: Request;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

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
  const slots = Array.from({ length: size }, (_, number) => {
    const worker = makeWorker();
    worker.postMessage(files);
    const slot = { number, worker, busy: undefined as ((answer: Answer) => void) | undefined };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const done = slot.busy;
      slot.busy = undefined;
      wake(); // the worker does not wait while the page looks at what came
      done?.(data);
    };
    return slot;
  });

  function wake(): void {
    for (const slot of slots) {
      if (slot.busy !== undefined) continue;
      const ask = asks.shift();
      if (ask !== undefined) {
        slot.busy = (answer) =>
          answer.kind === "refused" ? ask.reject(new Error(answer.message)) : ask.resolve(answer);
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
