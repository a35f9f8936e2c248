/** Cohesion: falls of a list whenever they come, exits, who still enforces, and breaches that are found. */
import { expect, test } from "vitest";
import { MEMBERS_STATISTICS } from "../../../src/observe/statistics/members.ts";
import { happened, recorded, valueOf } from "./made-up.ts";

const months = (count: number, value: number): number[] => new Array<number>(count).fill(value);

test("a list falls twice; slow wear and a small cut are no fall", () => {
  const entries = [...months(20, 200), 196, ...months(15, 195), 150, 130, ...months(20, 130), ...months(20, 140), 91];
  const recording = recorded({}, [], { "list_entries main": entries });
  expect(valueOf("entries_before_fall(main, 2020-06-01, 1, 100)", recording)).toBe(195);
  expect(valueOf("entries_after_fall(main, 2020-06-01, 1, 100)", recording)).toBe(130);
  expect(valueOf("size_of_fall(main, 2020-06-01, 1, 100)", recording)).toBeCloseTo(1 / 3, 9);
  expect(valueOf("entries_before_fall(main, 2020-06-01, 2, 100)", recording)).toBe(140);
  expect(valueOf("entries_after_fall(main, 2020-06-01, 2, 100)", recording)).toBe(91);
  expect(valueOf("entries_after_fall(main, 2020-06-01, 3, 100)", recording)).toBeNaN();
  // Asked from a later day, the second is the first.
  expect(valueOf("entries_after_fall(main, 2024-01-01, 1, 60)", recording)).toBe(91);
});

test("exits, and the share of some states that enforce; one without a control does not", () => {
  const recording = recorded({}, [], {
    "list_exits main": [...months(24, 0), 2],
    "compliance NL": [0.9],
    "compliance JP": [...months(24, 0.8), 0.3],
    "compliance US": [NaN],
  });
  expect(valueOf("list_exits(main, 2021-06-01)", recording)).toBe(0);
  expect(valueOf("list_exits(main, 2023-06-01)", recording)).toBe(2);
  expect(valueOf("still_enforcing(NL+JP, 0.5, 2021-06-01)", recording)).toBe(1);
  expect(valueOf("still_enforcing(NL+JP, 0.5, 2023-06-01)", recording)).toBe(0.5);
  expect(valueOf("still_enforcing(NL+US, 0.5, 2023-06-01)", recording)).toBe(0.5);
});

test("breaches found, and how old they were; one that is not found has no age", () => {
  const recording = recorded({}, [
    happened(2021, "LITHO", "violates", 1),
    happened(2021, "OPTIC", "violates", 1),
    happened(2024, "LITHO", "violation found"),
    happened(2024.5, "LITHO", "violates", 1),
    happened(2025.5, "LITHO", "violation found"),
  ]);
  expect(valueOf("violations_found(2021-01-01, 2025-01-01)", recording)).toBe(1);
  expect(valueOf("violations_found(2021-01-01, 2026-01-01)", recording)).toBe(2);
  expect(valueOf("violation_age(2021-01-01, 2025-01-01)", recording)).toBeCloseTo(3, 9);
  expect(valueOf("violation_age(2021-01-01, 2026-01-01)", recording)).toBeCloseTo(2, 9);
  expect(valueOf("violation_age(2021-01-01, 2022-01-01)", recording)).toBeNaN();
  expect(MEMBERS_STATISTICS.length).toBe(7);
});
