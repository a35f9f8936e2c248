/**
 * The name a user most likely meant: the allowed name with the fewest edits (insert, delete, change, swap neighbours).
 */
import { quote } from "./input-error.ts";

/** Longer words are not typing errors, and comparing them costs time. */
const LONGEST_NAME = 64;
/** More names than this are not listed in a message. */
const MOST_LISTED = 16;

/** Undefined where nothing is near: more than a third of the letters differ. */
export function nearestName(name: string, allowed: Iterable<string>): string | undefined {
  if (name === "" || name.length > LONGEST_NAME) return undefined;
  const wanted = normalise(name);
  let nearest: string | undefined;
  let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of allowed) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const edits = editDistance(wanted, normalise(candidate));
    if (edits < fewest) {
      fewest = edits;
      nearest = candidate;
    }
  }
  return nearest;
}

/** `allowed: a, b, c; did you mean "b"?` */
export function allowedNames(name: string, allowed: readonly string[]): string {
  const names =
    allowed.length === 0
      ? "none here"
      : allowed.length <= MOST_LISTED
        ? allowed.join(", ")
        : `${allowed.slice(0, MOST_LISTED).join(", ")} ... (${allowed.length} names)`;
  const nearest = nearestName(name, allowed);
  return `allowed: ${names}${nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`}`;
}

/** Case and the choice of `-`, `_` or space do not count as edits. */
function normalise(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, "_");
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, beforeLast[column - 2] + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}
