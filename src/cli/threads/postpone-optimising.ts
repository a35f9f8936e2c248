/**
 * Before Node 22 V8 optimises functions that still change, on the core that the second thread needs. Threads that start together have their first
 * result a fifth sooner where it waits until then; what comes after takes as long as before.
 */
import { setFlagsFromString } from "node:v8";

/** Work between two checks of what to optimise, in V8's unit: until the first result, and after it (as in engine-flags.js). */
const BUDGET = { first: 2_000_000, after: 400_000 };

/** Postpones until the returned function is called. */
export function postponeOptimising(): () => void {
  if (Number(process.versions.node.split(".")[0]) !== 20) return () => undefined;
  setFlagsFromString(`--interrupt-budget=${BUDGET.first}`);
  return () => setFlagsFromString(`--interrupt-budget=${BUDGET.after}`);
}
