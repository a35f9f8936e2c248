/**
 * Turns what zod reports into plain words: what was found, what is allowed, and the nearest name.
 */
import type { z } from "zod";
import { MOST_PROBLEMS, quote } from "./input-error.ts";
import { allowedNames } from "./nearest-name.ts";
import { twoReadings } from "./typed-number.ts";

type Issue = z.core.$ZodIssue;

export interface Finding {
  readonly path: readonly PropertyKey[];
  /** The place is the key itself, not its value. */
  readonly atKey: boolean;
  readonly message: string;
}

/** `root` is the value that was checked; `namesAt` lists the keys that are allowed at a path. */
export function describeIssue(
  issue: Issue,
  root: unknown,
  namesAt: (path: readonly PropertyKey[]) => string[],
): Finding[] {
  const { path } = issue;
  const found = valueAt(root, path);
  const says = (message: string, atKey = false): Finding[] => [{ path, atKey, message }];
  if (issue.code === "unrecognized_keys") {
    const kind = kindOf(found);
    const names = namesAt(path).filter((name) => kind === undefined || name !== "kind");
    return issue.keys.slice(0, MOST_PROBLEMS).map((key) => {
      const what = kind === undefined ? `unknown key ${quote(key)}` : `${key}, which ${kind} does not read`;
      const message = `found ${what}; ${allowedNames(key, names)}${afterComma(key)}`;
      return { path: [...path, key], atKey: true, message };
    });
  }
  if (issue.code === "invalid_key") {
    const key = String(path.at(-1));
    const allowed = issue.issues.map((inner) => inner.message).join(", ");
    return says(`found key ${quote(key)}; allowed: ${allowed}${afterComma(key)}`, true);
  }
  if ("options" in issue && Array.isArray(issue.options)) {
    const kinds = issue.options.map(String);
    if (found === undefined) return says(`found nothing; needed: ${kinds.join(", ")}`);
    return says(`found ${show(found)}; ${allowedNames(String(found), kinds)}`);
  }
  if (issue.code === "invalid_union") {
    // The branch that fits the kind of value is the one that was meant: only its issues are reported.
    const meant = issue.errors.find((branch) => branch.length > 0 && branch.every((inner) => !isWrongKind(inner)));
    if (meant) {
      return meant.flatMap((inner) => describeIssue({ ...inner, path: [...path, ...inner.path] }, root, namesAt));
    }
    const own = issue.message === PLAIN_MESSAGE ? undefined : issue.message;
    const allowed = readingsOf(found, issue) ?? own ?? [...new Set(issue.errors.flat().map(allowedBy))].join(" or ");
    return says(`found ${show(found)}; allowed: ${allowed}`);
  }
  if (issue.code === "invalid_type" && found === undefined) return says(`found nothing; needed: ${allowedBy(issue)}`);
  if (issue.code === "invalid_value") {
    return says(`found ${show(found)}; ${allowedNames(String(found), issue.values.map(String))}`);
  }
  const allowed = readingsOf(found, issue) ?? allowedBy(issue);
  return says(`found ${show(found)}; ${allowed.startsWith("allowed") ? allowed : `allowed: ${allowed}`}`);
}

/** What a text could mean, where a number is allowed. */
function readingsOf(found: unknown, issue: Issue): string | undefined {
  const ways = issue.code === "invalid_union" ? issue.errors.flat().filter(({ path }) => path.length === 0) : [issue];
  const isNumber = ways.some((way) => way.code === "invalid_type" && way.expected === "number");
  return typeof found === "string" && isNumber ? twoReadings(found) : undefined;
}

/** Of the 5 in `{ value: 1,5 }`. */
function afterComma(key: string): string {
  return /^\d+\s?%?$/.test(key) ? "; inside braces a comma ends the value: write a number with a point, as in 1.5" : "";
}

/** What has a kind reads what belongs to that kind. */
function kindOf(found: unknown): string | undefined {
  const kind = (found as { kind?: unknown } | null | undefined)?.kind;
  return typeof kind === "string" ? quote(kind).slice(1, -1) : undefined;
}

function isWrongKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

function allowedBy(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map((value) => (value === "" ? "an empty cell" : String(value))).join(", ");
    case "too_small":
      return `${issue.inclusive ? "at least" : "more than"} ${issue.minimum}${lengthOf(issue.origin)}`;
    case "too_big":
      return `${issue.inclusive ? "at most" : "less than"} ${issue.maximum}${lengthOf(issue.origin)}`;
    default:
      return issue.message;
  }
}

function lengthOf(origin: string): string {
  return origin === "string" || origin === "array" ? " long" : "";
}

/** What zod says of a union that has no words of its own. */
const PLAIN_MESSAGE = "Invalid input";

const KINDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "text",
  boolean: "true or false",
  object: "a map of keys and values",
  record: "a map of keys and values",
  array: "a list",
  null: "null",
};

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") return value === "" ? "an empty text" : quote(value);
  if (Array.isArray(value)) return "a list";
  if (value !== null && typeof value === "object") return "a map";
  return String(value);
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
