/** Expected and found tables of a golden run: read, compared, and the differences reported relative to the width of the band. */
import { InputError, type Problem } from "../../src/scenario/input-error.ts";
import { readCsv } from "../../src/scenario/read-csv.ts";
import { CHECKSUM, GOLDEN_COLUMNS, type GoldenRow } from "./golden.ts";

export interface GoldenChange {
  readonly measure: string;
  readonly date: string;
  /** Texts; empty = undefined, null = there is no such row. */
  readonly expected: string | null;
  readonly found: string | null;
  /** Difference over the width of the band; NaN where one of the two is undefined, infinite where the band has no width. */
  readonly widths: number;
}

export function readGolden(file: string, text: string): GoldenRow[] {
  const problems: Problem[] = [];
  const rows = readCsv(file, text, GOLDEN_COLUMNS, problems);
  if (problems.length > 0) throw new InputError(problems);
  return rows.map(({ cells }) => {
    const cell = (name: string): string => cells.get(name) ?? "";
    const end = (name: string): number => (cell(name) === "" ? NaN : Number(cell(name)));
    return {
      ...{ measure: cell("measure"), date: cell("date"), unit: cell("unit"), run: cell("run") },
      ...{ low: end("low"), high: end("high") },
    };
  });
}

/** Every difference, to the last digit: the largest change first, changes without a size near the end, the checksum last. */
export function compareGolden(expected: readonly GoldenRow[], found: readonly GoldenRow[]): GoldenChange[] {
  const key = ({ measure, date }: GoldenRow): string => `${measure} ${date}`;
  const foundRows = new Map(found.map((row) => [key(row), row]));
  const expectedKeys = new Set(expected.map(key));
  const gone = expected.flatMap((row) => changeOf(row, foundRows.get(key(row)) ?? null));
  const added = found.filter((row) => !expectedKeys.has(key(row))).flatMap((row) => changeOf(null, row));
  return [...gone, ...added].sort((a, b) => rankOf(b) - rankOf(a));
}

function changeOf(expected: GoldenRow | null, found: GoldenRow | null): GoldenChange[] {
  const { measure, date } = (expected ?? found)!;
  if (expected?.run === found?.run) return [];
  const widths =
    expected && found && expected.run !== "" && found.run !== "" && measure !== CHECKSUM
      ? Math.abs(Number(found.run) - Number(expected.run)) / (expected.high - expected.low)
      : NaN;
  return [{ measure, date, expected: expected?.run ?? null, found: found?.run ?? null, widths }];
}

function rankOf({ measure, widths }: GoldenChange): number {
  if (measure === CHECKSUM) return -2;
  return Number.isNaN(widths) ? -1 : widths;
}

/** How many changes are shown per scenario. */
const SHOWN = 8;

/** For people; empty where nothing changed. */
export function describeGolden(scenario: string, changes: readonly GoldenChange[]): string {
  if (changes.length === 0) return "";
  const numbers = changes.filter(({ measure }) => measure !== CHECKSUM);
  if (numbers.length === 0) {
    return `${scenario}: no listed number changed, but something else in the run did (its checksum is another one)\n`;
  }
  const lines = numbers.slice(0, SHOWN).map((change) => `  ${describeChange(change)}`);
  const more = numbers.length > SHOWN ? [`  and ${numbers.length - SHOWN} smaller ones`] : [];
  return [`${scenario}: ${numbers.length} of its expected numbers changed`, ...lines, ...more].join("\n") + "\n";
}

/** "leakage_total 0.412 -> 0.431, 0.12 of the band's width". */
export function describeChange({ measure, date, expected, found, widths }: GoldenChange): string {
  const where = date === "" ? measure : `${measure} ${date}`;
  const size = Number.isNaN(widths)
    ? "no size"
    : Number.isFinite(widths)
      ? `${round(widths)} of the band's width`
      : "the band has no width";
  return `${where} ${shown(expected)} -> ${shown(found)}, ${size}`;
}

function shown(text: string | null): string {
  if (text === null) return "(no such row)";
  return text === "" ? "(undefined)" : String(round(Number(text)));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
