import { expect, test } from "vitest";
import { passage } from "../../../../src/report/study/figures/passage.ts";
import type { Factor } from "../../../../src/study/study-definition.ts";
import { checkFigures, numbers } from "../../check-figure.ts";
import { LAG, studyContext, SWITCHES } from "../example.ts";

const CARRIED = SWITCHES.map((factor): Factor => ({ ...factor, layers: { alpha: {}, beta: {} } }) as Factor);
const asked = [{ kind: "passage", observable: "leakage_total", above: null, below: null }];

test("a waterfall from either end, whose steps lead from one scenario to the other", () => {
  const figures = passage(studyContext("shapley", CARRIED, { analyses: asked }));
  checkFigures(figures);
  expect(figures[0].charts).toHaveLength(2);
  for (const { data } of figures[0].charts) {
    const bars = data.filter(({ type }) => type === "bar");
    const [ends, ...steps] = bars;
    const [from, to] = numbers(ends.x);
    const walked = steps.flatMap(({ x }) => numbers(x)).reduce((sum, step) => sum + step, 0);
    expect(from + walked).toBeCloseTo(to, 1);
    const labels = (data[0].y as string[]).concat(steps.flatMap(({ y }) => y as string[]));
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test("studies without the table have none", () => {
  expect(passage(studyContext("grid", [LAG]))).toEqual([]);
});
