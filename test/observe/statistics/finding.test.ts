/** Discovery: fronts that are not found count in the life of fronts. */
import { expect, test } from "vitest";
import { FINDING_STATISTICS } from "../../../src/observe/statistics/finding.ts";
import { happened, recorded, valueOf } from "./made-up.ts";

test("front-years per find, over the days to open one", () => {
  const recording = recorded({ "front_years_sum all": [2], "fronts_found_sum all": [0.5] }, [], {
    "front_opening_days all": [10],
  });
  expect(valueOf("front_life_years(2021-01-01, 2022-01-01)", recording)).toBeCloseTo(4, 9);
  expect(valueOf("discovery_ratio(2021-01-01, 2022-01-01)", recording)).toBeCloseTo(146, 6);
});

test("nobody found: the life is undefined, and the wait for a find is a lower bound", () => {
  const recording = recorded({ "front_years_sum all": [2], "fronts_found_sum all": [0] }, [
    happened(2021, "US", "package", 1),
  ]);
  expect(valueOf("front_life_years(2021-01-01, 2022-01-01)", recording)).toBeNaN();
  expect(valueOf("months_to_first_find(2020-06-01, 36)", recording)).toBe(36);
  const found = recorded({}, [happened(2021, "US", "package", 1), happened(2022, "CHIPS", "front found", 1)]);
  expect(valueOf("months_to_first_find(2020-06-01, 36)", found)).toBeCloseTo(12, 9);
  expect(FINDING_STATISTICS.length).toBe(3);
});
