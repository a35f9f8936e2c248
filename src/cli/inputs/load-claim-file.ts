/** From the path of a claim file to a checked claim, and what its runs need; the claims that ship. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { loadScenario } from "../../scenario/load.ts";
import type { Claim } from "../../study/claims/claim.ts";
import { loadClaim } from "../../study/claims/load-claim.ts";
import type { ScenarioLoader } from "../../ensemble/case-memory.ts";
import { describeSystemError, WrongInput } from "../errors.ts";
import { withDiskPaths } from "./load-scenarios.ts";
import { isVisible, PROJECT, readScenarioFiles, type ScenarioSource } from "../read-files.ts";

const FOLDER = join(PROJECT, "reports/claims");

/** A claim as it is written, and where. */
export interface ClaimText {
  readonly file: string;
  readonly text: string;
}

/** Paths of the claims that ship, in the order of their names. */
export function shippedClaims(): string[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml") && isVisible(name));
  return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(FOLDER, name));
}

/** Loads scenarios as the sides of claims name them; files are read once. */
export function scenarioLoader(): ScenarioLoader {
  const read = new Map<string, ScenarioSource>();
  return (name, overrides, layers) => {
    const source = read.get(name) ?? readScenarioFiles(name);
    read.set(name, source);
    return withDiskPaths(source.files, () => loadScenario(source.files, source.path, overrides, layers));
  };
}

/** A scenario's path is meant from the folder of the file that names it. */
export function readClaim({ file, text }: ClaimText, load: ScenarioLoader): Claim {
  const nameOf = (name: string): string => {
    if (/^[A-Za-z0-9_-]+$/.test(name)) return name;
    return relative(process.cwd(), resolve(dirname(file), name)) || basename(name);
  };
  return loadClaim({ file, text, load, nameOf });
}

export function loadClaimFile(file: string, load = scenarioLoader()): Claim {
  return readClaim({ file, text: readClaimText(file) }, load);
}

export function readClaimText(file: string): string {
  try {
    if (!statSync(resolve(file)).isFile())
      throw new WrongInput(`${file}: found no file there; allowed: the .yaml file of a claim`);
    return readFileSync(resolve(file), "utf8");
  } catch (error) {
    if (error instanceof WrongInput) throw error;
    throw new WrongInput(`${file}: ${describeSystemError(error)}`);
  }
}
