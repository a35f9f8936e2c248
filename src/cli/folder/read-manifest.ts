/** Reads the manifest of a result. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { StudyDefinition } from "../../study/study-definition.ts";
import { WrongInput } from "../errors.ts";
import type { InputFile } from "../inputs/load-scenarios.ts";
import { MANIFEST_FORMAT } from "./result-folder.ts";

/** What verifying reads of a manifest, of runs and of studies alike. */
export interface ReadManifest {
  readonly kind?: string;
  readonly version: string;
  readonly model?: string;
  readonly command: string;
  readonly study?: { readonly path: string };
  readonly replicates?: number;
  readonly uncertainty?: StudyDefinition["uncertainty"];
  readonly interrupted?: boolean;
  readonly missing_units?: number;
  /** Of runs, with the paths of their files. */
  readonly scenarios?: readonly {
    readonly id?: string;
    readonly title?: string;
    readonly path?: string;
    readonly lineage?: readonly string[];
  }[];
  readonly overrides?: readonly string[];
  readonly branch_at?: string | null;
  readonly started?: string;
  readonly inputs: readonly InputFile[];
  readonly files: readonly InputFile[];
}

export function readManifest(folder: string): ReadManifest {
  const path = join(resolve(folder), "manifest.json");
  if (!existsSync(path))
    throw new WrongInput(`${folder}: found no manifest.json there; needed: the folder of a result`);
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as (ReadManifest & { format?: string }) | null;
    if (manifest?.format === MANIFEST_FORMAT && Array.isArray(manifest.files) && Array.isArray(manifest.inputs)) {
      return manifest;
    }
  } catch {
    // reported below
  }
  throw new WrongInput(
    `${join(folder, "manifest.json")}: found no manifest of a result; allowed: format "${MANIFEST_FORMAT}"`,
  );
}
