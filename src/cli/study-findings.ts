/** What a study's page is made of, and the short page in Markdown that is kept with its tables: hand-written words with their places filled. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Cell, Table } from "../base/table.ts";
import { fillProse } from "../report/study/fill-prose.ts";
import type { StudyReportInput } from "../report/study/input.ts";
import { buildStudyContext } from "../report/study/study-context.ts";
import { ANALYSIS_TABLES } from "../study/analyse-study.ts";
import type { StudyDefinition } from "../study/study-definition.ts";
import { WrongInput } from "./errors.ts";
import { loadStudyFile } from "./load-study-file.ts";
import { readManifest } from "./read-manifest.ts";
import { PROSE, readProse } from "./study-folder.ts";
import type { StudyManifest } from "./study-manifest.ts";

/** Tables that the report does not carry: they grow with the study. */
const BESIDE_THE_REPORT = ["points.csv", "runs.csv", "curves.csv", "salib_problem.json", "salib_X.csv", "salib_Y.csv"];

/** Holds a study with chance alone varying, beside the same study with both. */
export const CHANCE = "chance";

/** With the places of the words filled; `beside` are tables of other studies that words and figures name. The runs are in the store by then: with the words put right, --resume makes the result in seconds. */
export function reportInput(
  manifest: StudyManifest,
  study: StudyDefinition,
  tables: Readonly<Record<string, Table>>,
  prose: string | null,
  plotly: string,
  beside: Readonly<Record<string, Table>> = {},
): StudyReportInput {
  const { version, commit, dirty, command, inputs, files, failed_runs, missing_units, environment } = manifest;
  const input: StudyReportInput = {
    ...{ study, tables, beside, prose: null, plotly },
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
  };
  if (prose === null) return input;
  try {
    return { ...input, prose: fillProse(prose, buildStudyContext(input)) };
  } catch (error) {
    throw new WrongInput(`${PROSE}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** null where nobody has written any words. */
export function findingsText({ study, prose }: StudyReportInput): string | null {
  if (prose === null) return null;
  const note = `<!-- Written by smallyard study from ${PROSE} and the tables: change those, not this file. -->`;
  return `${note}\n\n# ${study.title}\n\n*${study.question}*\n\n${prose.replace(/^# .*\n+/, "").trim()}\n`;
}

/** The same text again, from the tables that lie in the folder of a finished study. */
export function findingsAgain(folder: string): string | null {
  const manifest = readManifest(folder) as unknown as StudyManifest;
  const { definition } = loadStudyFile(join(folder, "study.yaml"), manifest.replicates, manifest.uncertainty);
  const tables = tablesIn(folder);
  return findingsText(reportInput(manifest, definition, tables, readProse(folder), "", tablesBeside(folder)));
}

/** The finished studies in folders of this one, each table by folder and name: chance/bands, sobol/indices. */
export function tablesBeside(folder: string): Readonly<Record<string, Table>> {
  const parts = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "manifest.json")))
    : [];
  const tables = parts.sort().flatMap((part) => {
    return Object.entries(tablesIn(join(folder, part))).map(([name, table]) => [`${part}/${name}`, table] as const);
  });
  return Object.fromEntries(tables);
}

function tablesIn(folder: string): Readonly<Record<string, Table>> {
  const found = ANALYSIS_TABLES.map((name) => [name, join(folder, `${name}.csv`)] as const)
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, tableOf(readFileSync(path, "utf8"))] as const);
  return Object.fromEntries(found);
}

/** Units are not in the file: rows have a column of their own for them. */
function tableOf(csv: string): Table {
  const [head = [], ...rows] = parse(csv) as string[][];
  const cell = (text: string): Cell =>
    text === "" ? null : /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : text;
  return { columns: head.map((name) => ({ name, unit: "" })), rows: rows.map((row) => row.map(cell)) };
}
