/** Writes what a study found into its result folder: tables, SALib files, report, manifest. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setImmediate } from "node:timers/promises";
import type { Table } from "../base/table.ts";
import { fillProse } from "../report/study/fill-prose.ts";
import type { StudyReportInput } from "../report/study/input.ts";
import { buildStudyContext } from "../report/study/study-context.ts";
import { buildStudyReport } from "../report/study/study-report.ts";
import { analyseStudy } from "../study/analyse-study.ts";
import { csvHeader, csvRows, csvText } from "../study/csv.ts";
import { salibProblem, salibX, salibY } from "../study/salib-files.ts";
import type { StudyDefinition } from "../study/study-definition.ts";
import { pointsTable, studyCurvesTable, studyRunsTable, type TableParts } from "../study/unit-tables.ts";
import type { CollectedStudy } from "./collect-study.ts";
import { WrongInput } from "./errors.ts";
import { FINDINGS, type ResultFolder, type WrittenFile } from "./result-folder.ts";
import { PROSE } from "./study-folder.ts";
import { buildStudyManifest, type StudyManifest, type StudyManifestFacts } from "./study-manifest.ts";

/** Tables that the report does not carry: they grow with the study. */
const BESIDE_THE_REPORT = ["points.csv", "runs.csv", "curves.csv", "salib_problem.json", "salib_X.csv", "salib_Y.csv"];

/** Between the parts a signal is listened for. `prose`: hand-written words for the report. */
export async function writeStudy(
  folder: ResultFolder,
  collected: CollectedStudy,
  facts: StudyManifestFacts,
  prose: string | null,
): Promise<StudyManifest> {
  const { data } = collected;
  const files: WrittenFile[] = [];
  const addParts = async (name: string, parts: TableParts): Promise<void> => {
    files.push(await writeParts(folder, name, parts));
  };
  await addParts("points.csv", pointsTable(data));
  await addParts("runs.csv", studyRunsTable(data));
  if (data.definition.curves.length > 0) {
    await addParts("curves.csv", studyCurvesTable(data, facts.head.frames, collected.curves));
  }
  const tables = analyseStudy(data);
  for (const [name, table] of Object.entries(tables)) {
    files.push(writeText(folder, `${name}.csv`, csvText(table)));
    await setImmediate();
  }
  files.push(writeText(folder, "salib_problem.json", `${JSON.stringify(salibProblem(data), null, 2)}\n`));
  files.push(writeText(folder, "salib_X.csv", csvText(salibX(data))));
  files.push(writeText(folder, "salib_Y.csv", csvText(salibY(data))));
  const manifest = buildStudyManifest(facts, collected, files);
  const input = reportInput(manifest, data.definition, tables, prose);
  const words = prose === null ? null : fillWords(prose, input);
  writeText(folder, "report.html", buildStudyReport({ ...input, prose: words }));
  if (words !== null) writeText(folder, FINDINGS, findings(input, words));
  writeText(folder, "manifest.json", `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The runs are in the store by now: with the words put right, --resume makes the result in seconds. */
function fillWords(prose: string, input: StudyReportInput): string {
  try {
    return fillProse(prose, buildStudyContext(input));
  } catch (error) {
    throw new WrongInput(`${PROSE}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function findings({ study }: StudyReportInput, words: string): string {
  const note = `<!-- Written by smallyard study from ${PROSE} and the tables: change those, not this file. -->`;
  return `${note}\n\n# ${study.title}\n\n*${study.question}*\n\n${words.replace(/^# .*\n+/, "").trim()}\n`;
}

function reportInput(
  manifest: StudyManifest,
  study: StudyDefinition,
  tables: Readonly<Record<string, Table>>,
  prose: string | null,
): StudyReportInput {
  const { version, commit, dirty, command, inputs, files, failed_runs, missing_units, environment } = manifest;
  return {
    ...{ study, tables, prose },
    files: files.map(({ name }) => name).filter((name) => BESIDE_THE_REPORT.includes(name)),
    provenance: {
      ...{ version, commit, dirty, command, failures: failed_runs },
      missing: missing_units * study.scenarios.length,
      digests: [...inputs, ...files].map(({ name, sha256 }) => ({ name, digest: sha256 })),
      notes: [
        { name: "Code of the model", value: manifest.model },
        { name: "Node", value: `${environment.node} on ${environment.platform}` },
      ],
    },
    plotly: readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist-min"), "utf8"),
  };
}

async function writeParts(folder: ResultFolder, name: string, parts: TableParts): Promise<WrittenFile> {
  const file = folder.open(name);
  let first = true;
  for (const part of parts) {
    if (first) file.write(csvHeader(part));
    first = false;
    file.write(csvRows(part));
    await setImmediate();
  }
  return file.close();
}

function writeText(folder: ResultFolder, name: string, text: string): WrittenFile {
  const file = folder.open(name);
  file.write(text);
  return file.close();
}
