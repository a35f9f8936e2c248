/** The lead: level, change, the part credited to controls, makers, and designed-out content. */
import { expect, test } from "vitest";
import { LEADING_STATISTICS } from "../../../src/observe/statistics/leading.ts";
import { recorded, valueOf } from "./made-up.ts";

test("levels are means over items, changes are differences of dates", () => {
  const recording = recorded({}, [], {
    "gap_users_years TOOLS": Array.from({ length: 120 }, (_, month) => 10 - (month + 1) / 24),
    "gap_users_years CHIPS": [4],
    "gap_domestic_years TOOLS": [12],
    "delay_years TOOLS": [2],
    "gap_domestic_years CHIPS": [6],
    "leader_content_left all": Array.from({ length: 120 }, (_, month) => 0.9 ** ((month + 1) / 12)),
  });
  expect(valueOf("lead_years(TOOLS, 2022-01-01)", recording)).toBeCloseTo(9, 9);
  expect(valueOf("lead_years(TOOLS+CHIPS, 2022-01-01)", recording)).toBeCloseTo(6.5, 9);
  const makersAhead = recorded({}, [], { "gap_users_years CHIPS": [9], "gap_domestic_years CHIPS": [6] });
  expect(valueOf("lead_years(CHIPS, 2022-01-01)", makersAhead), "the nearer of users and makers").toBe(6);
  expect(valueOf("lead_change(TOOLS, 2022-01-01, 2026-01-01)", recording)).toBeCloseTo(-2, 9);
  expect(valueOf("lead_credited(TOOLS, 2022-01-01)", recording)).toBe(2);
  expect(valueOf("makers_gap(CHIPS, 2022-01-01)", recording)).toBe(6);
  expect(valueOf("content_change(2021-01-01, 2026-01-01)", recording)).toBeCloseTo(-10, 6);
  expect(valueOf("gap_order(CHIPS+TOOLS, 2022-01-01)", recording)).toBe(1);
  expect(valueOf("gap_order(TOOLS+CHIPS, 2022-01-01)", recording)).toBe(0);
  expect(LEADING_STATISTICS.length).toBe(6);
});
