/** Everything with a name: for `smallyard list` and `smallyard explain`. */
import type { z } from "zod";
import { EVENT_STATISTICS } from "../../observe/event-statistics.ts";
import { FLOW_OBSERVABLES } from "../../observe/flow-observables.ts";
import { OBSERVABLES } from "../../observe/observables.ts";
import { SUMMARIES } from "../../observe/summaries.ts";
import { FORM_PROCESSES, FORMS } from "../../scenario/forms.ts";
import { PROCESSES } from "../../scenario/processes.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { SOURCE_ROW, TABLES } from "../../scenario/table-schemas.ts";
import { HOLDS, SERIES } from "../../scenario/tables.ts";
import type { Fact } from "../../study/history/fact-table.ts";
import { loadScenarioHead, type ScenarioHead } from "../../scenario/load.ts";
import { readCsv } from "../../scenario/read-csv.ts";
import { loadFacts } from "../inputs/load-history.ts";
import { loadScenarios } from "../inputs/load-scenarios.ts";
import { orLeftOut } from "../errors.ts";
import { readScenarioFiles, shippedScenarios } from "../read-files.ts";

/** One named thing: its facts in the order in which they are shown. */
export interface Entry {
  readonly kind: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What can be listed: what it is, which facts its printed table shows (--json has all), and how its entries are made. */
interface Listed {
  readonly what: string;
  readonly shown: readonly string[];
  readonly entries: () => Entry[];
}

function listed(what: string, shown: readonly string[], entries: Listed["entries"]): Listed {
  return { what, shown, entries };
}

/** The rows of a table, setting by setting. */
function tableRows(
  table: "items" | "suppliers" | "firms" | "hubs" | "minerals" | "users",
  what: string,
  shown: readonly string[],
): Listed {
  const kind = table.slice(0, -1);
  return listed(what, ["setting", ...shown], () =>
    loadSettings().flatMap(({ setting, data }) =>
      data[table].map((row) => ({ kind, name: row.id, facts: { setting, ...factsOf(row, "id") } })),
    ),
  );
}

export const KINDS = {
  scenarios: listed("scenarios that ship", ["title", "lineage", "tags", "years"], () =>
    shippedHeads().map(describeScenario),
  ),
  parameters: listed(
    "every parameter of the model: value, range, unit, grade, sources",
    ["value", "range", "unit", "grade", "meaning"],
    describeParameters,
  ),
  observables: listed(
    "what is recorded at dates, with unit and definition",
    ["of", "unit", "meaning"],
    describeObservables,
  ),
  summaries: listed("the numbers per run in runs.csv", ["unit", "meaning"], describeSummaries),
  statistics: listed(
    "numbers of a run in the form in which history records them, with arguments",
    ["unit", "meaning"],
    describeStatistics,
  ),
  facts: listed(
    "what the model is compared with: observed value, window, source",
    ["role", "observed", "window", "unit", "statistic"],
    () => loadFacts().map(describeFact),
  ),
  processes: listed("the processes in the order of a tick", ["meaning"], describeProcesses),
  forms: listed("rival forms of a process, and how one is chosen", ["process", "meaning", "chosen by"], describeForms),
  items: tableRows("items", "classes of technology", ["name", "need_musd", "grade", "reached by law"]),
  suppliers: tableRows("suppliers", "supplier states", ["name", "role", "exposure", "grade"]),
  firms: tableRows("firms", "named makers", ["name", "supplier", "products", "grade"]),
  hubs: tableRows("hubs", "third countries through which goods pass", ["name", "trade_musd", "diligence", "grade"]),
  minerals: tableRows("minerals", "critical inputs that the target dominates", [
    "name",
    "target_share",
    "market_musd",
    "grade",
  ]),
  users: tableRows("users", "users in the target state", ["name", "sector", "count", "size", "grade"]),
  timeline: listed("dated events", ["setting", "actor", "class", "statement"], describeTimeline),
  series: listed("dated series", ["meaning"], describeSeries),
  columns: listed("columns of the tables of base data", ["meaning"], describeColumns),
  sources: listed("sources that rows and parameters cite", ["kind", "citation"], describeSources),
} satisfies Record<string, Listed>;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

export function listEntries(kind: Kind): Entry[] {
  return KINDS[kind].entries();
}

/** Adds to items how law reaches them, from a run of each of their settings; other entries stay as they are. */
export async function withLaw(entries: readonly Entry[]): Promise<readonly Entry[]> {
  if (!entries.some(({ kind }) => kind === "item")) return entries;
  const { lawFacts, readItemLaw } = await import("./item-law.ts"); // loads the model
  const settings = new Set(entries.map(({ facts }) => facts.setting));
  const laws = loadSettings()
    .filter(({ setting }) => settings.has(setting))
    .flatMap((scenario) => readItemLaw(scenario).map((law) => ({ setting: scenario.setting, law })));
  return entries.map((entry) => {
    const found = laws.find(({ setting, law }) => setting === entry.facts.setting && law.item === entry.name);
    return entry.kind !== "item" || !found ? entry : { ...entry, facts: { ...entry.facts, ...lawFacts(found.law) } };
  });
}

function describeObservables(): Entry[] {
  return [...OBSERVABLES, ...FLOW_OBSERVABLES].map(({ name, kind: of, unit, meaning }) => {
    return { kind: "observable", name, facts: { of, unit, meaning } };
  });
}

function describeSummaries(): Entry[] {
  return SUMMARIES.map(({ name, unit, meaning }) => ({ kind: "summary", name, facts: { unit, meaning } }));
}

function describeStatistics(): Entry[] {
  return EVENT_STATISTICS.map(({ name, unit, meaning, arguments: own }) => {
    const call = `${name}(${own.map((argument) => argument.name).join(", ")})`;
    const args = Object.fromEntries(own.map((argument) => [argument.name, argument.meaning]));
    return { kind: "statistic", name, facts: { unit, meaning, call, ...args } };
  });
}

function describeProcesses(): Entry[] {
  return PROCESSES.map(({ name, title, happens }) => {
    return { kind: "process", name, facts: { meaning: `${title}: ${happens}` } };
  });
}

function describeTimeline(): Entry[] {
  return loadSettings().flatMap(({ setting, data }) =>
    data.timeline.map((row) => ({ kind: "event", name: row.date, facts: { setting, ...factsOf(row, "date") } })),
  );
}

function describeFact(fact: Fact): Entry {
  const { id, role, scenario, cutText, call, observed, low, high, unit, source, place, grade, caveat } = fact;
  const window = `${Number.isFinite(low) ? low : "any"} to ${Number.isFinite(high) ? high : "any"}`;
  const facts = {
    ...{ role, observed, window, unit, statistic: call.text, scenario },
    ...{ "replayed until": cutText || "as shipped", source, place, grade, caveat },
  };
  return { kind: "fact", name: id, facts };
}

/** All from the files that are read for the first one; their base data are not read. */
function shippedHeads(): ScenarioHead[] {
  const names = shippedScenarios();
  const { files } = readScenarioFiles(names[0]);
  return names.flatMap((name) => orLeftOut(() => loadScenarioHead(files, `scenarios/${name}.yaml`)));
}

let settings: readonly Scenario[] | undefined;

/** One root scenario of each setting stands for its base data. */
export function loadSettings(): readonly Scenario[] {
  if (settings !== undefined) return settings;
  const found = new Map<string, Scenario>();
  for (const { id, lineage, setting } of shippedHeads())
    if (lineage.length === 1 && !found.has(setting))
      for (const { scenario } of orLeftOut(() => loadScenarios([id], [])[0])) found.set(setting, scenario);
  settings = [...found.values()];
  return settings;
}

function describeScenario(scenario: ScenarioHead): Entry {
  const { id, title, question, differs, tags, lineage, setting, time, regime, sources } = scenario;
  const facts = {
    ...{ title, question, differs },
    tags: tags.join(", "),
    lineage: lineage.join(" > "),
    "base data": `seeds/${setting}`,
    years: `${time.start.toFixed(1)} to ${time.end.toFixed(1)}`,
    "replayed until": time.replayUntil.toFixed(1),
    regime: `${regime.mode}, leader ${regime.leader}`,
    sources: sources.join("; "),
  };
  return { kind: "scenario", name: id, facts };
}

/** Values may differ between settings: each is named where it does. */
function describeParameters(): Entry[] {
  const [first, ...others] = loadSettings();
  return (Object.keys(first.provenance) as ParameterName[]).map((name) => {
    const info = first.provenance[name];
    const elsewhere = others.filter(({ provenance }) => provenance[name].value !== info.value);
    const value: string | number =
      elsewhere.length === 0
        ? info.value
        : [first, ...others].map(({ setting, provenance }) => `${provenance[name].value} (${setting})`).join(", ");
    const { unit, grade, process, meaning, place } = info;
    const facts = {
      ...{ value, range: `${info.low} to ${info.high}`, drawn: info.drawn ? "yes" : "no: set it or sweep it" },
      ...{ unit, grade, process, meaning, sources: info.sources.join("; "), place },
    };
    return { kind: "parameter", name, facts };
  });
}

function describeForms(): Entry[] {
  return FORM_PROCESSES.flatMap((process) =>
    Object.entries(FORMS[process]).map(([name, meaning], place): Entry => {
      const chosen = `${place === 0 ? "in use unless a scenario asks; " : ""}forms.${process}=${name}`;
      return { kind: "form", name, facts: { process, meaning, "chosen by": chosen } };
    }),
  );
}

function describeSeries(): Entry[] {
  const settings = loadSettings();
  return Object.entries(SERIES).map(([name, meaning]) => {
    const points = settings.map(({ setting, data }) => [
      setting,
      data.series
        .filter(({ series }) => series === name)
        .map(({ date, value }) => `${date} ${value}`)
        .join(", "),
    ]);
    const flat = (["mean", "start"] as const).map((hold) => `held.${name}=${hold}: ${HOLDS[hold]}`).join("; ");
    const facts = { meaning, "held flat by": flat, ...(Object.fromEntries(points) as Record<string, string>) };
    return { kind: "series", name, facts };
  });
}

function describeColumns(): Entry[] {
  return Object.entries(TABLES).flatMap(([table, schema]) =>
    Object.entries<z.ZodType>(schema.shape).map(([column, type]) => ({
      kind: "column",
      name: `${table}.${column}`,
      facts: { meaning: type.description ?? COMMON_COLUMNS[column] ?? "" },
    })),
  );
}

/** Columns that mean the same in every table. */
export const COMMON_COLUMNS: Readonly<Record<string, string>> = {
  id: "Short name, used by other tables and in results",
  name: "Full name",
  item: "Id of an item",
  supplier: "Id of a supplier state",
  mineral: "Id of a mineral",
  source: "Ids of the sources, `;` between several",
  place: "Page, section or fact in the source",
  grade: "documented (the source gives the number), inferred (follows from a sourced fact) or assumed",
  note: "What a reader should know about the row",
  date: "Day, YYYY-MM-DD",
  value: "Value of the series at the date",
  series: "Name of the series",
  class: "Kind of event",
  rule: "The rule that changes, for events of the class rule",
  statement: "What happened, in words",
  durability: "Whether it is installed (serviced, wears out) or consumed",
  by_end_user: "Weight of end-user control",
  by_end_use: "Weight of end-use control",
  by_services: "Weight of control over services",
  by_country: "Weight of country control",
};

function describeSources(): Entry[] {
  const { files } = readScenarioFiles("today");
  const columns = Object.keys(SOURCE_ROW.shape);
  const rows = readCsv("seeds/sources.csv", files.get("seeds/sources.csv") ?? "", columns, []);
  return rows.map((row) => {
    const cells = Object.fromEntries(columns.map((column) => [column, row.cells.get(column) ?? ""]));
    const { id, ...facts } = cells;
    return { kind: "source", name: id, facts };
  });
}

/** The cells of a checked row, as they would be written, without the one that names it. */
function factsOf(row: object, name: string): Record<string, string | number> {
  const cells = Object.entries(row).filter(([column]) => column !== name);
  return Object.fromEntries(cells.map(([column, cell]) => [column, textOf(cell)]));
}

function textOf(cell: unknown): string | number {
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (!Array.isArray(cell)) return String(cell);
  return cell
    .map((part: unknown) => {
      if (typeof part !== "object" || part === null) return String(part);
      const { id, weight } = part as { id: string; weight: number };
      return `${id}:${weight}`;
    })
    .join(";");
}
