// The start of a thread when sources are run: makes TypeScript readable, then does the work. Compiled, worker.ts takes this place.
import { register } from "tsx/esm/api";

register();
export const { perform } = await import("./worker.ts");
