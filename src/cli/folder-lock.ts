/**
 * A lock beside a result folder: of two processes that want to write to one folder, the second refuses.
 *
 * The lock is a file that is made exclusively and holds the number of its process. When that process no longer lives (on this
 * machine), the lock is stale: it is moved away in one step, so that only one newcomer can take it over.
 */
import { linkSync, openSync, closeSync, readFileSync, renameSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { WorkFailed } from "./errors.ts";

export interface FolderLock {
  /** The process that held a stale lock and died, if there was one. */
  readonly deadProcess: number | undefined;
  release(): void;
}

/** Locks of this process. A lock with its number that is not among them was left by an earlier process of that number. */
const held = new Set<string>();

export function lockFolder(lockPath: string, folder: string): FolderLock {
  const own = `${process.pid} ${hostname()}\n`;
  let deadProcess: number | undefined;
  while (!create(lockPath, own)) {
    const text = readLock(lockPath);
    if (text === undefined) continue; // released in this moment
    const [pid, host] = text.trim().split(" ");
    if (host !== hostname() || held.has(lockPath) || (Number(pid) !== process.pid && isAlive(Number(pid)))) {
      throw new WorkFailed(
        `${folder}: process ${pid} on ${host} is writing there; wait for it, choose another --out, or, if no such process runs, remove ${lockPath}`,
      );
    }
    if (moveAway(lockPath, text)) deadProcess = Number(pid);
  }
  held.add(lockPath);
  const release = (): void => {
    if (held.delete(lockPath)) rmSync(lockPath, { force: true });
  };
  return { deadProcess, release };
}

function create(path: string, text: string): boolean {
  try {
    const file = openSync(path, "wx");
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Takes a stale lock away. If another process has replaced it meanwhile, its lock is put back. */
function moveAway(path: string, stale: string): boolean {
  const away = `${path}.${process.pid}`;
  try {
    renameSync(path, away);
  } catch {
    return false;
  }
  const found = readLock(away);
  if (found !== stale) linkSync(away, path);
  unlinkSync(away);
  return found === stale;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
