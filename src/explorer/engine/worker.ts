/** A worker of the page: receives the files once, then units of work, and answers each with its result or with why it cannot be done. */
import { config } from "zod";
import type { BatchAnswer } from "../../ensemble/run-record.ts";
import { InputError } from "../../scenario/input-error.ts";
import type { FilesMessage } from "./protocol.ts";
import { openTasks, type Tasks, type UnitMessage } from "./tasks.ts";

// The page forbids programs made from text; zod would try.
config({ jitless: true });

/** The worker's own side of the wire: TypeScript's library for pages does not know it. */
const wire = self as unknown as {
  onmessage: (event: { data: FilesMessage | UnitMessage }) => void;
  postMessage(answer: BatchAnswer | { readonly message: string }): void;
};
let tasks: Tasks;

wire.onmessage = ({ data }) => {
  if (data.kind === "files") {
    tasks = openTasks(new Map(data.files));
    return;
  }
  const started = performance.now();
  try {
    const result = tasks[data.kind](data.unit as never);
    wire.postMessage({ results: [result], milliseconds: performance.now() - started });
  } catch (error) {
    wire.postMessage({ message: messageOf(error) });
  }
};

function messageOf(error: unknown): string {
  if (error instanceof InputError) return error.problems.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return error instanceof Error ? error.message : String(error);
}
