import { expect, test } from "vitest";
import { halfWidth } from "../../../../src/report/study/figures/half-width.ts";
import { checkFigures, marksOf, numbers } from "../../check-figure.ts";
import { LAG, studyContext } from "../example.ts";

test("it falls with the number of replicates", () => {
  const figures = halfWidth(studyContext("grid", [LAG]));
  checkFigures(figures);
  const [alpha] = marksOf(figures[0].charts[0], "line", "alpha");
  expect(alpha.x).toEqual([2, 3, 4]);
  const widths = numbers(alpha.y);
  expect(widths[2]).toBeLessThan(widths[0]);
  expect(figures[0].charts[0].title).toContain("percentage points");
});

test("a single replicate tells nothing", () => {
  expect(halfWidth(studyContext("grid", [LAG], { replicates: 1 }))).toEqual([]);
});
