/**
 * Reads a YAML file that a schema describes, whatever kind of file it is, and reports in plain words what is wrong, each problem with its place.
 */
import type { z } from "zod";
import { describeIssue } from "./describe-issue.ts";
import { MOST_PROBLEMS, type Place, type Problem, problemAt } from "./input-error.ts";
import { readYaml } from "./read-yaml.ts";
import { namesAt } from "./scenario-file.ts";
import { typedNumber } from "./typed-number.ts";

export type Path = readonly PropertyKey[];
export type PlaceOf = (path: Path, atKey?: boolean) => Place;
/** Reports that something is wrong at a path of the file: with its value or, `atKey`, with the key itself. */
export type Report = (path: Path, message: string, atKey?: boolean) => void;

/** The content of a file whose form is sound. Later checks of its sense report with its places. */
export interface Checked<T> {
  readonly content: T;
  readonly placeOf: PlaceOf;
  readonly report: Report;
}

/** Undefined where the file is broken; what is wrong is added to `problems`. */
export function readChecked<S extends z.ZodType>(
  schema: S,
  file: string,
  text: string,
  problems: Problem[],
): Checked<z.output<S>> | undefined {
  const yaml = readYaml(file, text, problems);
  if (!yaml) return undefined;
  const content = checkContent(schema, yaml.value, yaml.placeOf, problems);
  return content && { content, placeOf: yaml.placeOf, report: reportTo(problems, yaml.placeOf) };
}

/** Undefined where the value is not as the schema says; what is wrong is added to `problems`. */
export function checkContent<S extends z.ZodType>(
  schema: S,
  value: unknown,
  placeOf: PlaceOf,
  problems: Problem[],
): z.output<S> | undefined {
  let result = schema.safeParse(value);
  if (!result.success && understandNumbers(value, result.error.issues)) result = schema.safeParse(value);
  if (result.success) return result.data;
  const report = reportTo(problems, placeOf);
  for (const issue of result.error.issues.slice(0, MOST_PROBLEMS)) {
    const findings = describeIssue(issue, value, (path) => namesAt(path, schema, value));
    for (const { path, atKey, message } of findings) report(path, message, atKey);
  }
  return undefined;
}

export function reportTo(problems: Problem[], placeOf: PlaceOf): Report {
  return (path, message, atKey) => problems.push(problemAt(placeOf(path, atKey), path.map(String).join("."), message));
}

/** Where the schema wants a number, replaces a text that is one as people type them. Returns whether there was any. */
function understandNumbers(root: unknown, issues: readonly z.core.$ZodIssue[]): boolean {
  let found = false;
  for (const path of numbersWanted(issues)) {
    const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Holder)[key], root) as Holder;
    const key = path[path.length - 1];
    const number = typeof holder?.[key] === "string" ? typedNumber(holder[key]) : undefined;
    if (number === undefined) continue;
    holder[key] = number;
    found = true;
  }
  return found;
}

/** Also within values of several possible forms, as a parameter may be a number or a map with one. */
function numbersWanted(issues: readonly z.core.$ZodIssue[], within: Path = []): Path[] {
  return issues.flatMap((issue): Path[] => {
    const path = [...within, ...issue.path];
    if (issue.code === "invalid_union") return issue.errors.flatMap((branch) => numbersWanted(branch, path));
    return issue.code === "invalid_type" && issue.expected === "number" ? [path] : [];
  });
}

type Holder = Record<PropertyKey, unknown>;
