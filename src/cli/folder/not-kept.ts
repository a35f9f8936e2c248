/**
 * Of a result that a repository keeps, large files that are made again from the rest are often left out. Which ones, its .gitignore says: what git
 * would not keep is no fault where it is missing. In a folder that git does not keep at all, a missing file is missing.
 */
import { spawnSync } from "node:child_process";

/** Those of the names that the folder's repository leaves out while it keeps the manifest. */
export function notKept(folder: string, names: readonly string[]): readonly string[] {
  if (names.length === 0 || isIgnored(folder, "manifest.json")) return [];
  return names.filter((name) => isIgnored(folder, name));
}

/** Outside a repository, or without git, nothing is. */
function isIgnored(folder: string, name: string): boolean {
  return spawnSync("git", ["check-ignore", "--quiet", "--", name], { cwd: folder, stdio: "ignore" }).status === 0;
}
