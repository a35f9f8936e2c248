#!/usr/bin/env node
// The command `smallyard`: makes TypeScript readable, then starts it. Plain JavaScript, so that it runs on a fresh clone.

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`smallyard needs Node 20 or newer; this is ${process.version}`);
  process.exit(1);
}
try {
  const { register } = await import("tsx/esm/api");
  register();
} catch {
  console.error("smallyard: its packages are not installed; run: npm ci");
  process.exit(1);
}
// Whoever read the output has gone (`smallyard list | head`).
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
