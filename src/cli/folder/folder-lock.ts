/**
 * A lock beside a result folder: of two processes that want to write to one folder, the second refuses.
 *
 * The lock is a file that is made exclusively and holds the number of its process. When that process no longer lives (on this
 * machine), the lock is stale: it is moved away in one step, so that only one newcomer can take it over. Whether a process on another
 * machine lives cannot be asked; it gives a sign by touching its lock, and a lock without a sign for minutes is stale too.
 */
import * as fs from "node:fs";
import { hostname } from "node:os";
import { WorkFailed } from "../errors.ts";

export interface FolderLock {
  /** The process that held a stale lock and died, if there was one. */
  readonly deadProcess: number | undefined;
  release(): void;
}

/** Milliseconds between two signs of life. */
const SIGN_EVERY = 10_000;
/** Without a sign for so long, in milliseconds, a process elsewhere is dead. Clocks differ, and network disks show changes up to a minute late. */
export const SILENT_FOR = 180_000;

/** Locks of this process. A lock with its number that is not among them was left by an earlier process of that number. */
const held = new Set<string>();

export function lockFolder(lockPath: string, folder: string): FolderLock {
  const own = `${process.pid} ${hostname()}\n`;
  let deadProcess: number | undefined;
  while (!create(lockPath, own)) {
    const text = readLock(lockPath);
    if (text === undefined) continue; // released in this moment
    const [pid, host] = text.trim().split(" ");
    const lives =
      host === hostname()
        ? held.has(lockPath) || (Number(pid) !== process.pid && isAlive(Number(pid)))
        : !isSilent(lockPath);
    if (lives) {
      throw new WorkFailed(
        `${folder}: process ${pid} on ${host} is writing there; wait for it, choose another --out, or, if no such process runs, remove ${lockPath}`,
      );
    }
    if (moveAway(lockPath, text)) deadProcess = Number(pid);
  }
  held.add(lockPath);
  const signs = setInterval(() => giveSign(lockPath), SIGN_EVERY).unref();
  const release = (): void => {
    clearInterval(signs);
    if (held.delete(lockPath)) fs.rmSync(lockPath, { force: true });
  };
  return { deadProcess, release };
}

function create(path: string, text: string): boolean {
  try {
    const file = fs.openSync(path, "wx");
    try {
      fs.writeSync(file, text);
    } finally {
      fs.closeSync(file);
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readLock(path: string): string | undefined {
  try {
    return fs.readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function giveSign(path: string): void {
  const now = new Date();
  try {
    fs.utimesSync(path, now, now);
  } catch {
    // removed by someone else: the work continues, but no other process can see that it is alive
  }
}

function isSilent(path: string): boolean {
  const { mtimeMs } = fs.statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs > SILENT_FOR;
}

/** Takes a stale lock away. If another process has replaced it meanwhile, its lock is put back. */
function moveAway(path: string, stale: string): boolean {
  const away = `${path}.${process.pid}`;
  try {
    fs.renameSync(path, away);
  } catch {
    return false;
  }
  const found = readLock(away);
  if (found !== stale) fs.linkSync(away, path);
  fs.unlinkSync(away);
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
