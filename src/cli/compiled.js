/**
 * Whether the compiled program (compiled/, made by `npm ci` and `npm pack`) matches the sources. Judged by their contents, so that a checkout never runs
 * old code, whatever the times of its files. Plain JavaScript: it is read before anything can read TypeScript.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Holds the digest of the sources that were compiled. */
export const STAMP = "sources.sha256";

/** Of all that is compiled, in one order on every machine. */
export function digestOfSources(root = ROOT) {
  const folder = join(root, "src");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => isSource(folder, name));
  const hash = createHash("sha256");
  for (const name of names.sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** Lock files of editors (.#name) and folders named like a source are not sources. */
function isSource(folder, name) {
  if (!name.endsWith(".ts") || basename(name).startsWith(".")) return false;
  return statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
}

export function isCompiled(root = ROOT) {
  const stamp = join(root, "compiled", STAMP);
  if (!existsSync(stamp)) return false;
  // An installed package is as it was packed; reading all its sources at each start would cost time for nothing.
  if (root.includes(`${sep}node_modules${sep}`)) return true;
  return readFileSync(stamp, "utf8") === digestOfSources(root);
}
