#!/usr/bin/env node
// The command `smallyard`: starts the compiled program, or makes TypeScript readable and starts the sources. Plain JavaScript, so that it
// runs on a fresh clone.
import { isCompiled } from "./compiled.js";
import { setEngineFlags } from "./engine-flags.js";

const node = Number(process.versions.node.split(".")[0]);
if (node < 20) {
  console.error(`smallyard needs Node 20 or newer; this is ${process.version}`);
  process.exit(1);
}
setEngineFlags();
process.stdout.on("error", (error) => {
  // The reader of the output has gone (`smallyard list | head`). A terminal that was closed is no reason to stop: the work goes on and is kept.
  if (error.code === "EPIPE") process.exit(0);
  if (error.code === "EIO") return;
  process.stderr.write(`smallyard: the output cannot be written: ${error.message}\n`);
  process.exit(1);
});
// An error of stderr itself cannot be reported anywhere: the work continues.
process.stderr.on("error", () => {});
const { main } = await loadProgram();
process.exitCode = await main(process.argv.slice(2));

async function loadProgram() {
  try {
    if (isCompiled()) {
      process.setSourceMapsEnabled(true); // errors name places in the sources
      return await import(new URL("../../compiled/cli/main.js", import.meta.url).href);
    }
    const { register } = await import("tsx/esm/api");
    register();
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.error("smallyard: its packages are not installed; run: npm ci");
    process.exit(1);
  }
  return import("./main.ts");
}
