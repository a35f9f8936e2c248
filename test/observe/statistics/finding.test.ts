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
  expect(FINDING_STATISTICS.length).toBe(5);
});

test("the age of those found, and the share found within some years with those still open counted as far as they were seen", () => {
  const diary = [
    happened(2021, "CHIPS", "front opened", 0),
    happened(2021, "CHIPS", "front opened", 1),
    happened(2021, "TOOLS", "front opened", 9),
    happened(2022, "TOOLS", "front opened", 8), // open for two years at the end
    happened(2022.01, "CHIPS", "front found", 1),
    happened(2023.01, "TOOLS", "front found", 2),
    happened(2023.51, "CHIPS", "sibling listed", 2.5),
    happened(2026, "CHIPS", "front found", 4), // after the window
  ];
  const recording = recorded({}, diary);
  expect(valueOf("found_age(2021-01-01, 2024-01-01)", recording)).toBeCloseTo(1.5, 9);
  expect(valueOf("found_age(2027-01-01, 2028-01-01)", recording)).toBeNaN();
  // Lives 1 found, 2 found, 2 open, 2.5 found: after one year 3/4 are hidden, after two 3/4 x 2/3, after three none.
  expect(valueOf("found_within(2021-01-01, 2024-01-01, 1.5)", recording)).toBeCloseTo(25, 9);
  expect(valueOf("found_within(2021-01-01, 2024-01-01, 2)", recording)).toBeCloseTo(50, 9);
  expect(valueOf("found_within(2021-01-01, 2024-01-01, 3)", recording)).toBeCloseTo(100, 9);
  expect(valueOf("found_within(2027-01-01, 2028-01-01, 1)", recording)).toBeNaN();
});
