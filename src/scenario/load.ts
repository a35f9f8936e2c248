/**
 * The entry to this room: from texts to one checked, frozen scenario. All problems are reported together.
 */
import { isDate, parseDate } from "../base/dates.ts";
import { acceptedFile, readAcceptedSets } from "./accepted-sets.ts";
import { applyChanges, type Drafts } from "./apply-changes.ts";
import { checkReferences } from "./check-references.ts";
import { checkRows, type Origins } from "./check-rows.ts";
import { checkSense } from "./check-sense.ts";
import { createChecker } from "./checker.ts";
import type { TableSchema } from "./columns.ts";
import type { DraftRow } from "./draft-row.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { FORM_PROCESSES, formNames, type Forms } from "./forms.ts";
import { holdSeries } from "./hold-series.ts";
import { type Problem, problemAt, quote, throwIfAny } from "./input-error.ts";
import { lastStated, type Layer, type Path, readLineage } from "./layer.ts";
import { allowedNames } from "./nearest-name.ts";
import { readOverrides } from "./overrides.ts";
import type { ParameterName } from "./parameters.ts";
import { GRAINS, type Population, POPULATION_PARTS } from "./population.ts";
import { PROCESS_NAMES } from "./processes.ts";
import { readCsv } from "./read-csv.ts";
import { resolveParameters } from "./resolve-parameters.ts";
import type { FileSet, LeaderStance, Override, RegimeMode, Scenario, ScenarioTime } from "./scenario.ts";
import { SOURCE_ROW, TABLES } from "./table-schemas.ts";
import { type BaseData, OPTIONAL_TABLES, type TableName } from "./tables.ts";

const SOURCES_FILE = "seeds/sources.csv";
const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** `laid` lies over the files (the switches of a study do), the overrides over all. */
export function loadScenario(
  files: FileSet,
  path: string,
  overrides: readonly Override[] = [],
  laid: readonly Layer[] = [],
): Scenario {
  const problems: Problem[] = [];
  const fileLayers = readLineage(files, path, problems);
  const override = readOverrides(overrides, problems);
  throwIfAny(problems);
  const layers = [...fileLayers, ...laid, ...(override ? [override] : [])];

  const head = readHead(files, path, fileLayers, layers);
  const sourceIds = readSourceIds(files, problems);
  throwIfAny(problems); // without the list every source would look unknown
  checkScenarioSources(fileLayers, sourceIds, problems);
  const provenance = resolveParameters(files, head.setting, layers, sourceIds, problems);
  const accepted = readAcceptedSets(files, acceptedFile(head.setting), provenance, problems);
  const data = readData(files, head, layers, sourceIds, problems);
  throwIfAny(problems);

  const values = Object.entries(provenance).map(([name, { value }]) => [name, value]);
  const stated = (path: Path): unknown => lastStated(layers, path)?.value;
  // Where nobody states one: the first form of each process, and the first grain.
  const forms = FORM_PROCESSES.map((process) => [process, stated(["forms", process]) ?? formNames(process)[0]]);
  const population = POPULATION_PARTS.map((part) => [part, stated(["population", part]) ?? GRAINS[0]]);
  return deepFreeze({
    ...head,
    off: PROCESS_NAMES.filter((name) => stated(["processes", name]) === "off"),
    forms: Object.fromEntries(forms) as Forms,
    population: Object.fromEntries(population) as Population,
    parameters: Object.fromEntries(values) as Record<ParameterName, number>,
    provenance,
    accepted,
    data,
  });
}

/** For lists of scenarios, which need no base data. */
export function loadScenarioHead(files: FileSet, path: string): ScenarioHead {
  const problems: Problem[] = [];
  const layers = readLineage(files, path, problems);
  throwIfAny(problems);
  return readHead(files, path, layers, layers);
}

/** What a scenario says of itself; the rest takes its base data. */
export type ScenarioHead = Omit<
  Scenario,
  "off" | "forms" | "population" | "parameters" | "provenance" | "accepted" | "data"
>;

/** The simple fields, each from the last file that states it. A few have defaults; the others somebody must state. */
function readHead(files: FileSet, path: string, fileLayers: readonly Layer[], layers: readonly Layer[]): ScenarioHead {
  const problems: Problem[] = [];
  const root = layers[0];
  const stated = <T>(path: Path, fallback?: T): T => {
    const found = lastStated(layers, path)?.value ?? fallback;
    if (found === undefined) reportAt(path, "found nothing; needed here or in a parent");
    return found as T;
  };
  const reportAt = (path: Path, message: string): void => {
    const { placeOf } = lastStated(layers, path)?.layer ?? root;
    problems.push(problemAt(placeOf(path), path.join("."), message));
  };
  const date = (name: string): number => {
    const path = ["time", name];
    const text = stated<string | undefined>(path);
    if (text === undefined) return NaN;
    if (isDate(text)) return parseDate(text);
    reportAt(path, `found ${quote(text)}; allowed: a day that exists, written YYYY-MM-DD`);
    return NaN;
  };

  const setting = stated<string>(["data"]);
  const settings = new Set([...files.keys()].flatMap((file) => /^seeds\/([^/]+)\//.exec(file)?.[1] ?? []));
  if (setting !== undefined && !settings.has(setting)) {
    reportAt(["data"], `found unknown base data ${quote(setting)}; ${allowedNames(setting, [...settings])}`);
  }

  const time: ScenarioTime = {
    start: date("start"),
    end: date("end"),
    ticksPerYear: stated(["time", "ticks_per_year"], 12),
    replayUntil: date("replay_until"),
    twinExtraYears: stated(["time", "twin_extra_years"], 8),
    recordEvery: stated(["time", "record_every"], 3),
  };
  if (time.end <= time.start) {
    reportAt(["time", "end"], `found ${stated<string>(["time", "end"])}; allowed: a date after the start`);
  }
  if (time.replayUntil < time.start || time.replayUntil > time.end) {
    const found = stated<string>(["time", "replay_until"]);
    const [first, last] = ["start", "end"].map((name) => stated<string>(["time", name]));
    reportAt(["time", "replay_until"], `found ${found}; allowed: a date from start to end, ${first} to ${last}`);
  }
  const own = fileLayers[fileLayers.length - 1];
  const head = {
    id: own.id,
    path,
    title: own.content.title,
    question: stated<string>(["question"]),
    differs: own.content.differs ?? "",
    sources: [...new Set(fileLayers.flatMap(({ content }) => content.sources ?? []))],
    tags: own.content.tags ?? [],
    lineage: fileLayers.map(({ id }) => id),
    setting,
    controls: stated(["controls"], true),
    time,
    regime: {
      mode: stated<RegimeMode>(["regime", "mode"]),
      leader: stated<LeaderStance>(["regime", "leader"], "first"),
    },
  };
  throwIfAny(problems);
  return head;
}

function readSourceIds(files: FileSet, problems: Problem[]): Set<string> {
  const drafts = readTable(files, SOURCES_FILE, SOURCE_ROW, problems);
  return new Set(checkRows("sources", SOURCE_ROW, drafts, new Map(), problems).map(({ id }) => id));
}

function readTable(files: FileSet, file: string, schema: TableSchema, problems: Problem[]): readonly DraftRow[] {
  const columns = Object.keys(schema.shape);
  const text = files.get(file);
  if (text !== undefined) return readCsv(file, text, columns, problems);
  const message = `found no such file; needed: a table with the columns ${columns.join(",")}`;
  problems.push(problemAt({ file, line: 1, column: 1 }, "", message));
  return [];
}

function checkScenarioSources(layers: readonly Layer[], sourceIds: ReadonlySet<string>, problems: Problem[]): void {
  for (const { content, placeOf } of layers) {
    for (const [index, id] of (content.sources ?? []).entries()) {
      if (sourceIds.has(id)) continue;
      const message = `found unknown source ${quote(id)}; ${allowedNames(id, [...sourceIds])}`;
      problems.push(problemAt(placeOf(["sources", index]), `sources.${index}`, message));
    }
  }
}

/** Reads the tables, lays the files' changes over them, checks row by row, then across tables. */
function readData(
  files: FileSet,
  { setting, time }: ScenarioHead,
  layers: readonly Layer[],
  sourceIds: ReadonlySet<string>,
  problems: Problem[],
): BaseData {
  const before = problems.length;
  const drafts = {} as Drafts;
  for (const table of TABLE_NAMES) {
    const file = `seeds/${setting}/${table}.csv`;
    const leftOut = OPTIONAL_TABLES.includes(table) && !files.has(file);
    drafts[table] = leftOut ? [] : [...readTable(files, file, TABLES[table], problems)];
  }
  // Changes of rows that could not be read would only repeat what has been reported.
  if (problems.length === before) for (const layer of layers) applyChanges(drafts, layer, problems);

  const origins: Origins = new Map();
  const checked = TABLE_NAMES.map((table) => {
    const schema: TableSchema = TABLES[table];
    return [table, checkRows(table, schema, drafts[table], origins, problems)];
  });
  throwIfAny(problems); // a broken row would make every row that names it look broken too
  const data = Object.fromEntries(checked) as BaseData;
  const checker = createChecker(setting, origins, problems);
  checkReferences(data, sourceIds, checker);
  checkSense(data, checker);
  const history = `seeds/${setting}/timeline.csv`;
  const timeline = data.timeline.map((row) =>
    origins.get(row)?.start.file === history ? row : { ...row, planned: true as const },
  );
  const series = holdSeries(data.series, layers, time);
  return { ...data, series, timeline: timeline.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) };
}
