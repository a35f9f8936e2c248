/**
 * `npm run compile`, and by itself after `npm ci`: JavaScript and types of src/ into compiled/, which the command and programs then start from.
 * The program of the threads is made once more, in a few files.
 * Types are not checked here: that is `npm run types`. Without the compiler (`npm ci --omit=dev`) nothing is made, and sources are run as they are.
 */
import { execFileSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOfSources, STAMP } from "../../src/cli/compiled.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = join(ROOT, "compiled");

function findCompiler(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
  } catch {
    return undefined;
  }
}

/** Written beside the old one and then moved into place: a command that starts meanwhile finds the old one, the new one or the sources, never a half. */
async function compile(compiler: string): Promise<void> {
  const half = join(ROOT, `compiled-${process.pid}.tmp`);
  const before = digestOfSources();
  try {
    const config = join(ROOT, ".config", "tsconfig.compile.json");
    execFileSync(process.execPath, [compiler, "--project", config, "--outDir", half], { stdio: "inherit" });
    const { bundleThreads } = await import("./bundle-threads.ts");
    await bundleThreads(ROOT, half);
    writeFileSync(join(half, "cli", "threads", "worker.js"), 'export { perform } from "../../threads/worker.js";\n');
    writeFileSync(join(half, STAMP), before); // where sources changed meanwhile it does not match, and they are run instead
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(half, FOLDER);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

const compiler = findCompiler();
if (compiler !== undefined) await compile(compiler);
