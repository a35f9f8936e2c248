/** From the path of a claim file to a checked claim, and what its runs need; the claims that ship. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Layer } from "../scenario/layer.ts";
import { loadScenario } from "../scenario/load.ts";
import type { Override, Scenario } from "../scenario/scenario.ts";
import type { Claim } from "../study/claims/claim.ts";
import { loadClaim } from "../study/claims/load-claim.ts";
import type { ScenarioLoader } from "../study/try-factors.ts";
import { describeSystemError, WrongInput } from "./errors.ts";
import { withDiskPaths } from "./load-scenarios.ts";
import { PROJECT, readScenarioFiles, type ScenarioSource } from "./read-files.ts";

const FOLDER = join(PROJECT, "reports/claims");

export interface ClaimOnDisk extends Claim {
  readonly file: string;
  /** Loads the scenario of an arm, as the claim names it. */
  readonly load: ScenarioLoader;
}

/** Paths of the claims that ship, in the order of their names. */
export function shippedClaims(): string[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(FOLDER, name));
}

export function loadClaimFile(file: string): ClaimOnDisk {
  const load = loaderBeside(file);
  return { ...loadClaim({ file, text: readText(file), load }), file, load };
}

/** Files are read once; a scenario's path is meant from the folder of the file that names it. */
export function loaderBeside(file: string): ScenarioLoader {
  const read = new Map<string, ScenarioSource>();
  return (name: string, overrides: readonly Override[], layers: readonly Layer[]): Scenario => {
    const isId = /^[A-Za-z0-9_-]+$/.test(name);
    const path = isId ? name : relative(process.cwd(), resolve(dirname(file), name)) || basename(name);
    const source = read.get(name) ?? readScenarioFiles(path);
    read.set(name, source);
    return withDiskPaths(source.files, () => loadScenario(source.files, source.path, overrides, layers));
  };
}

function readText(file: string): string {
  try {
    if (!statSync(resolve(file)).isFile())
      throw new WrongInput(`${file}: found no file there; allowed: the .yaml file of a claim`);
    return readFileSync(resolve(file), "utf8");
  } catch (error) {
    if (error instanceof WrongInput) throw error;
    throw new WrongInput(`${file}: ${describeSystemError(error)}`);
  }
}
