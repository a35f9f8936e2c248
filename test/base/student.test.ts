import { expect, test } from "vitest";
import { t95 } from "../../src/base/student.ts";

test("few and many degrees of freedom", () => {
  expect(t95(1)).toBeCloseTo(Math.tan(0.45 * Math.PI), 6); // Cauchy
  // SciPy 1.17.1, scipy.stats.t.ppf(0.95, df)
  expect(t95(31)).toBeCloseTo(1.6955187825, 5);
  expect(t95(50)).toBeCloseTo(1.675905025, 6);
  expect(t95(200)).toBeCloseTo(1.6525081009, 7);
  expect(t95(0)).toBeNaN();
});

test("it falls towards the normal quantile without a jump where the table ends", () => {
  for (let df = 2; df < 60; df++) expect(t95(df)).toBeLessThan(t95(df - 1));
  expect(t95(30) - t95(31)).toBeLessThan(0.002);
});
