/**
 * A first look at a file: is it text, is it small enough, and is there anything in it?
 */
import { type Problem, problemAt } from "./input-error.ts";

/** Characters that no text contains: control characters other than tabs and line ends, and what could not be decoded. */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/;

const MEGABYTE = 1_000_000;

/** Undefined where all is well. `needed` says what the file should contain. */
export function findFileProblem(file: string, text: string, megabytes: number, needed: string): Problem | undefined {
  const start = { file, line: 1, column: 1 };
  if (text.length > megabytes * MEGABYTE) {
    const size = (text.length / MEGABYTE).toFixed(1);
    return problemAt(start, "", `found a file of ${size} MB; allowed: at most ${megabytes} MB`);
  }
  if (text.replace("\ufeff", "").trim() === "") return problemAt(start, "", `found an empty file; needed: ${needed}`);
  const index = text.search(NOT_TEXT);
  if (index < 0) return undefined;
  const before = text.slice(0, index).split("\n");
  const code = text.charCodeAt(index).toString(16).padStart(4, "0");
  const place = { file, line: before.length, column: before[before.length - 1].length + 1 };
  return problemAt(place, "", `found binary content (character U+${code}); allowed: text in UTF-8`);
}
