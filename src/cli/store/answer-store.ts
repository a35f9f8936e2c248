/**
 * The store of answers that are numbers: each question is kept with its answer as a line, so that the same command finds it again and continues after
 * the last.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Answers of earlier runs of the same command, by what was asked. */
export interface AnswerStore<T> {
  get(task: T): Float64Array | undefined;
  put(task: T, numbers: Float64Array): void;
}

/** `of` names everything that the answers depend on; a store of anything else is started anew. */
export function openAnswerStore<T>(file: string, of: string): AnswerStore<T> {
  const known = new Map<string, Float64Array>();
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines = text.split("\n");
  if (lines[0] === of) {
    for (const line of lines.slice(1)) {
      const parts = line.split(" ");
      // A line that was cut off when the machine stopped has no end mark.
      if (parts.at(-1) === ".") known.set(parts[0], Float64Array.from(parts.slice(1, -1), Number)); // prettier-ignore
    }
    if (lines.at(-1) !== "") appendFileSync(file, "\n"); // what comes next must not join a torn line
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${of}\n`);
  }
  const keyOf = (task: T): string => createHash("sha256").update(JSON.stringify(task)).digest("hex").slice(0, 24);
  return {
    get: (task) => known.get(keyOf(task)),
    put: (task, numbers) => {
      known.set(keyOf(task), numbers);
      appendFileSync(file, `${keyOf(task)} ${[...numbers].join(" ")} .\n`);
    },
  };
}
