/** Reads the manifest of a result. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { WrongInput } from "../errors.ts";
import type { Manifest, StudyManifest } from "./manifest.ts";
import { MANIFEST_FORMAT } from "./result-folder.ts";

/** `digest`: of all other fields; results of before there was one have none. */
export type ReadManifest = Manifest & { readonly digest?: string };

export function readManifest(folder: string): ReadManifest {
  const path = join(resolve(folder), "manifest.json");
  if (!existsSync(path))
    throw new WrongInput(`${folder}: found no manifest.json there; needed: the folder of a result`);
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as ReadManifest | null;
    const lists: unknown[] = [manifest?.files, manifest?.inputs, manifest?.scenarios];
    if (manifest?.format === MANIFEST_FORMAT && lists.every(Array.isArray)) return manifest;
  } catch {
    // reported below
  }
  throw new WrongInput(
    `${join(folder, "manifest.json")}: found no manifest of a result; allowed: format "${MANIFEST_FORMAT}"`,
  );
}

export function isOfStudy(manifest: Manifest): manifest is StudyManifest {
  return "kind" in manifest;
}

export function readStudyManifest(folder: string): StudyManifest {
  const manifest = readManifest(folder);
  if (isOfStudy(manifest)) return manifest;
  throw new WrongInput(`${folder}: found a result of runs; needed: the folder of a study`);
}
