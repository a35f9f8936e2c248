// The start of a thread that tests hypotheses: makes TypeScript readable, then does the work.
import { register } from "tsx/esm/api";

register();
await import("./hypotheses-worker.ts");
