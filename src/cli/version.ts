/** Which smallyard this is: where it is installed, the version of the package and, in a checkout, the commit. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where smallyard is installed. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

export function packageVersion(): string {
  const text = readFileSync(join(PROJECT, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

export interface Commit {
  /** null outside a checkout, or where git is not installed. */
  readonly commit: string | null;
  /** Tracked files differ from the commit (files of earlier results aside). */
  readonly dirty: boolean;
}

export function readCommit(): Commit {
  if (!existsSync(join(PROJECT, ".git"))) return { commit: null, dirty: false };
  try {
    const commit = git("rev-parse", "HEAD").trim();
    const changes = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":(exclude)reports");
    return { commit, dirty: changes.trim() !== "" };
  } catch {
    return { commit: null, dirty: false };
  }
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: PROJECT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
