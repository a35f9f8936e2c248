/** A worker of the page: receives the files once, then describes scenarios, runs setups and records single runs in detail. */
import { config } from "zod";
import { createTwinCache } from "../../engine/twin-cache.ts";
import { InputError } from "../../scenario/input-error.ts";
import { performCase, resultOf } from "../../ensemble/perform-case.ts";
import { caseOf, performRun, type PreparedScenario, withTwins } from "../../ensemble/perform-ensemble.ts";
import { createCommonYears } from "./common-years.ts";
import { createFlowRecorder } from "./flows.ts";
import { factsOf, openWorkshop, type Workshop } from "./prepared.ts";
import type { Answer, FilesMessage, Request, SetupFacts, Story } from "./protocol.ts";

// The page forbids programs made from text; zod would try.
config({ jitless: true });

/** The worker's own side of the wire: TypeScript's library for pages does not know it. */
const wire = self as unknown as {
  onmessage: (event: { data: FilesMessage | Request }) => void;
  postMessage(answer: Answer): void;
};

/**
 * A twin of today takes 1.4 megabytes, one of cocom 4.8, and with it a run takes half the time. Those of the first runs are kept apart: with
 * more runs than there is room for, each would be gone when a moved slider asks for it again. Later ones are shared by the setups of a run.
 */
const FIRST_RUNS = 100;
/** Room for today's, where two workers share a hundred runs, and for another set of parameters. */
const twinsOfFirst = createTwinCache(150);
const twinsOfLater = createTwinCache(16);
const commonYears = createCommonYears();
let workshop: Workshop | undefined;

wire.onmessage = ({ data }) => {
  if (data.kind === "files") {
    workshop = openWorkshop(new Map(data.files));
    return;
  }
  try {
    answer(data, workshop!);
  } catch (error) {
    wire.postMessage({ kind: "refused", id: data.id, message: messageOf(error) });
  }
};

function answer(request: Request, { describe, prepare }: Workshop): void {
  const { id } = request;
  if (request.kind === "describe") {
    wire.postMessage({ kind: "described", id, scenario: describe(request.scenario) });
    return;
  }
  const prepared = prepare(request.setup, request.kind === "run" ? request.only : undefined);
  const facts = factsOf(prepared);
  if (request.kind === "tell") {
    wire.postMessage({ kind: "told", id, story: tell(prepared, request, facts) });
    return;
  }
  const start = performance.now();
  const twins = request.run <= FIRST_RUNS ? twinsOfFirst : twinsOfLater;
  const plan = { ...request.plan, detail: false };
  const { past, only, run } = request;
  const one = withTwins(prepared, twins);
  const outcome = past
    ? commonYears.perform(one, withTwins(prepare(past.history, only), twins), past, plan, run)
    : performRun(one, plan, run);
  const milliseconds = performance.now() - start;
  // Copied, not transferred: once a thread has transferred a single buffer, V8 checks at every access to any array whether its buffer is gone.
  wire.postMessage({ kind: "ran", id, outcome, facts: request.needsFacts ? facts : undefined, milliseconds });
}

function tell(prepared: PreparedScenario, request: Request & { kind: "tell" }, facts: SetupFacts): Story {
  const { runs, memory } = withTwins(prepared, twinsOfFirst);
  const one = caseOf(runs, { ...request.plan, detail: false }, request.run);
  const recorder = createFlowRecorder();
  const outcome = performCase({ ...one, records: { events: true, everyTick: true } }, memory, recorder.watch);
  const { seed, dates, values, events } = resultOf(outcome);
  return { seed, facts, dates, values, events, flows: recorder.flows() };
}

function messageOf(error: unknown): string {
  if (error instanceof InputError) return error.problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return error instanceof Error ? error.message : String(error);
}
