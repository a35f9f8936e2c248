/** Writes what a study found into its result folder: tables, SALib files, report, manifest, and figures where they are wanted. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import { buildStudyReport, studyReportFigures } from "../report/study/study-report.ts";
import { analyseStudy } from "../study/analyse-study.ts";
import { csvHeader, csvRows, csvText } from "../study/csv.ts";
import { salibProblem, salibX, salibY } from "../study/salib-files.ts";
import { pointsTable, studyCurvesTable, studyRunsTable, type TableParts } from "../study/unit-tables.ts";
import type { CollectedStudy } from "./collect-study.ts";
import { createDataPackage, type DataPackage } from "./data-package.ts";
import { type FiguresWanted, type FiguresWritten, writeFigures } from "./figures/write-figures.ts";
import { DATA_PACKAGE, FINDINGS, type ResultFolder, type WrittenFile } from "./result-folder.ts";
import { type Beside, findingsText, reportInput } from "./study-findings.ts";
import { packageVersion } from "./version.ts";
import { buildStudyManifest, type StudyManifestFacts } from "./study-manifest.ts";

/** Between the parts a signal is listened for. `prose`: hand-written words for the report. */
export async function writeStudy(
  folder: ResultFolder,
  collected: CollectedStudy,
  facts: StudyManifestFacts,
  prose: string | null,
  beside?: Beside,
  figures?: FiguresWanted,
): Promise<FiguresWritten | undefined> {
  const { data } = collected;
  const files: WrittenFile[] = [];
  const described = createDataPackage();
  const addParts = async (name: string, parts: TableParts): Promise<void> => {
    files.push(await writeParts(folder, name, parts, described));
  };
  await addParts("points.csv", pointsTable(data));
  await addParts("runs.csv", studyRunsTable(data));
  if (data.definition.curves.length > 0) {
    await addParts("curves.csv", studyCurvesTable(data, facts.head.frames, collected.curves));
  }
  const tables = analyseStudy(data);
  for (const [name, table] of Object.entries(tables)) {
    files.push(writeText(folder, `${name}.csv`, csvText(table)));
    described.see(`${name}.csv`, table);
    await setImmediate();
  }
  if (data.definition.factors.length > 0) {
    files.push(writeText(folder, "salib_problem.json", `${JSON.stringify(salibProblem(data), null, 2)}\n`));
    files.push(writeText(folder, "salib_X.csv", csvText(salibX(data))));
    files.push(writeText(folder, "salib_Y.csv", csvText(salibY(data))));
  }
  const { title } = data.definition;
  files.push(writeText(folder, DATA_PACKAGE, described.text({ version: packageVersion(), title }, files)));
  const manifest = buildStudyManifest(facts, collected, files);
  const plotly = readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist-min"), "utf8");
  const input = reportInput(manifest, data.definition, tables, prose, plotly, beside);
  writeText(folder, "report.html", buildStudyReport(input));
  const findings = findingsText(input);
  if (findings !== null) writeText(folder, FINDINGS, findings);
  const { sha256 } = writeText(folder, "manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
  if (figures === undefined) return undefined;
  return writeFigures(folder, studyReportFigures(input), figures, {
    command: manifest.command,
    manifest: sha256,
    scenarios: manifest.scenarios.map(({ id }) => id),
    seeds: `${manifest.seed}/1 to ${manifest.replicates}, ${manifest.seeds}`,
    started: manifest.started,
  });
}

async function writeParts(
  folder: ResultFolder,
  name: string,
  parts: TableParts,
  described: DataPackage,
): Promise<WrittenFile> {
  const file = folder.open(name);
  let first = true;
  for (const part of parts) {
    if (first) file.write(csvHeader(part));
    first = false;
    file.write(csvRows(part));
    described.see(name, part);
    await setImmediate();
  }
  return file.close();
}

function writeText(folder: ResultFolder, name: string, text: string): WrittenFile {
  const file = folder.open(name);
  file.write(text);
  return file.close();
}
