// The start of a worker thread of the history: makes TypeScript readable, then does the work.
import { register } from "tsx/esm/api";

register();
await import("./history-worker.ts");
