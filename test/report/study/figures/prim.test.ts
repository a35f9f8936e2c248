import { expect, test } from "vitest";
import { prim } from "../../../../src/report/study/figures/prim.ts";
import { checkFigures, traces } from "../../check-figure.ts";
import { LAG, PATIENCE, studyContext } from "../example.ts";

const analyses = [{ kind: "prim", observable: "leakage_total", above: 0.5, below: null }];

test("the way to each box and its sides, in the factor's own values", () => {
  const figures = prim(studyContext("latin-hypercube", [LAG, PATIENCE], { analyses }));
  checkFigures(figures);
  const [{ charts, paragraph, heading }] = figures;
  expect(heading).toBe("Where leakage above 0.5 is dense, alpha");
  expect(traces(charts[0], "box 1, chosen")).toHaveLength(1);
  expect(charts[1].data.some(({ name }) => /^box 1, lag: /.test(String(name)))).toBe(true);
  expect(paragraph).toMatch(/Box 1: .*lag from [\d.]+ to [\d.]+.*\(coverage\).*\(density\)/);
});

test("a box of everything has no sides; nothing of interest, no figure", () => {
  const all = prim(studyContext("latin-hypercube", [LAG], { analyses: [{ ...analyses[0], above: -1 }] }));
  checkFigures(all);
  expect(all[0].charts).toHaveLength(1);
  expect(all[0].paragraph).toContain("the whole space");
  expect(prim(studyContext("latin-hypercube", [LAG], { analyses: [{ ...analyses[0], above: 9 }] }))).toEqual([]);
});
