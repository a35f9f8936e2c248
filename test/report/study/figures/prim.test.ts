import { expect, test } from "vitest";
import { prim } from "../../../../src/report/study/figures/prim.ts";
import { checkFigures, marksOf, rowNames } from "../../check-figure.ts";
import { LAG, PATIENCE, studyContext } from "../example.ts";

const analyses = [{ kind: "prim", observable: "leakage_total", above: 0.5, below: null }];

test("the way to each box and its sides, in the factor's own values", () => {
  const figures = prim(studyContext("latin-hypercube", [LAG, PATIENCE], { analyses }));
  checkFigures(figures);
  const [{ charts, paragraph, heading }] = figures;
  expect(heading).toBe("Where leakage above 0.5 is dense, alpha");
  expect(marksOf(charts[0], "points", "box 1")[0].told).toEqual(["box 1, chosen: coverage and density, %"]);
  const [whole, box] = marksOf(charts[1], "bars");
  expect(whole.rows).toEqual(rowNames(charts[1]).map((_, k) => k));
  expect([box.name, box.from[0]! >= 0, box.to[0]! <= 1]).toEqual(["box 1", true, true]);
  expect(paragraph).toMatch(/Box 1: .*lag from [\d.]+ to [\d.]+.*\(coverage\).*\(density\)/);
});

test("a box of everything has no sides; nothing of interest, no figure", () => {
  const all = prim(studyContext("latin-hypercube", [LAG], { analyses: [{ ...analyses[0], above: -1 }] }));
  checkFigures(all);
  expect(all[0].charts).toHaveLength(1);
  expect(all[0].paragraph).toContain("the whole space");
  expect(prim(studyContext("latin-hypercube", [LAG], { analyses: [{ ...analyses[0], above: 9 }] }))).toEqual([]);
});
