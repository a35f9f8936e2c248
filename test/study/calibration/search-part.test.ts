/** How the search went, from its own counts. */
import { expect, test } from "vitest";
import { pointsTried, searchPart } from "../../../src/study/calibration/search-part.ts";
import { calibration, plan } from "./toy.ts";

const part = searchPart(calibration);

test("points that were tried are those of the first sample, the waves and the refinement", () => {
  expect(pointsTried(calibration)).toBe(plan.first + plan.waves * plan.points + calibration.known);
  expect(calibration.known).toBeGreaterThan(0);
});

test("a row for each wave and each generation, and where the sets come from", () => {
  expect(part.match(/^\| \d+ \| 60 \|/gm)).toHaveLength(plan.waves);
  expect(part).toMatch(/^\| last search \| \d+ \|/m);
  expect(part).toContain(`come from ${calibration.regions} regions`);
  expect(part).not.toMatch(/NaN|undefined|Infinity/);
});
