import { expect, test } from "vitest";
import { agreementOf } from "../../../tools/drawn/agreement.ts";

test("runs that agree but for their size correlate fully, with half the spread; undefined pairs are left out", () => {
  const all = [[1], [2], [3], [NaN]];
  const [row] = agreementOf(["delay"], all, [[0.5], [1], [1.5], [9]]);
  expect(row.runs).toBe(3);
  expect(row.correlation).toBeCloseTo(1, 12);
  expect(row.spread).toBeCloseTo(0.5, 12);
});
