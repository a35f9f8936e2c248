/** Everything that has a name: for `smallyard list` and `smallyard explain`. */
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
import type { EventStatistic } from "../../observe/event-statistic.ts";
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

/** What can be listed, and what it holds. */
export const KINDS = {
  scenarios: "scenarios that ship",
  parameters: "every parameter of the model: value, range, unit, grade, sources",
  observables: "what is recorded at dates, with unit and definition",
  summaries: "the numbers per run in runs.csv",
  statistics: "numbers of a run in the form in which history records them, with arguments",
  facts: "what the model is compared with: observed value, window, source",
  processes: "the processes in the order of a tick",
  forms: "rival forms of a process, and how one is chosen",
  items: "classes of technology",
  suppliers: "supplier states",
  firms: "named makers",
  hubs: "third countries through which goods pass",
  minerals: "critical inputs that the target dominates",
  users: "users in the target state",
  timeline: "dated events",
  series: "dated series",
  columns: "columns of the tables of base data",
  sources: "sources that rows and parameters cite",
} as const;
export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];

type TableKind = "items" | "suppliers" | "firms" | "hubs" | "minerals" | "users";

export function listEntries(kind: Kind): Entry[] {
  switch (kind) {
    case "scenarios":
      return shippedHeads().map(describeScenario);
    case "parameters":
      return describeParameters();
    case "observables":
      return [...OBSERVABLES, ...FLOW_OBSERVABLES].map(({ name, kind: of, unit, meaning }) => ({
        kind: "observable",
        name,
        facts: { of, unit, meaning },
      }));
    case "summaries":
      return SUMMARIES.map(({ name, unit, meaning }) => ({ kind: "summary", name, facts: { unit, meaning } }));
    case "statistics":
      return EVENT_STATISTICS.map(describeStatistic);
    case "facts":
      return loadFacts().map(describeFact);
    case "processes":
      return PROCESSES.map(({ name, title, happens }) => {
        return { kind: "process", name, facts: { meaning: `${title}: ${happens}` } };
      });
    case "forms":
      return describeForms();
    case "timeline":
      return loadSettings().flatMap(({ setting, data }) =>
        data.timeline.map((row) => ({ kind: "event", name: row.date, facts: { setting, ...factsOf(row, ["date"]) } })),
      );
    case "series":
      return describeSeries();
    case "columns":
      return describeColumns();
    case "sources":
      return describeSources();
    default:
      return describeRows(kind);
  }
}

function describeStatistic({ name, unit, meaning, arguments: own }: EventStatistic): Entry {
  const call = `${name}(${own.map((argument) => argument.name).join(", ")})`;
  const args = Object.fromEntries(own.map((argument) => [argument.name, argument.meaning]));
  return { kind: "statistic", name, facts: { unit, meaning, call, ...args } };
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

/** All of them from the files that are read for the first: their base data are not looked at. */
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

function describeScenario({
  id,
  title,
  question,
  differs,
  tags,
  lineage,
  setting,
  time,
  regime,
  sources,
}: ScenarioHead): Entry {
  const facts = {
    title,
    question,
    differs,
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
    const facts = {
      value,
      range: `${info.low} to ${info.high}`,
      drawn: info.drawn ? "yes" : "no: set it or sweep it",
      unit: info.unit,
      grade: info.grade,
      process: info.process,
      meaning: info.meaning,
      sources: info.sources.join("; "),
      place: info.place,
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
    return {
      kind: "series",
      name,
      facts: { meaning, "held flat by": flat, ...(Object.fromEntries(points) as Record<string, string>) },
    };
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

function describeRows(kind: TableKind): Entry[] {
  return loadSettings().flatMap(({ setting, data }) =>
    data[kind].map((row) => ({ kind: kind.slice(0, -1), name: row.id, facts: { setting, ...factsOf(row, ["id"]) } })),
  );
}

/** The cells of a checked row, as they would be written. */
function factsOf(row: object, except: readonly string[]): Record<string, string | number> {
  const cells = Object.entries(row).filter(([column]) => !except.includes(column));
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
