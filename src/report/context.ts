/** What every figure needs to know: the scenarios with their colours and first announcements, the curves, the runs. */
import { parseDate } from "../base/dates.ts";
import { quantile, sortedDefined } from "../base/statistics.ts";
import { columnIndex, type Table } from "../base/table.ts";
import { type ChannelRow, readChannels } from "./channel-rows.ts";
import { bookOf, openCurveBook, type CurveBook } from "./curve-book.ts";
import type { FigureScenario, FigureTables, ReportBranch } from "./figure-tables.ts";
import type { RunSummaries } from "./run-summaries.ts";
import { scenarioColour } from "../figures/palette.ts";

export interface ScenarioView extends FigureScenario {
  readonly colour: string;
  readonly name: string;
  /** The leader's first announcement, a decimal year; the start where there was none. */
  readonly first: number;
  readonly announced: boolean;
}

/** Something that happened at a known date in every run. */
export interface Mark {
  readonly year: number;
  readonly date: string;
  readonly label: string;
}

/** A good that came under control at a recorded date. */
export interface Entry {
  readonly year: number;
  readonly item: string;
  readonly label: string;
}

export interface Context {
  readonly scenarios: readonly ScenarioView[];
  readonly book: CurveBook;
  /** Paired differences over time; null where scenarios have no common calendar. */
  readonly differences: Table | null;
  readonly runs: RunSummaries;
  /** The ledger of the first run, where one was kept. */
  readonly channels: readonly ChannelRow[];
  /** Items, states and minerals by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Years after the first announcement that all scenarios have. */
  readonly horizon: number;
  /** Where the scenarios are futures of the first one. */
  readonly branch: ReportBranch | undefined;
  /** Scenarios with the same calendar are overlaid. */
  readonly overlaid: boolean;
  marks(scenario: string): readonly Mark[];
  /** In order of time. */
  entries(scenario: string): readonly Entry[];
}

export function buildContext(input: FigureTables): Context {
  const { runs, events, branch, overlaid = false } = input;
  const marks = (scenario: string): readonly Mark[] => (events ? marksOf(events, scenario) : []);
  const scenarios = input.scenarios.map((scenario, index): ScenarioView => {
    const dates = sortedDefined([...runs.of(scenario.id, "first_announcement_date").values()]);
    const known = dates.length > 0 ? quantile(dates, 0.5) : (marks(scenario.id)[0]?.year ?? NaN);
    const announced = Number.isFinite(known);
    const { colour = scenarioColour(index), name = scenario.id } = scenario;
    return { ...scenario, colour, name, first: announced ? known : scenario.start, announced };
  });
  const horizon = Math.min(...scenarios.map((scenario) => scenario.end - scenario.first));
  const differences = input.differences ? dated(input.differences) : null;
  return {
    scenarios,
    book: "rows" in input.curves ? openCurveBook(input.curves, input.names) : bookOf(input.curves, input.names),
    differences,
    runs,
    channels: input.channels ? readChannels(input.channels) : [],
    names: input.names ?? {},
    horizon,
    branch,
    overlaid,
    marks,
    entries: (scenario) => (input.entries ? entriesOf(input.entries, scenario) : []),
  };
}

/** Rows without a date compare whole runs. */
function dated(table: Table): Table | null {
  const date = columnIndex(table, "date");
  const rows = table.rows.filter((row) => row[date] !== null && row[date] !== "");
  return rows.length === 0 ? null : { ...table, rows };
}

function entriesOf(entries: Table, scenario: string): Entry[] {
  const [of, date, item, label] = ["scenario", "date", "item", "label"].map((name) => columnIndex(entries, name));
  return entries.rows
    .filter((row) => row[of] === scenario)
    .map((row) => ({ year: parseDate(String(row[date])), item: String(row[item]), label: String(row[label] ?? "") }))
    .sort((a, b) => a.year - b.year);
}

function marksOf(events: Table, scenario: string): Mark[] {
  const [of, date, label] = ["scenario", "date", "label"].map((name) => columnIndex(events, name));
  return events.rows
    .filter((row) => row[of] === scenario)
    .map((row) => ({ year: parseDate(String(row[date])), date: String(row[date]), label: String(row[label] ?? "") }))
    .sort((a, b) => a.year - b.year);
}
