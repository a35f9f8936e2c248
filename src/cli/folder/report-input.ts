/** What the report is built from: the tables of a study and the facts about it. */
import { orNull } from "../../base/numbers.ts";
import { type Cell, type Table } from "../../base/table.ts";
import { startOf, tickAt } from "../../engine/calendar.ts";
import { landmarksOf } from "../../report/landmarks.ts";
import type { ReportInput, ReportScenario } from "../../report/input.ts";
import type { RunSummaries } from "../../report/run-summaries.ts";
import { inSentence, scenarioName } from "../../report/names.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Grade, GRADES } from "../../scenario/table-words.ts";
import type { Ensemble } from "../../ensemble/ensemble.ts";
import { isSet, provenanceOf, type RunManifest } from "./manifest.ts";
import { plotlyText } from "./plotly-text.ts";
import { loadFacts } from "../inputs/load-history.ts";
import { evidenceOf } from "../inputs/read-evidence.ts";

/** The events of a timeline that a reader wants to see marked in the charts. */
const MARKED_CLASSES: readonly string[] = ["package", "announce", "crisis", "deal", "delist"];

export interface ReportTables {
  readonly curves: Table;
  readonly differences: Table | null;
  readonly channels: Table | null;
  readonly hypotheses: Table | null;
  readonly history: Table | null;
}

export function buildReportInput(
  scenarios: readonly Scenario[],
  ensembles: readonly Ensemble[],
  tables: ReportTables,
  manifest: RunManifest,
  { branchAt, claims }: { readonly branchAt?: number | undefined; readonly claims?: string | undefined },
): ReportInput {
  const [{ time }] = scenarios;
  const branch =
    branchAt === undefined ? undefined : { date: branchAt, commonUntil: startOf(time, tickAt(time, branchAt)) };
  const names = namesOf(scenarios);
  return {
    title: scenarios.map(({ title }, k) => (k === 0 ? title : inSentence(title))).join(" and "),
    ...(branch && { branch }),
    scenarios: scenarios.map((scenario, place) => describeScenario(scenario, ensembles[place], manifest)),
    names,
    factWords: tables.history ? Object.fromEntries(loadFacts().map(({ id, words }) => [id, words])) : {},
    curves: tables.curves,
    differences: tables.differences,
    channels: tables.channels,
    runs: summariesOf(ensembles),
    hypotheses: tables.hypotheses,
    history: tables.history,
    events: timelineTable(scenarios),
    entries: entriesTable(scenarios),
    provenance: {
      ...provenanceOf(manifest),
      seed: manifest.seed,
      overrides: manifest.overrides,
      interrupted: manifest.interrupted,
      made: manifest.started,
      ...(claims !== undefined && { claims }),
      files: manifest.files.map(({ name }) => name),
      notes: [{ name: "Quantiles", value: manifest.quantiles === "exact" ? "exact" : "from histograms of the runs" }],
    },
    plotly: plotlyText(),
  };
}

/** As the runs keep them. */
function summariesOf(ensembles: readonly Ensemble[]): RunSummaries {
  const placeOf = (name: string): number => ensembles[0].frame.summaries.findIndex((one) => one.name === name);
  return {
    has: (name) => placeOf(name) >= 0,
    of(scenario, name) {
      const place = placeOf(name);
      const { runs } = ensembles.find(({ frame }) => frame.scenario === scenario)!;
      return new Map(place < 0 ? [] : runs.map(({ run, summary }) => [String(run), orNull(summary[place]) ?? NaN]));
    },
  };
}

/** Items, states and minerals by id; where two scenarios differ the first one's name holds. */
function namesOf(scenarios: readonly Scenario[]): Record<string, string> {
  const rows = scenarios.flatMap(({ data: { items, suppliers, minerals } }) => [...items, ...suppliers, ...minerals]);
  return Object.fromEntries(rows.toReversed().map(({ id, name }) => [id, name]));
}

function describeScenario(scenario: Scenario, { runs, failures }: Ensemble, manifest: RunManifest): ReportScenario {
  const { id, title, question, differs, setting, time, provenance } = scenario;
  const grades = Object.values(provenance).map(({ grade }) => grade);
  const gradeCounts = Object.fromEntries(
    GRADES.map((grade) => [grade, grades.filter((other) => other === grade).length]),
  ) as Record<Grade, number>;
  const asSet = isSet(manifest, scenario.lineage);
  const told = asSet ? { asSet } : scenario.controls ? { landmarks: landmarksOf(setting) } : {};
  const evidence = evidenceOf(setting);
  return {
    ...{ id, title, question, differs, setting, start: time.start, end: time.end, replayUntil: time.replayUntil },
    name: scenarioName(id, title),
    ...told,
    runs: runs.length,
    failed: failures.map(({ seed, message }) => ({ seed, message })),
    uncertainty: manifest.uncertainty,
    calibrated: manifest.uncertainty !== "chance" && scenario.accepted !== null,
    unconstrained: evidence.filter(({ facts }) => facts.length === 0).map(({ output }) => output),
    evidence,
    gradeCounts,
  };
}

/** scenario, date, item, label: when controls on an item came into force, by the timeline. */
export function entriesTable(scenarios: readonly Scenario[]): Table {
  const rows = scenarios.flatMap(({ id, controls, data }) =>
    data.timeline
      .filter((event) => controls && event.class === "force")
      .flatMap(({ date, items, statement }) => items.map((item): Cell[] => [id, date, item, statement])),
  );
  return { columns: ["scenario", "date", "item", "label"].map((name) => ({ name, unit: "" })), rows };
}

/** scenario, date, label: what the timeline replays. Scenarios without controls have none. */
function timelineTable(scenarios: readonly Scenario[]): Table {
  const rows = scenarios.flatMap(({ id, controls, data }) =>
    data.timeline
      .filter((event) => controls && MARKED_CLASSES.includes(event.class))
      .map((event): Cell[] => [id, event.date, `${event.actor}: ${event.statement}`]),
  );
  return { columns: ["scenario", "date", "label"].map((name) => ({ name, unit: "" })), rows };
}
