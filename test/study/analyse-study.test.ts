import { ANALYSIS_TABLES } from "../../src/study/analysis/analysis-names.ts";
import { expect, test } from "vitest";
import { analyseStudy } from "../../src/study/analyse-study.ts";
import { csvText } from "../../src/study/csv.ts";
import { latinHypercube } from "../../src/study/design/designs.ts";
import { definition, example, observable } from "./example-data.ts";

const analyses = ["first-order", "regret", "survival"].map((kind) => ({
  kind,
  observable: null,
  above: null,
  below: null,
}));
const prim = { kind: "prim", observable: "leakage_total", above: 0.5, below: null };
const study = definition({
  observables: [observable("leakage_total"), observable("first_defection_date", "date", true)],
  design: { ...definition().design, kind: "latin-hypercube" },
  analyses: [...analyses, prim],
});
const data = example(study, latinHypercube(60, 2, "a"), ({ scenario, place, replicate, observable }) =>
  observable === 1 ? (replicate > 1 ? NaN : 2021 + 5 * place[1]) : place[0] + scenario / 10 + replicate / 100,
);

test("the tables of what was asked for, named as their files", () => {
  const tables = analyseStudy(data);
  expect(Object.keys(tables)).toEqual(
    ANALYSIS_TABLES.filter(
      (name) => !["shapley", "interactions", "decomposition", "worlds", "separation"].includes(name),
    ),
  );
  for (const [name, table] of Object.entries(tables)) {
    expect(new Set(table.columns.map((column) => column.name)).size, name).toBe(table.columns.length);
    for (const row of table.rows) expect(row.length, name).toBe(table.columns.length);
    expect(csvText(table), name).not.toMatch(/NaN|Infinity|undefined/);
  }
});

test("the same results give the same bytes", () => {
  const text = (one: typeof data) => Object.values(analyseStudy(one)).map(csvText).join();
  expect(text(data)).toBe(text({ ...data, results: data.results.slice() }));
});

test("results that are all undefined or all equal end in tables too", () => {
  for (const value of [NaN, 3]) {
    const tables = analyseStudy({ ...data, results: data.results.map(() => value) });
    expect(Object.values(tables).map(csvText).join()).not.toMatch(/NaN|Infinity/);
  }
});

test("without factors: one point, the scenarios as they are", () => {
  const plain = definition({ factors: [], analyses: [] });
  expect(Object.keys(analyseStudy(example(plain, [[]], ({ replicate }) => replicate)))).toEqual([
    ...["bands", "differences", "half_width", "regret", "ranks"],
  ]);
});

test("hundreds of single runs have no bands: they would only repeat runs.csv", () => {
  const single = (points: number) => {
    const unit = Array.from({ length: points }, (_, k) => [k / points, 0]);
    const plain = definition({ replicates: 1, scenarios: definition().scenarios.slice(0, 1) });
    return Object.keys(analyseStudy(example(plain, unit, ({ place }) => place[0])));
  };
  expect(single(100)).toContain("bands");
  expect(single(101)).not.toContain("bands");
});
