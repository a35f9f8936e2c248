/**
 * SHA256SUMS: the digest of every file of a result folder, its manifest, report and figures too, as `sha256sum -c` reads it. The manifest has the
 * digests of the tables, and figures have that of the manifest: this file, written last, closes the chain.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isVisible } from "../read-files.ts";

export const CHECKSUMS = "SHA256SUMS";
const BYTES_AT_ONCE = 1 << 20;

/** Covers all files of a new result, and those of `beside`, which are already where the result will be. */
export function writeChecksums(folder: string, beside: readonly string[]): void {
  const own = filesIn(folder).map((name) => lineOf(name, join(folder, name)));
  const other = beside.filter((path) => existsSync(path)).map((path) => lineOf(basename(path), path));
  writeFileSync(join(folder, CHECKSUMS), [...own, ...other].join(""));
}

/** After a page was written again from the same tables. */
export function renewChecksums(folder: string): void {
  const names = [...readSums(folder).keys()];
  if (names.length === 0) return;
  writeFileSync(join(folder, CHECKSUMS), names.map((name) => lineOf(name, join(folder, name))).join(""));
}

function lineOf(name: string, path: string): string {
  return `${digestOf(path)}  ${name}\n`;
}

/** Digests by name; none where there is no such file. */
function readSums(folder: string): Map<string, string> {
  const path = join(folder, CHECKSUMS);
  const lines = existsSync(path) ? readFileSync(path, "utf8").trimEnd().split(/\r?\n/) : [];
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** `covered`: files whose digests are kept elsewhere; `isNeeded`: whether there must be checksums (older results have none). */
export function checkChecksums(folder: string, covered: readonly string[], isNeeded: boolean) {
  const sums = readSums(folder);
  const there = filesIn(folder);
  const missing = [...sums.keys()].filter((name) => !there.includes(name));
  if (isNeeded && sums.size === 0) missing.push(CHECKSUMS);
  const problems = [...sums].flatMap(([name, digest]) => {
    if (missing.includes(name)) return [];
    return digestOf(join(folder, name)) === digest ? [] : [`${name}: has changed since it was written`];
  });
  // Without a digest: whether they are unchanged cannot be checked.
  const uncovered = [...there.filter((name) => !sums.has(name) && !covered.includes(name)), ...foldersIn(folder)];
  return { missing, problems, uncovered };
}

/** In the folder and below it, except in folders with a result of their own, such as a part of a study, which have their own checksums. */
function filesIn(folder: string, within = ""): string[] {
  const names = readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const name = `${within}${entry.name}`;
    if (!isVisible(entry.name) || name === CHECKSUMS) return [];
    if (entry.isFile()) return [name];
    return entry.isDirectory() && !isResult(join(folder, name)) ? filesIn(folder, `${name}/`) : [];
  });
  return names.sort((a, b) => (a < b ? -1 : 1));
}

/** Results of their own that lie in the folder. */
function foldersIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => isVisible(name) && isResult(join(folder, name)));
  return names.sort((a, b) => (a < b ? -1 : 1)).map((name) => `${name}/ (a result of its own)`);
}

function isResult(folder: string): boolean {
  return existsSync(join(folder, "manifest.json"));
}

/** In pieces: a table of every tick can be larger than the memory. */
function digestOf(path: string): string {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(BYTES_AT_ONCE);
  const file = openSync(path, "r");
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer))
      hash.update(buffer.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

/**
 * Of a result that a repository keeps, large files that are made again from the rest are often left out, as its .gitignore says: those of the names that
 * git would not keep. In a folder that git does not keep at all, a missing file is missing.
 */
export function notKept(folder: string, names: readonly string[]): readonly string[] {
  if (names.length === 0 || isIgnored(folder, "manifest.json")) return [];
  return names.filter((name) => isIgnored(folder, name));
}

/** Outside a repository, or without git, nothing is. */
function isIgnored(folder: string, name: string): boolean {
  return spawnSync("git", ["check-ignore", "--quiet", "--", name], { cwd: folder, stdio: "ignore" }).status === 0;
}
