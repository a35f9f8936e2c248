import { expect, test } from "vitest";
import { indices } from "../../../../src/report/study/figures/indices.ts";
import { checkFigures, marksOf, rowNames } from "../../check-figure.ts";
import { DUMMY, LAG, PATIENCE, studyContext } from "../example.ts";

test("a sample: three methods, the most influential factor on top, the floor beside it", () => {
  const figures = indices(studyContext("latin-hypercube", [PATIENCE, DUMMY, LAG]));
  checkFigures(figures);
  const own = figures.filter(({ id }) => id.endsWith("leakage_total"));
  expect(own.map(({ id }) => id)).toEqual(
    ["first-order", "rbd-fast", "pawn"].map((method) => `indices-${method}-leakage_total`),
  );
  const [chart] = own[0].charts;
  expect(rowNames(chart)[0]).toBe("patience");
  expect(marksOf(chart, "points", "floor")).toHaveLength(1);
  expect(own[0].paragraph).toMatch(/factors are above their floor, first patience/);
  expect(own[1].paragraph).not.toContain("Bars:"); // RBD-FAST has no interval
});

test("Saltelli's design: S1 and ST; without a dummy there is no floor", () => {
  const [figure] = indices(studyContext("saltelli", [LAG, PATIENCE]));
  checkFigures([figure]);
  expect(marksOf(figure.charts[0], "points", "ST")).toHaveLength(1);
  expect(marksOf(figure.charts[0], "points", "S1")).toHaveLength(1);
  expect(marksOf(figure.charts[0], "points", "floor")).toHaveLength(0);
});

test("undefined results have no figure, constant ones say that nothing stands out", () => {
  expect(indices(studyContext("latin-hypercube", [LAG], {}, () => NaN))).toEqual([]);
  const flat = indices(studyContext("latin-hypercube", [LAG], {}, () => 0.5));
  checkFigures(flat);
  expect(flat[0].paragraph).toContain("no factor is above its floor");
});
