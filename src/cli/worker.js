// The start of a worker thread: makes TypeScript readable, then does the work.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
