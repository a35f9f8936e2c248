import { expect, test } from "vitest";
import { placeOfLevel } from "../../../src/study/design/levels.ts";

test("from one end to the other; listed values are met in order by floor(u n)", () => {
  expect([0, 1, 2, 3, 4].map((level) => placeOfLevel(level, 5))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(placeOfLevel(0, 1)).toBe(0.5);
  for (let n = 1; n <= 40; n++)
    for (let level = 0; level < n; level++)
      expect(Math.min(n - 1, Math.floor(placeOfLevel(level, n) * n)), `${level} of ${n}`).toBe(level);
});
