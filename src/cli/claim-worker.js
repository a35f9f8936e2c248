// The start of a thread that tries claims: makes TypeScript readable, then does the work.
import { register } from "tsx/esm/api";

register();
await import("./claim-worker.ts");
