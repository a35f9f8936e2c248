/** What a study's page is made of, and the short page in Markdown that is kept with its tables: hand-written words with their places filled. */
import { ANALYSIS_TABLES } from "../../study/analysis/analysis-names.ts";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Cell, Table } from "../../base/table.ts";
import { fillProse } from "../../report/study/fill-prose.ts";
import type { StudyReportInput } from "../../report/study/input.ts";
import { figurePlaces, withFigureLines } from "../../report/study/figure-places.ts";
import { buildStudyContext } from "../../report/study/study-context.ts";
import { csvText } from "../../study/csv.ts";
import type { StudyDefinition } from "../../study/study-definition.ts";
import { WrongInput } from "../errors.ts";
import { evidenceOf } from "../inputs/read-evidence.ts";
import { loadStudyFile } from "../inputs/load-study-file.ts";
import { FOLDED, proseTitle } from "../../report/study/prose.ts";
import { plotlyText } from "./plotly-text.ts";
import { PROSE, readProse } from "./study-folder.ts";
import { provenanceOf, readStudyManifest, type StudyManifest } from "./manifest.ts";

/** Tables that the report leaves out, because they grow with the study. */
const BESIDE_THE_REPORT = ["points.csv", "runs.csv", "curves.csv", "salib_problem.json", "salib_X.csv", "salib_Y.csv"];

type Tables = Readonly<Record<string, Table>>;

/** Holds a study with chance alone varying, beside the same study with both. */
export const CHANCE = "chance";

/** With the places of the words filled; `beside` are the studies in its folder, which words and figures name. The runs are in the store by then: with the words put right, --resume makes the result in seconds. */
export function reportInput(
  manifest: StudyManifest,
  study: StudyDefinition,
  tables: Tables,
  prose: string | null,
  { tables: besideTables, parts }: Beside = { tables: {}, parts: {} },
): StudyReportInput {
  const { files, failed_runs, missing_units, environment } = manifest;
  const input: StudyReportInput = {
    ...{
      study: withEvidence(study),
      tables,
      beside: besideTables,
      parts,
      csvOf: csvText,
      prose: null,
      plotly: plotlyText(),
    },
    files: files.map(({ name }) => name).filter((name) => BESIDE_THE_REPORT.includes(name)),
    provenance: {
      ...provenanceOf(manifest),
      failures: failed_runs,
      missing: missing_units * study.scenarios.length,
      notes: [
        { name: "Code of the model", value: manifest.model },
        { name: "Node", value: `${environment.node} on ${environment.platform}` },
      ],
    },
  };
  if (prose === null) return input;
  try {
    const filled = { ...input, prose: fillProse(prose, buildStudyContext(input)) };
    figurePlaces(filled); // a wrong name of a figure is reported before anything is written
    return filled;
  } catch (error) {
    throw new WrongInput(`${PROSE}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function withEvidence(study: StudyDefinition): StudyReportInput["study"] {
  const scenarios = study.scenarios.map((scenario) => {
    const evidence = evidenceOf(scenario.setting);
    if (evidence.length === 0) return scenario;
    const free = evidence.filter(({ facts }) => facts.length === 0).map(({ output }) => output);
    return { ...scenario, unconstrained: free };
  });
  return { ...study, scenarios };
}

/** null where no words have been written. */
export function findingsText(input: StudyReportInput): string | null {
  const { study } = input;
  if (input.prose === null) return null;
  const prose = withFigureLines(input.prose, input);
  const note = `<!-- Written by smallyard study from ${PROSE} and the tables: change those, not this file. -->`;
  const title = proseTitle(prose) ?? study.title;
  const body = prose
    .trimStart()
    .replace(/^# .*\n+/, "")
    .trim();
  return `${note}\n\n# ${title}\n\n*${study.question}*\n\n${folded(body)}\n`;
}

/** Code hosts show it collapsed. */
function folded(text: string): string {
  return text.replace(
    new RegExp(`^## (${FOLDED})\\n([^]*?)(?=^## |$(?![^]))`, "m"),
    (_, title: string, body: string) => `<details>\n<summary>${title}</summary>\n\n${body.trim()}\n\n</details>\n\n`,
  );
}

/** What the pages of a finished study are made of, from the tables in its folder, without a run. */
export function readStudyReport(folder: string): StudyReportInput {
  const input = inputFrom(folder, tablesIn(folder), readProse(folder), besideOf(folder));
  // A fresh clone lacks the large files: the page names those that exist.
  return { ...input, files: input.files.filter((name) => existsSync(join(folder, name))) };
}

function inputFrom(folder: string, tables: Tables, prose: string | null, beside?: Beside): StudyReportInput {
  const manifest = readStudyManifest(folder);
  const { definition } = loadStudyFile(join(folder, "study.yaml"), manifest.replicates, manifest.uncertainty);
  return reportInput(manifest, definition, tables, prose, beside);
}

/** The finished studies in folders of one study. */
export interface Beside {
  /** Each table by folder and name: chance/bands, sobol/indices. */
  readonly tables: Tables;
  /** Those with a study file of their own, by folder; without words: the whole has them. */
  readonly parts: Readonly<Record<string, StudyReportInput>>;
}

export function besideOf(folder: string): Beside {
  const finished = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, "manifest.json")))
    : [];
  const tables: Record<string, Table> = {};
  const parts: Record<string, StudyReportInput> = {};
  for (const name of finished.sort()) {
    const path = join(folder, name);
    const own = tablesIn(path);
    for (const [table, content] of Object.entries(own)) tables[`${name}/${table}`] = content;
    if (existsSync(join(path, "study.yaml"))) parts[name] = inputFrom(path, own, null);
  }
  return { tables, parts };
}

function tablesIn(folder: string): Tables {
  const there = ANALYSIS_TABLES.filter((table) => existsSync(join(folder, `${table}.csv`)));
  return Object.fromEntries(there.map((table) => [table, tableOf(readFileSync(join(folder, `${table}.csv`), "utf8"))]));
}

/** Units are not in the file: rows have a column of their own for them. */
function tableOf(csv: string): Table {
  const [head = [], ...rows] = parse(csv);
  const cell = (text: string): Cell =>
    text === "" ? null : /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : text;
  return { columns: head.map((name) => ({ name, unit: "" })), rows: rows.map((row) => row.map(cell)) };
}
