/**
 * The facts that the model is compared with (`seeds/facts.csv`) and the dated reference series of the hindcast (`seeds/references.csv`).
 * Read once, checked cell by cell; each row names the statistic that answers it, as a call, and the scenario whose runs it is read from.
 */
import { z } from "zod";
import { isDate, parseDate } from "../../base/dates.ts";
import { type StatisticCall, readCall } from "../../observe/statistic-call.ts";
import { checkRows, type Origins } from "../../scenario/check-rows.ts";
import type { TableSchema } from "../../scenario/columns.ts";
import { isDecimal } from "../../scenario/columns.ts";
import { type Problem, problemAt, quote, throwIfAny } from "../../scenario/input-error.ts";
import { allowedNames } from "../../scenario/nearest-name.ts";
import { readCsv } from "../../scenario/read-csv.ts";
import type { FileSet, Scenario } from "../../scenario/scenario.ts";
import { SOURCE_ROW } from "../../scenario/table-schemas.ts";
import { GRADES } from "../../scenario/table-words.ts";
import { factNames, factWords } from "./fact-words.ts";

const FACTS_FILE = "seeds/facts.csv";
const REFERENCES_FILE = "seeds/references.csv";
const SOURCES_FILE = "seeds/sources.csv";

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, "an id starts with a letter and has letters, digits, _ or -");
const day = z.string().refine(isDate, "a day that exists, written YYYY-MM-DD");
const dayOrNothing = z.union([z.literal(""), day]);
/** A number, or an empty cell: open to that side. */
const bound = z.string().refine((cell) => cell === "" || isDecimal(cell), "a number, or an empty cell for no bound");
const provenance = { source: z.string(), place: z.string(), grade: z.enum(GRADES), caveat: z.string() };

/** Ends the id of a fact that is asked a second time, with the leader's act replayed and everything after it generated. */
export const GIVEN = "-GIVEN";

export const FACT_ROLES = ["target", "hold-out", "input"] as const;

/** What a fact is about. */
export const MECHANISMS = [
  ...(["joining", "coverage", "lists", "exceptions", "cohesion", "rush", "sales", "permitted"] as const),
  ...(["fronts", "makers", "lag", "replies", "minerals", "cost", "design-out", "base data"] as const),
] as const;
/** The coalition that it is about; other: another market or coalition, from which the model takes a rule of behaviour. */
export const ERAS = ["cocom", "today", "other"] as const;

/** `seeds/facts.csv`. */
export const FACT_ROW = z.strictObject({
  id,
  fact: z.string(),
  role: z
    .enum(FACT_ROLES)
    .describe(
      "target: to be reproduced, read by the search for accepted sets; hold-out: to be reproduced, never read by it; input: a number that enters the model, never counted as reproduced",
    ),
  mechanism: z.enum(MECHANISMS).describe("What the fact is about"),
  era: z.enum(ERAS).describe("The coalition that it is about; other: another market"),
  scenario: id,
  replay_until: dayOrNothing.describe(
    "The cut: history is replayed up to here; before the first event that the fact is about",
  ),
  known: dayOrNothing.describe(
    "The day on which history had given the answer: a hindcast from this day on may know the fact; empty = never used for one",
  ),
  statistic: z.string().describe("The statistic that answers it, as a call"),
  observed: z.coerce.number(),
  low: bound.describe("Lower end of the window in which the model's answer is accepted; empty = open"),
  high: bound.describe("Upper end; empty = open"),
  unit: z.string(),
  ...provenance,
});

/** `seeds/references.csv`. */
export const REFERENCE_ROW = z.strictObject({
  id,
  series: id.describe("Observations of one series are compared with each other"),
  scenario: id,
  begins: day.describe("The first day that the observation covers: it counts as future for cuts up to then"),
  date: day.describe("The day on which the observation was complete: it counts as past for cuts from then on"),
  statistic: z.string(),
  value: z.coerce.number(),
  unit: z.string(),
  ...provenance,
});

/** One fact, or one part of a fact, ready to be asked. */
export interface Fact extends Readonly<
  Omit<z.output<typeof FACT_ROW>, "replay_until" | "known" | "statistic" | "low" | "high">
> {
  /** What is asked, as a sentence for readers who do not know the statistic. */
  readonly words: string;
  /** Decimal year; NaN = as the scenario has it. */
  readonly cut: number;
  /** The same as it is written; empty = as the scenario has it. */
  readonly cutText: string;
  /** Decimal year from which history knows the answer; Infinity = a hindcast never does. */
  readonly knownFrom: number;
  readonly call: StatisticCall;
  /** -Infinity and Infinity where the window is open. */
  readonly low: number;
  readonly high: number;
}

/** One dated observation of a reference series. */
export interface Reference extends Readonly<Omit<z.output<typeof REFERENCE_ROW>, "begins" | "date" | "statistic">> {
  /** Decimal years. */
  readonly begins: number;
  readonly date: number;
  readonly call: StatisticCall;
}

/** How scenarios are found by their ids; undefined where there is none of that name. */
export type FindScenario = (id: string) => Scenario | undefined;

export function readFacts(files: FileSet, find: FindScenario): Fact[] {
  return readTable(files, FACTS_FILE, "facts", FACT_ROW, find, (row, call, scenario, report) => {
    const cut = row.replay_until === "" ? NaN : parseDate(row.replay_until);
    const { start, end } = scenario.time;
    if (cut < start || cut > end)
      report("replay_until", `found ${row.replay_until}; allowed: a day within ${row.scenario}`);
    const [low, high] = [row.low === "" ? -Infinity : Number(row.low), row.high === "" ? Infinity : Number(row.high)];
    if (low > high) report("low", `found ${row.low}; allowed: at most high, ${row.high}`);
    const knownFrom = row.known === "" ? Infinity : parseDate(row.known);
    const words = `${factWords(row.statistic, factNames(scenario))}${row.id.endsWith(GIVEN) ? ", given the act itself" : ""}`;
    return { ...row, words, cut, cutText: row.replay_until, knownFrom, call, low, high };
  });
}

export function readReferences(files: FileSet, find: FindScenario): Reference[] {
  return readTable(files, REFERENCES_FILE, "references", REFERENCE_ROW, find, (row, call) => ({
    ...row,
    call,
    begins: parseDate(row.begins),
    date: parseDate(row.date),
  }));
}

type Report = (column: string, message: string) => void;

function readTable<S extends TableSchema, T>(
  files: FileSet,
  file: string,
  table: string,
  schema: S,
  find: FindScenario,
  finish: (row: z.output<S>, call: StatisticCall, scenario: Scenario, report: Report) => T,
): T[] {
  const problems: Problem[] = [];
  const origins: Origins = new Map();
  const text = files.get(file);
  if (text === undefined) problems.push(problemAt({ file, line: 1, column: 1 }, "", "found no such file"));
  throwIfAny(problems);
  const drafts = readCsv(file, text!, Object.keys(schema.shape), problems);
  const rows = checkRows(table, schema, drafts, origins, problems);
  const sources = sourceIds(files);
  const scenarios = [...files.keys()].flatMap((path) => /^scenarios\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []);
  const done: T[] = [];
  for (const row of rows) {
    const draft = origins.get(row)!;
    const cells = row as unknown as { id: string; scenario: string; statistic: string; source: string };
    const report: Report = (column, message) =>
      problems.push(problemAt(draft.placeOf(column), `${table}.${cells.id}.${column}`, message));
    for (const source of cells.source.split(";").map((part) => part.trim())) {
      if (!sources.includes(source))
        report("source", `found unknown source ${quote(source)}; ${allowedNames(source, sources)}`);
    }
    const scenario = find(cells.scenario);
    if (!scenario) {
      report("scenario", `found unknown scenario ${quote(cells.scenario)}; ${allowedNames(cells.scenario, scenarios)}`);
      continue;
    }
    const call = readCall(cells.statistic, scenario, (message) => report("statistic", message));
    if (call) done.push(finish(row, call, scenario, report));
  }
  throwIfAny(problems);
  return done;
}

function sourceIds(files: FileSet): string[] {
  const rows = readCsv(SOURCES_FILE, files.get(SOURCES_FILE) ?? "", Object.keys(SOURCE_ROW.shape), []);
  return rows.map((row) => row.cells.get("id") ?? "");
}
