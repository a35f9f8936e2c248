/** A digest of the code that results depend on: two checkouts with the same digest give the same numbers, whatever their versions are called. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isFile, isVisible, PROJECT, readScenarioFiles, sha256 } from "./read-files.ts";

/** Rooms and files of src/ whose code determines a run and what is read from it. */
const DECIDING = [
  ...["base", "scenario", "world", "processes", "observe", "engine", "study/design"],
  ...["case-memory", "case-parameters", "perform-case"].map((name) => `ensemble/${name}.ts`),
  ...["factor-values", "design-points", "read-observables", "perform-unit", "study-units"].map(
    (name) => `study/${name}.ts`,
  ),
];

let digest: string | undefined;

/** The first 16 hexadecimal digits of a SHA-256. */
export function modelDigest(): string {
  digest ??= compute();
  return digest;
}

/** The same of all base data that ship, without the files that the caller writes itself. */
export function baseDataDigest(without: RegExp): string {
  const { files } = readScenarioFiles("today");
  const names = [...files.keys()].filter((name) => !without.test(name)).sort((a, b) => (a < b ? -1 : 1));
  return sha256(names.map((name) => `${name}\n${files.get(name)!}`).join("\n")).slice(0, 16);
}

function compute(): string {
  const root = join(PROJECT, "src");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter(
      (path) =>
        path.endsWith(".ts") &&
        isVisible(path) &&
        isFile(join(root, path)) &&
        DECIDING.some((part) => path === part || path.startsWith(`${part}/`)),
    )
    .sort((a, b) => (a < b ? -1 : 1));
  const hash = createHash("sha256");
  // Line ends differ between checkouts on different systems; the code does not.
  for (const path of files)
    hash.update(`${path}\n${readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n")}\n`);
  return hash.digest("hex").slice(0, 16);
}
