/**
 * `--set path=value` from the command line: all of them together become one more layer on top of the scenario's files.
 */
import { type Place, type Problem, problemAt, quote } from "./input-error.ts";
import type { Layer, Path } from "./layer.ts";
import { allowedNames } from "./nearest-name.ts";
import { checkContent } from "./read-checked.ts";
import type { Override } from "./scenario.ts";
import { CHANGEABLE_TABLES, SCENARIO_FILE, type ScenarioFile } from "./scenario-file.ts";
import { typedNumber } from "./typed-number.ts";

/** Stands for the file's name in messages; the line is the number of the `--set`. */
export const COMMAND_LINE = "--set";

const FIELDS = ["controls", "forms", "held", "parameters", "population", "processes", "regime", "time"];
const STARTS = [...FIELDS, ...CHANGEABLE_TABLES];
const FORM =
  "NAME.NAME, as in parameters.NAME, regime.mode, time.end, processes.NAME, forms.NAME, held.NAME, population.NAME, TABLE.ROW.COLUMN or controls";

/** A layer needs no title here. */
const OVERRIDES = SCENARIO_FILE.partial();

/** Undefined where there are no overrides or they are wrong. */
export function readOverrides(overrides: readonly Override[], problems: Problem[]): Layer | undefined {
  if (overrides.length === 0) return undefined;
  const before = problems.length;
  const content: Record<string, unknown> = {};
  const written: { steps: string[]; index: number }[] = [];
  for (const [index, { path, value }] of overrides.entries()) {
    const steps = readPath(path, index, problems);
    if (!steps) continue;
    const twice = written.find((other) => isPrefix(other.steps, steps) || isPrefix(steps, other.steps));
    if (twice) {
      const message = `found ${quote(path)} twice; allowed: once (first in --set number ${twice.index + 1})`;
      problems.push(problemAt({ file: COMMAND_LINE, line: index + 1, column: 1 }, path, message));
      continue;
    }
    written.push({ steps, index });
    write(content, steps, readValue(value));
  }

  const placeOf = (path: Path, atKey = false): Place => {
    const at = written.find(({ steps }) => isPrefix(steps, path.map(String)) || isPrefix(path.map(String), steps));
    const index = at?.index ?? 0;
    return { file: COMMAND_LINE, line: index + 1, column: atKey ? 1 : overrides[index].path.length + 2 };
  };
  // The path in a message is the one that was typed: without the fields added by `readPath`.
  const found: Problem[] = [];
  const checked = checkContent(OVERRIDES, content, placeOf, found);
  const typed = (path: string) => path.replace(/^changes\./, "").replace(/^(parameters\.[^.]+)\.value$/, "$1");
  problems.push(...found.map((problem) => ({ ...problem, path: typed(problem.path) })));
  if (!checked || problems.length > before) return undefined;
  return { id: COMMAND_LINE, file: COMMAND_LINE, content: checked as ScenarioFile, placeOf };
}

function readPath(path: string, index: number, problems: Problem[]): string[] | undefined {
  const steps = path.split(".");
  const first = steps[0];
  const place = { file: COMMAND_LINE, line: index + 1, column: 1 };
  if (!STARTS.includes(first)) {
    problems.push(problemAt(place, path, `found unknown path ${quote(path)}; ${allowedNames(first, STARTS)}`));
    return undefined;
  }
  const isTable = !FIELDS.includes(first);
  const lengths = isTable ? [3] : first === "controls" ? [1] : first === "parameters" ? [2, 3] : [2];
  if (!lengths.includes(steps.length) || !steps.every((step) => /^[A-Za-z][A-Za-z0-9_/-]*$/.test(step))) {
    problems.push(problemAt(place, path, `found path ${quote(path)}; allowed: ${FORM}`));
    return undefined;
  }
  // A plain value and its range may be set together: parameters.NAME is parameters.NAME.value.
  if (first === "parameters" && steps.length === 2) return [...steps, "value"];
  return isTable ? ["changes", ...steps] : steps;
}

function readValue(text: string): unknown {
  const value = text.trim();
  if (value === "true" || value === "false") return value === "true";
  return typedNumber(value) ?? value;
}

function write(content: Record<string, unknown>, steps: readonly string[], value: unknown): void {
  let map = content;
  for (const step of steps.slice(0, -1)) {
    if (!Object.hasOwn(map, step)) map[step] = {};
    map = map[step] as Record<string, unknown>;
  }
  map[steps[steps.length - 1]] = value;
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length <= long.length && short.every((step, index) => step === long[index]);
}
