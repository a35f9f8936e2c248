/** How a command ends: exit codes, and the errors that stand for them. A user sees their message, never a stack. */
import { InputError } from "../scenario/input-error.ts";

export const EXIT = { done: 0, failed: 1, wrongInput: 2, interrupted: 130 } as const;

/** The user's input is wrong. */
export class WrongInput extends Error {}

/** The input was right, the work failed: no room on the disk, a folder that cannot be written. */
export class WorkFailed extends Error {}

/** Stopped by the user before there was anything to keep. */
export class Interrupted extends Error {}

/** The message and the exit code. */
export function explainError(error: unknown): { message: string; exitCode: number } {
  if (error instanceof InputError || error instanceof WrongInput) {
    return { message: error.message, exitCode: EXIT.wrongInput };
  }
  if (error instanceof Interrupted) return { message: error.message, exitCode: EXIT.interrupted };
  if (error instanceof WorkFailed) return { message: error.message, exitCode: EXIT.failed };
  if (error instanceof Error) {
    const message = isSystemError(error) ? describeSystemError(error) : `unexpected error: ${error.message}`;
    return { message, exitCode: EXIT.failed };
  }
  return { message: `unexpected error: ${String(error)}`, exitCode: EXIT.failed };
}

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

function isSystemError(error: Error): error is SystemError {
  return "syscall" in error && "code" in error;
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: "no space left on the disk",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than allowed",
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ENOENT: "no such file or folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  EISDIR: "it is a folder, not a file",
  EIO: "the disk reports an error",
  ENAMETOOLONG: "the name is longer than the system allows",
  ELOOP: "a link that points back to itself",
  EMFILE: "too many files are open",
};

const leftOut = new Set<string>();

/** For files that a listing finds and no user named: empty where one cannot be read, which is reported once and stops nothing. */
export function orLeftOut<T>(read: () => T): T[] {
  try {
    return [read()];
  } catch (error) {
    const { message } = explainError(error);
    if (!leftOut.has(message)) process.stderr.write(`left out: ${message}\n`);
    leftOut.add(message);
    return [];
  }
}

/** What is wrong and where, in plain words. */
export function describeSystemError(error: unknown): string {
  if (!(error instanceof Error) || !isSystemError(error)) return error instanceof Error ? error.message : String(error);
  const what = SYSTEM_ERRORS[error.code];
  if (what === undefined) return error.message;
  return `${what} (${error.code})${error.path === undefined ? "" : `: ${error.path}`}`;
}

/** What to throw where a folder was written to: an error of the system names the folder, any other stays as it is. */
export function whileWriting(out: string, error: unknown): unknown {
  return error instanceof Error && isSystemError(error)
    ? new WorkFailed(`${out}: cannot write there: ${describeSystemError(error)}`)
    : error;
}
