/** Leaving: who goes after the first, their trade a year later; what reach stops, and when it is defied. */
import { expect, test } from "vitest";
import { LEAVING_STATISTICS } from "../../../src/observe/statistics/leaving.ts";
import { happened, recorded, valueOf } from "./made-up.ts";

const events = [
  happened(2022, "NL", "left main"),
  happened(2022.4, "JP", "left main"),
  happened(2024, "US", "left main"),
  happened(2023, "JP", "defies reach"),
];

test("members out within a window after the first, and the wait for the first", () => {
  const recording = recorded({}, events);
  expect(valueOf("members_out(left_main, 2020-06-01, 12, 2029-01-01)", recording)).toBe(2);
  expect(valueOf("members_out(left_main, 2020-06-01, 3, 2029-01-01)", recording)).toBe(1);
  expect(valueOf("members_out(left_main, 2025-01-01, 12, 2029-01-01)", recording)).toBe(0);
  expect(valueOf("months_to_first_out(left_main, 2021-01-01, 60)", recording)).toBeCloseTo(12, 9);
  expect(valueOf("months_to_first_out(defected, 2021-01-01, 60)", recording)).toBe(60);
});

test("their trade with the target, the second year over the year before", () => {
  const sold = [...new Array<number>(24).fill(10), ...new Array<number>(12).fill(12), 25];
  const recording = recorded({ "sold_target_sum NL": sold }, [happened(2022, "NL", "left main")]);
  expect(valueOf("trade_after_leaving(left_main, 2020-06-01, 12, 2029-01-01)", recording)).toBeCloseTo(2.5, 6);
});

test("orders stopped under reach, and open defiance", () => {
  const none = { "reached_sum US": [0], "stopped_sum US": [0], "reached_sum JP": [0], "stopped_sum JP": [0] };
  const recording = recorded({ ...none, "reached_sum NL": [10], "stopped_sum NL": [0.5] }, events);
  expect(valueOf("contracts_stopped(2021-01-01, 2022-01-01)", recording)).toBeCloseTo(5, 9);
  expect(valueOf("months_to_defiance(2022-01-01, 36)", recording)).toBeCloseTo(12, 9);
  expect(valueOf("months_to_defiance(2024-01-01, 36)", recording)).toBe(36);
  expect(LEAVING_STATISTICS.length).toBe(5);
});
