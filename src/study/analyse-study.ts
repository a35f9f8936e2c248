/**
 * The tables of a study from its results: each analysis that the study file names, or that suits its design. Tables are named as their
 * files (without ".csv"); an analysis that finds nothing gives no table.
 */
import type { Table } from "../base/table.ts";
import { analysesOf, ANALYSIS_TABLES } from "./analysis/analysis-names.ts";
import { bandsTable, differencesTable, halfWidthTable } from "./tables/bands.ts";
import { indicesTable } from "./tables/indices.ts";
import { decompositionTable, interactionsTable, shapleyTable } from "./tables/shapley.ts";
import { primTables } from "./tables/prim.ts";
import { regretTables, worldsTable } from "./tables/regret.ts";
import { separationTable } from "./tables/separation.ts";
import { survivalTables } from "./tables/survival.ts";
import type { StudyData } from "./study-definition.ts";

/** Points with a single run each whose bands are still reported. */
const MOST_SINGLE_POINTS = 100;

export function analyseStudy(data: StudyData): Readonly<Record<string, Table>> {
  const analyses = analysesOf(data.definition);
  const of = (kind: string) => analyses.filter((analysis) => analysis.kind === kind);
  const { replicates } = data.definition;
  // One run a point, and hundreds of points: bands and differences would only repeat runs.csv.
  const single = replicates === 1 && data.points.unit.length > MOST_SINGLE_POINTS;
  const tables: Record<string, Table> = {
    ...(single ? {} : { bands: bandsTable(data), differences: differencesTable(data) }),
    half_width: halfWidthTable(data),
    indices: indicesTable(data, analyses),
    ...primTables(data, of("prim")),
    ...regretTables(data, of("regret")),
    worlds: worldsTable(data, of("worlds")),
    separation: separationTable(data, of("separation")),
    ...survivalTables(data, of("survival")),
    ...(of("shapley").length > 0
      ? { shapley: shapleyTable(data, of("shapley")), interactions: interactionsTable(data, of("shapley")) }
      : {}),
    ...(of("decomposition").length > 0 ? { decomposition: decompositionTable(data, of("decomposition")) } : {}),
  };
  return Object.fromEntries(
    ANALYSIS_TABLES.flatMap((name) => (tables[name]?.rows.length > 0 ? [[name, tables[name]]] : [])),
  );
}
