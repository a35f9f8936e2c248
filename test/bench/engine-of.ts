/** The engine of a source folder, this one or that of another commit, so that two can be timed in one process. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type * as loadScenarios from "../../src/cli/inputs/load-scenarios.ts";
import type * as run from "../../src/engine/run.ts";
import type * as schedule from "../../src/engine/schedule.ts";
import type * as tick from "../../src/engine/tick.ts";
import type * as allocateColumns from "../../src/world/allocate-columns.ts";
import type * as beginTick from "../../src/world/begin-tick.ts";
import type * as buildWorld from "../../src/world/build-world.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type Engine = Pick<typeof loadScenarios, "loadScenarios"> &
  Pick<typeof run, "prepare" | "runOnce" | "runTwin"> &
  Pick<typeof tick, "setClock"> &
  typeof schedule &
  typeof beginTick &
  Pick<typeof allocateColumns, "allocateColumns"> &
  Pick<typeof buildWorld, "buildWorld">;

export async function engineOf(folder: string): Promise<Engine> {
  const load = (path: string): Promise<object> => import(pathToFileURL(join(folder, "src", path)).href);
  const parts = await Promise.all(
    [
      // Where it lay in earlier commits, which are measured too.
      existsSync(join(folder, "src/cli/inputs")) ? "cli/inputs/load-scenarios.ts" : "cli/load-scenarios.ts",
      "engine/run.ts",
      "engine/tick.ts",
      "engine/schedule.ts",
      "world/begin-tick.ts",
      "world/build-world.ts",
      ...["world/allocate-columns.ts"].filter((path) => existsSync(join(folder, "src", path))),
    ].map(load),
  );
  return Object.assign({}, ...parts) as Engine;
}

/** The files of a commit in a temporary folder, with the libraries of this one. */
export function checkedOut(reference: string): string {
  const folder = mkdtempSync(join(tmpdir(), "smallyard-bench-"));
  const archive = execFileSync("git", ["archive", reference], { cwd: ROOT, maxBuffer: 2 ** 31 - 1 });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}
