// The start of a worker thread of the calibration: makes TypeScript readable, then does the work.
import { register } from "tsx/esm/api";

register();
await import("./calibrate-worker.ts");
