/** Finished results as the tables that figures are made from: the scenarios of all folders side by side. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { parseDate } from "../../base/dates.ts";
import { type Cell, columnIndex, type Table } from "../../base/table.ts";
import type { FigureScenario, FigureTables } from "../../report/figure-tables.ts";
import { scenarioName } from "../../report/names.ts";
import { summariesInTable } from "../../report/run-summaries.ts";
import { WrongInput } from "../errors.ts";
import { sha256 } from "../read-files.ts";
import { isOfStudy, isSet, readManifest } from "./manifest.ts";

/** What is read of the runs: dates of the first announcement and of the first defection. */
const OF_RUNS = ["scenario", "run", "seed", "first_announcement_date", "first_defection_date"];

/** Besides the tables: the SHA-256 of each manifest, in the order of the folders, and when the latest result was made. */
export function readResults(folders: readonly string[]) {
  const read = folders.map(readOne);
  const names = read.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
  const scenarios = read.flatMap(({ folder, scenarios: own }) =>
    // A scenario that two results share is named by its folder.
    own.map((one) => {
      const isTwice = names.filter((name) => name === one.name).length > 1;
      return isTwice ? { ...one, name: `${one.name} (${basename(resolve(folder))})` } : one;
    }),
  );
  const joined = (of: "curves" | "runs"): Table => ({
    columns: read[0][of].columns,
    rows: read.flatMap((one) => one[of].rows),
  });
  const runs = summariesInTable(joined("runs"));
  const tables: FigureTables = { scenarios, curves: joined("curves"), runs, events: null, overlaid: true };
  return {
    tables,
    manifests: read.map(({ digest }) => digest),
    started: read.map(({ started }) => started).reduce((a, b) => (a > b ? a : b)),
  };
}

function readOne(folder: string, place: number) {
  const manifest = readManifest(folder);
  if (isOfStudy(manifest))
    throw new WrongInput(`${folder}: found a result of "${manifest.kind}"; allowed: results of runs (smallyard run)`);
  const own = (id: Cell): string => `${place + 1}-${String(id)}`;
  const curves = renamed(tableOf(folder, "curves.csv"), own);
  const runs = renamed(picked(tableOf(folder, "runs.csv"), OF_RUNS), own);
  const named = manifest.scenarios.map(({ id, title, lineage }): Named => {
    return { id, title, asSet: isSet(manifest, lineage) };
  });
  const digest = sha256(readFileSync(join(resolve(folder), "manifest.json")));
  return {
    ...{ folder, curves, runs, digest, started: manifest.started },
    scenarios: named.map((one) => scenarioOf(own(one.id), one, curves, runs)),
  };
}

interface Named {
  readonly id: string;
  readonly title: string;
  readonly asSet: boolean;
}

function scenarioOf(id: string, { title, asSet, ...named }: Named, curves: Table, runs: Table): FigureScenario {
  const [scenario, date, phase] = ["scenario", "date", "phase"].map((name) => columnIndex(curves, name));
  const rows = curves.rows.filter((row) => row[scenario] === id);
  const years = (kept: Table["rows"]): number[] => [...new Set(kept.map((row) => String(row[date])))].map(parseDate);
  const all = years(rows);
  const replayed = years(rows.filter((row) => row[phase] === "replayed"));
  const start = Math.min(...all);
  return {
    ...{ id, start, end: Math.max(...all), replayUntil: Math.max(start, ...replayed) },
    ...(asSet && { asSet: true }),
    name: scenarioName(named.id, title),
    runs: runs.rows.filter((row) => row[columnIndex(runs, "scenario")] === id).length,
  };
}

function tableOf(folder: string, name: string): Table {
  const path = join(resolve(folder), name);
  if (!existsSync(path))
    throw new WrongInput(`${folder}: found no ${name} there; needed: the folder of a finished result`);
  const [head = [], ...rows] = parse(readFileSync(path));
  return { columns: head.map((column) => ({ name: column, unit: "" })), rows };
}

/** The columns of these names; one that is not there is empty. */
function picked(table: Table, names: readonly string[]): Table {
  const places = names.map((name) => table.columns.findIndex((column) => column.name === name));
  return {
    columns: names.map((name) => ({ name, unit: "" })),
    rows: table.rows.map((row) => places.map((place) => row[place] ?? null)),
  };
}

function renamed(table: Table, own: (id: Cell) => string): Table {
  const place = columnIndex(table, "scenario");
  return { ...table, rows: table.rows.map((row) => row.with(place, own(row[place]))) };
}
