import { expect, test } from "vitest";
import { differences } from "../../../../src/report/study/figures/differences.ts";
import { twoSides } from "../../../../src/report/study/figures/two-sides.ts";
import { checkFigures, marksOf } from "../../check-figure.ts";
import { LAG, studyContext, SWITCHES } from "../example.ts";

test("for each scenario the difference from the baseline on either side of a switch", () => {
  const context = studyContext("grid", SWITCHES.slice(0, 1));
  const figures = twoSides(context);
  checkFigures(figures);
  const [{ charts, key, table }] = figures;
  expect(key.map(({ label }) => label)).toEqual(["without together", "with together"]);
  const [off, on] = marksOf(charts[0], "points");
  expect(off.x[0]).toBeCloseTo(10, 6);
  expect(off.y[0]!).toBeLessThan(on.y[0]!); // off above on
  expect(table.rows.map(([scenario, side]) => `${scenario} ${side}`)).toEqual(["beta off", "beta on"]);
  expect(differences(context).map(({ id }) => id)).not.toContain("differences-scenarios-leakage_total");
});

test("a factor with more than two sides has other figures, and so have several switches", () => {
  expect(twoSides(studyContext("grid", [LAG]))).toEqual([]);
  expect(twoSides(studyContext("grid", SWITCHES))).toEqual([]);
});
