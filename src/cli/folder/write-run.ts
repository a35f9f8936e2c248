/** What a run writes into its result folder. */
import type { Table } from "../../base/table.ts";
import type { Ensembles } from "../../ensemble/ensembles.ts";
import { channelsTable, curvesTable, differencesTable, eventsTable, runsInParts } from "../../ensemble/tables.ts";
import { buildReport, reportFigures } from "../../report/report.ts";
import type { FiguresWanted, FiguresWritten } from "../figures/write-figures.ts";
import { type RunFacts, runManifest } from "./manifest.ts";
import { buildReportInput } from "./report-input.ts";
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
  const input = buildReportInput(
    scenarios,
    ensembles,
    { curves, differences, channels, hypotheses, history },
    manifest,
    { branchAt: plan.branchAt, claims: folder.linkTo("reports/claims/index.html") },
  );
  const seeds = `${plan.seed}/1 to ${plan.seed}/${plan.runs}`;
  const pictures = { wanted, figures: () => reportFigures(input), seeds };
  return writePages(folder, manifest, { "report.html": buildReport(input) }, pictures);
}
