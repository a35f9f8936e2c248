/** What a study writes into its result folder: tables, files for SALib, the report with its hand-written words. */
import { buildStudyReport, studyReportFigures } from "../../report/study/study-report.ts";
import { analyseStudy } from "../../study/analyse-study.ts";
import { csvText } from "../../study/csv.ts";
import { salibProblem, salibX, salibY } from "../../study/salib-files.ts";
import { pointsTable, studyCurvesTable, studyRunsTable } from "../../study/unit-tables.ts";
import type { CollectedStudy } from "../jobs/collect-study.ts";
import type { FiguresWanted, FiguresWritten } from "../figures/write-figures.ts";
import { studyPictures } from "../../report/study/study-pictures.ts";
import { type StudyFacts, studyManifest } from "./manifest.ts";
import { FINDINGS, type ResultFolder } from "./result-folder.ts";
import { type Beside, findingsText, reportInput } from "./study-findings.ts";
import { writePages, writeTables } from "./write-result.ts";

/** `prose`: hand-written words for the report. */
export async function writeStudy(
  folder: ResultFolder,
  collected: CollectedStudy,
  facts: StudyFacts,
  prose: string | null,
  beside?: Beside,
  wanted?: FiguresWanted,
): Promise<FiguresWritten | undefined> {
  const { data, curves } = collected;
  const { definition } = data;
  const writer = writeTables(folder);
  await writer.add("points.csv", pointsTable(data));
  await writer.add("runs.csv", studyRunsTable(data));
  if (definition.curves.length > 0) await writer.add("curves.csv", studyCurvesTable(data, facts.head.frames, curves));
  const tables = analyseStudy(data);
  for (const [name, table] of Object.entries(tables)) await writer.add(`${name}.csv`, [table]);
  if (definition.factors.length > 0) {
    writer.addText("salib_problem.json", `${JSON.stringify(salibProblem(data), null, 2)}\n`);
    writer.addText("salib_X.csv", csvText(salibX(data)));
    writer.addText("salib_Y.csv", csvText(salibY(data)));
  }
  const manifest = studyManifest(facts, collected, writer.finish(definition.title));
  const input = reportInput(manifest, definition, tables, prose, beside);
  const findings = findingsText(input);
  const pictures = studyPictures(input).map(({ name, svg }) => [name, svg] as const);
  const pages = {
    "report.html": buildStudyReport(input),
    ...(findings !== null && { [FINDINGS]: findings }),
    ...Object.fromEntries(pictures),
  };
  const seeds = `${manifest.seed}/1 to ${manifest.replicates}, ${manifest.seeds}`;
  return writePages(folder, manifest, pages, { wanted, figures: () => studyReportFigures(input), seeds });
}
