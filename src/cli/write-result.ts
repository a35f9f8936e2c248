/** Writes a study into its result folder: tables, report, manifest, and figures where they are wanted. */
import { setImmediate } from "node:timers/promises";
import type { Table } from "../base/table.ts";
import { buildReport, reportFigures } from "../report/report.ts";
import { csvHeader, csvRows } from "../study/csv.ts";
import type { Study } from "../ensemble/ensembles.ts";
import { curvesTable, differencesTable, eventsTable, runsTable } from "../ensemble/tables.ts";
import { type FiguresWanted, type FiguresWritten, writeFigures } from "./figures/write-figures.ts";
import { createDataPackage } from "./data-package.ts";
import { buildManifest, type ManifestFacts } from "./manifest.ts";
import { buildReportInput } from "./report-input.ts";
import { packageVersion } from "./version.ts";
import { DATA_PACKAGE, type ResultFolder, type WrittenFile } from "./result-folder.ts";

/** Rows that are turned into text at a time. */
const ROWS_AT_ONCE = 4000;

/** Tables that only some studies have. */
export interface ExtraTables {
  readonly hypotheses: Table | null;
  readonly history: Table | null;
  readonly written: readonly WrittenFile[];
}

/** Between the files a signal is listened for: a second Ctrl-C ends at once. */
export async function writeResult(
  folder: ResultFolder,
  study: Study,
  facts: ManifestFacts,
  { hypotheses, history, written }: ExtraTables,
  figures?: FiguresWanted,
): Promise<FiguresWritten | undefined> {
  const curves = curvesTable(study.ensembles);
  const runs = runsTable(study.ensembles);
  const files: WrittenFile[] = [];
  const described = createDataPackage();
  const add = async (name: string, table: Table): Promise<void> => {
    files.push(writeTable(folder, name, table));
    described.see(name, table);
    await setImmediate();
  };
  await add("curves.csv", curves);
  await add("runs.csv", runs);
  const differences = study.differences.length > 0 ? differencesTable(study.differences) : null;
  if (differences) await add("differences.csv", differences);
  await add("events.csv", eventsTable(study.ensembles));
  if (hypotheses) await add("hypotheses.csv", hypotheses);
  if (history) await add("history.csv", history);
  files.push(...written);

  const title = facts.scenarios.map(({ title }) => title).join(" and ");
  files.push(writeText(folder, DATA_PACKAGE, described.text({ version: packageVersion(), title }, files)));
  const manifest = buildManifest(facts, files);
  const input = buildReportInput(
    facts.scenarios,
    study.ensembles,
    { curves, runs, differences, hypotheses, history },
    manifest,
    facts.plan.branchAt,
  );
  writeText(folder, "report.html", buildReport(input));
  const { sha256 } = writeText(folder, "manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
  if (figures === undefined) return undefined;
  return writeFigures(folder, reportFigures(input), figures, {
    command: manifest.command,
    manifest: sha256,
    scenarios: facts.scenarios.map(({ id }) => id),
    seeds: `${manifest.seed}/1 to ${manifest.seed}/${manifest.planned_runs}`,
    started: manifest.started,
  });
}

function writeTable(folder: ResultFolder, name: string, table: Table): WrittenFile {
  const file = folder.open(name);
  file.write(csvHeader(table));
  for (let row = 0; row < table.rows.length; row += ROWS_AT_ONCE) {
    file.write(csvRows({ columns: table.columns, rows: table.rows.slice(row, row + ROWS_AT_ONCE) }));
  }
  return file.close();
}

function writeText(folder: ResultFolder, name: string, text: string): WrittenFile {
  const file = folder.open(name);
  file.write(text);
  return file.close();
}
