import { expect, test } from "vitest";
import { decomposition } from "../../../../src/report/study/figures/decomposition.ts";
import type { Factor } from "../../../../src/study/study-definition.ts";
import { checkFigures, marksOf, numbers, rowNames } from "../../check-figure.ts";
import { LAG, studyContext, SWITCHES } from "../example.ts";

const CARRIED = SWITCHES.map((factor): Factor => ({ ...factor, layers: { alpha: {}, beta: {} } }) as Factor);
const asked = [{ kind: "decomposition", observable: "leakage_total", above: null, below: null }];

test("a waterfall from either end, whose steps lead from one scenario to the other", () => {
  const figures = decomposition(studyContext("shapley", CARRIED, { analyses: asked }));
  checkFigures(figures);
  expect(figures[0].charts).toHaveLength(2);
  for (const chart of figures[0].charts) {
    const [ends, ...steps] = marksOf(chart, "bars");
    const [from, to] = numbers(ends.to);
    const walked = steps.flatMap(({ told }) => numbers(told!)).reduce((sum, step) => sum + step, 0);
    expect(from + walked).toBeCloseTo(to, 1);
    const rows = [ends, ...steps].flatMap((bars) => bars.rows).sort((a, b) => a - b);
    expect(rows).toEqual(rowNames(chart).map((_, k) => k)); // each row has one bar
  }
});

test("studies without the table have none", () => {
  expect(decomposition(studyContext("grid", [LAG]))).toEqual([]);
});
