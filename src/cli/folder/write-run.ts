/** What a run writes into its result folder: tables, manifest, report. */
import { orNull } from "../../base/numbers.ts";
import type { Cell, Table } from "../../base/table.ts";
import { startOf, tickAt } from "../../engine/calendar.ts";
import type { Ensemble } from "../../ensemble/ensemble.ts";
import type { Ensembles } from "../../ensemble/ensembles.ts";
import { channelsTable, curvesTable, differencesTable, eventsTable, runsInParts } from "../../ensemble/tables.ts";
import type { ReportInput, ReportScenario } from "../../report/input.ts";
import { landmarksOf } from "../../report/landmarks.ts";
import { inSentence, scenarioName } from "../../report/names.ts";
import { buildReport, reportFigures } from "../../report/report.ts";
import type { RunSummaries } from "../../report/run-summaries.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Grade, GRADES } from "../../scenario/table-words.ts";
import type { FiguresWanted, FiguresWritten } from "../figures/write-figures.ts";
import { loadFacts } from "../inputs/load-history.ts";
import { evidenceOf } from "../inputs/read-evidence.ts";
import { isSet, provenanceOf, type RunFacts, type RunManifest, runManifest } from "./manifest.ts";
import { plotlyText } from "./plotly-text.ts";
import type { ResultFolder, WrittenFile } from "./result-folder.ts";
import { writePages, writeTables } from "./write-result.ts";

/** Tables that only some runs have. */
export interface ExtraTables {
  readonly hypotheses: Table | null;
  readonly history: Table | null;
  readonly written: readonly WrittenFile[];
}

export async function writeRun(
  folder: ResultFolder,
  study: Ensembles,
  facts: RunFacts,
  { hypotheses, history, written }: ExtraTables,
  wanted?: FiguresWanted,
): Promise<FiguresWritten | undefined> {
  const { scenarios, plan } = facts;
  const { ensembles } = study;
  const curves = curvesTable(ensembles);
  const differences = study.differences.length > 0 ? differencesTable(study.differences) : null;
  const [events, channels] = [eventsTable(ensembles), channelsTable(ensembles)];
  const writer = writeTables(folder);
  await writer.add("curves.csv", [curves]);
  await writer.add("runs.csv", runsInParts(ensembles));
  for (const [name, table] of Object.entries({ differences, events, channels, hypotheses, history }))
    if (table) await writer.add(`${name}.csv`, [table]);
  const files = writer.finish(scenarios.map(({ title }) => title).join(" and "), written);
  const manifest = runManifest(facts, ensembles, files);
  const claims = folder.linkTo("reports/claims/index.html");
  const input = reportInput(facts, ensembles, { curves, differences, channels, hypotheses, history }, manifest, claims);
  const seeds = `${plan.seed}/1 to ${plan.seed}/${plan.runs}`;
  const pictures = { wanted, figures: () => reportFigures(input), seeds };
  return writePages(folder, manifest, { "report.html": buildReport(input) }, pictures);
}

/** The events of a timeline that a reader wants to see marked in the charts. */
const MARKED_CLASSES: readonly string[] = ["package", "announce", "crisis", "deal", "delist"];

/** What the report is built from. */
function reportInput(
  { scenarios, plan: { branchAt } }: RunFacts,
  ensembles: readonly Ensemble[],
  tables: Pick<ReportInput, "curves" | "differences" | "channels" | "hypotheses" | "history">,
  manifest: RunManifest,
  claims: string | undefined,
): ReportInput {
  const [{ time }] = scenarios;
  return {
    title: scenarios.map(({ title }, k) => (k === 0 ? title : inSentence(title))).join(" and "),
    ...(branchAt !== undefined && {
      branch: { date: branchAt, commonUntil: startOf(time, tickAt(time, branchAt)) },
    }),
    scenarios: scenarios.map((scenario, place) => describeScenario(scenario, ensembles[place], manifest)),
    names: namesOf(scenarios),
    factWords: tables.history ? Object.fromEntries(loadFacts().map(({ id, words }) => [id, words])) : {},
    ...tables,
    runs: summariesOf(ensembles),
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
  const marks = asSet ? { asSet } : scenario.controls ? { landmarks: landmarksOf(setting) } : {};
  const evidence = evidenceOf(setting);
  return {
    ...{ id, title, question, differs, setting, start: time.start, end: time.end, replayUntil: time.replayUntil },
    name: scenarioName(id, title),
    ...marks,
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
