// The start of a worker thread of a study: makes TypeScript readable, then does the work.
import { register } from "tsx/esm/api";

register();
await import("./study-worker.ts");
