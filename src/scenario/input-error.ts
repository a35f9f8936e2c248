/**
 * The one error of this room: what is wrong with the input, every problem with its place.
 *
 * A problem reads `file:line:column path: what was found; what is allowed; did you mean "x"?`.
 */
export interface Problem extends Place {
  /** The field, as in `suppliers.NL.alliance` or `time.end`; empty where the whole file is meant. */
  readonly path: string;
  readonly message: string;
}

/** Line and column from 1, the column in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The message prints so many problems; `problems` holds them all. */
const MOST_PRINTED = 100;
/** A file with more problems is not a table with a few slips: reading stops. */
export const MOST_PROBLEMS = 1000;
const LONGEST_QUOTE = 60;

export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const printed = problems.slice(0, MOST_PRINTED).map(formatProblem);
    if (problems.length > MOST_PRINTED) printed.push(`... and ${problems.length - MOST_PRINTED} more problems`);
    super(printed.join("\n"));
    this.name = "InputError";
    this.problems = problems;
  }
}

export function formatProblem({ file, line, column, path, message }: Problem): string {
  return `${file}:${line}:${column}${path === "" ? "" : ` ${path}`}: ${message}`;
}

export function problemAt(place: Place, path: string, message: string): Problem {
  return { ...place, path, message };
}

/** Text from a file, made safe to print: short, on one line, without control characters. */
export function quote(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
  return JSON.stringify(short).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, "?");
}

/** Throws where there is a problem: in the order of files as first met, then of lines. */
export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const files = [...new Set(problems.map((problem) => problem.file))];
  const sorted = [...problems].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
  throw new InputError(sorted);
}
