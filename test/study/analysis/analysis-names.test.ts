import { expect, test } from "vitest";
import { ANALYSES, analysesOf, analysisProblem } from "../../../src/study/analysis/analysis-names.ts";
import type { DesignKind, StudyAnalysis } from "../../../src/study/study-definition.ts";
import { definition, observable } from "../example-data.ts";

const design = (kind: DesignKind) => ({ ...definition().design, kind });
const named = (kind: string, changes: Partial<StudyAnalysis> = {}): StudyAnalysis => {
  return { kind, observable: null, above: null, below: null, ...changes };
};
const kinds = (kind: DesignKind, analyses: StudyAnalysis[] = []): string[] =>
  analysesOf(definition({ design: design(kind), analyses })).map((analysis) => analysis.kind);

test("what suits the design, where the file names nothing", () => {
  expect(kinds("latin-hypercube")).toEqual(
    expect.arrayContaining(["bands", "first-order", "rbd-fast", "pawn", "regret"]),
  );
  expect(kinds("saltelli")).toContain("sobol");
  expect(kinds("morris")).toContain("morris");
  expect(kinds("shapley")).toContain("shapley");
  expect(kinds("grid")).not.toContain("pawn");
});

test("what the file names, and always the bands and differences", () => {
  const prim = named("prim", { observable: "leakage_total", above: 1 });
  expect(analysesOf(definition({ design: design("sobol-sequence"), analyses: [prim] }))).toContain(prim);
  expect(kinds("sobol-sequence", [prim])).not.toContain("pawn");
  expect(kinds("sobol-sequence", [prim])).toContain("bands");
  expect(kinds("grid", [named("survival")]).filter((kind) => kind === "survival")).toHaveLength(1);
});

test("every default is an analysis, and none of its design has a problem but that of a missing date", () => {
  for (const kind of [
    "grid",
    "one-at-a-time",
    "latin-hypercube",
    "sobol-sequence",
    "morris",
    "saltelli",
    "shapley",
  ] as const) {
    const study = definition({ design: design(kind), observables: [observable("first_defection_date", "date", true)] });
    for (const analysis of analysesOf(study)) {
      expect(Object.keys(ANALYSES)).toContain(analysis.kind);
      expect(analysisProblem(analysis, study)).toBeUndefined();
    }
  }
});

test("what cannot be done is said with its reason", () => {
  const grid = definition();
  expect(analysisProblem(named("morris"), grid)).toBe("morris needs the design morris, not grid");
  expect(analysisProblem(named("pawn"), grid)).toContain("latin-hypercube or sobol-sequence or saltelli");
  expect(analysisProblem(named("prim", { observable: "leakage_total" }), grid)).toContain("either above or below");
  expect(analysisProblem(named("prim", { above: 1 }), grid)).toContain("an observable");
  expect(analysisProblem(named("prim", { above: 1, observable: "x" }), definition({ factors: [] }))).toContain(
    "factors",
  );
  expect(analysisProblem(named("survival"), grid)).toContain("first_defection_date");
  expect(analysisProblem(named("regret"), definition({ scenarios: grid.scenarios.slice(1) }))).toContain("only one");
  expect(analysisProblem(named("prim", { above: 1, observable: "leakage_total" }), grid)).toBeUndefined();
});
