/** From the path of a claim file to a checked claim, and what its runs need; the claims that ship. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../study/claims/claim-file.ts";
import { loadClaim } from "../../study/claims/load-claim.ts";
import type { ScenarioLoader } from "../../ensemble/case-memory.ts";
import { scenarioLoader } from "./load-scenarios.ts";
import { orLeftOut } from "../errors.ts";
import { isFile, isVisible, namedBeside, PROJECT, readNamedFile } from "../read-files.ts";

const FOLDER = join(PROJECT, "reports/claims");

/** A claim as it is written, and where. */
export interface ClaimText {
  readonly file: string;
  readonly text: string;
}

/** The claims that ship, in the order of their names. */
export function shippedClaims(): ClaimText[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml") && isVisible(name));
  const files = names.sort((a, b) => (a < b ? -1 : 1)).map((name) => join(FOLDER, name));
  return files.filter(isFile).flatMap((file) => orLeftOut(() => readClaimText(file)));
}

export function readClaimText(file: string): ClaimText {
  return { file, text: readNamedFile(file, "the .yaml file of a claim") };
}

export function readClaim({ file, text }: ClaimText, load: ScenarioLoader): Claim {
  return loadClaim({ file, text, load, nameOf: (name) => namedBeside(file, name) });
}

export function loadClaimFile(file: string): Claim {
  return readClaim(readClaimText(file), scenarioLoader().load);
}
