/** How a study's folders look: its hand-written file, its store or those of its shards, and what it found. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Shard } from "../../study/study-units.ts";
import { WrongInput } from "../errors.ts";
import { PROJECT } from "../read-files.ts";
import { RESULT_FILES } from "./result-folder.ts";
import { STORE_NAME } from "../store/study-store.ts";

const SHARD = /^shard-\d+-of-\d+$/;

/** Hand-written words for the report of a study: in the folder of the result, or beside the study's file. */
export const PROSE = "prose.md";

/** The folder of a study whose own folder holds something else: the main job's result. */
export const INNER_STUDY = "study";

/** Names of the folders under reports/ that hold a study. */
export function shippedStudies(): string[] {
  const folder = join(PROJECT, "reports");
  const holds = (name: string): boolean => existsSync(join(folder, name, "study.yaml"));
  const names = readdirSync(folder)
    .map((name) => (holds(name) ? name : `${name}/${INNER_STUDY}`))
    .filter(holds);
  return names.sort((a, b) => (a < b ? -1 : 1));
}

/** Names of the folders of a study that hold a study file of their own: parts of it, made before it, whose tables its words may name. */
export function partsOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "study.yaml")));
  return names.sort((a, b) => (a < b ? -1 : 1));
}

/** null where there is none. */
export function readProse(...folders: readonly string[]): string | null {
  const path = folders.map((folder) => join(folder, PROSE)).find((candidate) => existsSync(candidate));
  return path === undefined ? null : readFileSync(path, "utf8");
}

/** Each shard has its own folder below the study's, so that shards need not know of each other. */
export function shardFolder(out: string, { shard, shards }: Shard): string {
  return join(out, `shard-${shard}-of-${shards}`);
}

/** Whether a folder without a finished result holds a study: its own file, its stores, or tables that were being moved into place. */
export function isStudyFolder(entries: readonly string[], studyFile: string | null, folder: string): boolean {
  const holdsStudy = studyFile !== null && dirname(studyFile) === folder;
  if (holdsStudy) return true; // prose and pictures may lie beside the study's file
  return entries.every(
    (name) => name === STORE_NAME || name === `${STORE_NAME}.tmp` || SHARD.test(name) || RESULT_FILES.includes(name),
  );
}

/** The stores in a folder and in the folders of shards below it. */
export function storesIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new WrongInput(`${folder}: found no such folder; needed: the folder of a study or of a shard`);
  }
  const own = join(folder, STORE_NAME);
  if (existsSync(own)) return [own];
  const stores = readdirSync(folder)
    .filter((name) => SHARD.test(name))
    .map((name) => join(folder, name, STORE_NAME))
    .filter((path) => existsSync(path))
    .sort((a, b) => (a < b ? -1 : 1));
  if (stores.length > 0) return stores;
  throw new WrongInput(`${folder}: found no store of a study there (${STORE_NAME}, or shard-K-of-N/${STORE_NAME})`);
}
