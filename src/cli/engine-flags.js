/** How V8 is set before anything is loaded; threads use the same settings. Only flags that a release knows: it warns of others. */
import { setFlagsFromString } from "node:v8";

/**
 * A command of a second or two is mostly spent starting: a young heap that grows by doublings from a megabyte, and, before Node 22, functions that
 * are optimised while they still change. Later and once is cheaper, for long work and its threads too.
 */
export function setEngineFlags() {
  const node = Number(process.versions.node.split(".")[0]);
  if (node === 20) setFlagsFromString("--interrupt-budget=400000");
  if (node <= 24) setFlagsFromString("--semi-space-growth-factor=16");
}
