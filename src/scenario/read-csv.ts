/**
 * Reads a table's text into rows of text cells with their places. Checks the form only: header, quotes, number of cells.
 */
import { type CsvError, parse } from "csv-parse/sync";
import { findFileProblem } from "./check-text.ts";
import type { DraftRow } from "./draft-row.ts";
import { MOST_PROBLEMS, type Place, type Problem, problemAt, quote } from "./input-error.ts";
import { allowedNames, nearestName } from "./nearest-name.ts";

/** The largest shipped table has some 30 kB; this leaves room for any real one. */
const MOST_MEGABYTES = 2;
/** One row with its longest note has some 2,000 characters. */
const LONGEST_ROW = 50_000;

interface ParsedRecord {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** Adds what is wrong to `problems` and returns the rows that could be read. */
export function readCsv(
  file: string,
  text: string,
  columns: readonly string[],
  problems: Problem[],
): readonly DraftRow[] {
  const needed = `a header line with the columns ${columns.join(",")}`;
  const fileProblem = findFileProblem(file, text, MOST_MEGABYTES, needed);
  if (fileProblem) {
    problems.push(fileProblem);
    return [];
  }
  const inRows: Problem[] = [];
  const { head, header, rows } = tableOf(file, text, inRows);
  if (head !== undefined) checkHeader(header, columns, (index) => cellPlace(file, head, index), problems);
  problems.push(...inRows);
  return rows;
}

interface CsvTable {
  readonly file: string;
  /** Undefined in an empty file. */
  readonly head: ParsedRecord | undefined;
  readonly header: readonly string[];
  readonly rows: readonly DraftRow[];
}

/** Tables by their text: scenarios share their base data, and a study loads dozens of scenarios. Only tables that were read without a problem. */
const known = new Map<string, CsvTable>();
const MOST_KNOWN = 100;

function tableOf(file: string, text: string, problems: Problem[]): CsvTable {
  const found = known.get(text);
  if (found?.file === file) return found;
  const table = readTable(file, text, problems);
  if (known.size >= MOST_KNOWN) known.clear();
  if (problems.length === 0) known.set(text, table);
  return table;
}

function readTable(file: string, text: string, problems: Problem[]): CsvTable {
  const [head, ...body] = parseRecords(file, text, problems) as [ParsedRecord | undefined, ...ParsedRecord[]];
  const header = head?.record.map((name) => name.trim()) ?? [];
  const rows: DraftRow[] = [];
  for (const parsed of body) {
    if (problems.length >= MOST_PROBLEMS) break;
    const cells = parsed.record.map((cell) => cell.trim());
    if (cells.every((cell) => cell === "")) continue;
    const start = cellPlace(file, parsed, 0);
    if (cells.length !== header.length) {
      problems.push(problemAt(start, "", `found ${cells.length} cells; allowed: ${header.length}, as in the header`));
      continue;
    }
    rows.push({
      cells: new Map(header.map((name, index) => [name, cells[index]])),
      start,
      placeOf: (column) => cellPlace(file, parsed, Math.max(0, header.indexOf(column))),
    });
  }
  return { file, head, header, rows };
}

function parseRecords(file: string, text: string, problems: Problem[]): ParsedRecord[] {
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const plain = plainRecords(lines);
  if (plain) return plain;
  try {
    return parse(lines, {
      relax_column_count: true, // counted here, so that every wrong row is reported
      skip_empty_lines: true,
      record_delimiter: "\n",
      trim: true,
      info: true,
      raw: true,
      max_record_size: LONGEST_ROW,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    if (!isCsvError(error)) throw error;
    const line = Math.max(1, Number(error.lines) || 1);
    const tooLong = error.code === "CSV_MAX_RECORD_SIZE";
    const column = tooLong ? 1 : columnOfQuote(lines.split("\n")[line - 1] ?? "");
    const what = tooLong
      ? "a row that is too long, or a quote that is not closed"
      : error.code === "CSV_QUOTE_NOT_CLOSED"
        ? "a quote that is not closed"
        : "a quote inside a cell";
    const allowed = tooLong ? `rows of ${LONGEST_ROW} characters` : 'quotes around a whole cell, and "" inside it';
    problems.push(problemAt({ file, line, column }, "", `found ${what}; allowed: ${allowed}`));
    return [];
  }
}

/** A table of numbers has no quotes, and every comma separates two cells: csv-parse, which looks at each character, would take ten times as long. */
function plainRecords(text: string): ParsedRecord[] | undefined {
  if (text.includes('"')) return undefined;
  const lines = text.split("\n");
  if (lines.some((line) => line.length > LONGEST_ROW)) return undefined;
  return lines.flatMap((raw, index) =>
    raw.trim() === "" ? [] : [{ record: raw.split(","), raw, info: { lines: index + 1 } }],
  );
}

function isCsvError(error: unknown): error is CsvError & { lines?: number } {
  return error instanceof Error && "code" in error && /QUOTE|CSV_MAX_RECORD_SIZE/.test(String(error.code));
}

function columnOfQuote(line: string): number {
  return line.lastIndexOf('"') + 1 || 1;
}

function checkHeader(
  header: readonly string[],
  columns: readonly string[],
  placeOf: (index: number) => Place,
  problems: Problem[],
): void {
  const suggested = new Set<string | undefined>();
  header.forEach((name, index) => {
    if (header.indexOf(name) < index) {
      problems.push(problemAt(placeOf(index), name, `found column ${quote(name)} twice; allowed: once`));
    } else if (!columns.includes(name)) {
      const free = columns.filter((column) => !header.includes(column));
      const allowed = allowedNames(name, free.length > 0 ? free : columns);
      suggested.add(nearestName(name, free));
      problems.push(problemAt(placeOf(index), "", `found unknown column ${quote(name)}; ${allowed}`));
    }
  });
  for (const column of columns) {
    if (!header.includes(column) && !suggested.has(column)) {
      problems.push(problemAt(placeOf(0), column, `found no column ${quote(column)}; needed: ${columns.join(",")}`));
    }
  }
}

/** Where cell number `index` of a record begins; worked out only when a message needs it. */
function cellPlace(file: string, { raw, info }: ParsedRecord, index: number): Place {
  const text = raw.replace(/^\n+/, "").replace(/\n$/, "");
  let line = info.lines - (text.split("\n").length - 1);
  let column = 1;
  let cell = 0;
  let quoted = false;
  for (const character of text) {
    if (cell === index && character !== " " && character !== "\t") break;
    if (character === '"') quoted = !quoted;
    if (character === "," && !quoted) cell++;
    if (character === "\n") {
      line++;
      column = 1;
    } else {
      column += character.length;
    }
  }
  return { file, line, column };
}
