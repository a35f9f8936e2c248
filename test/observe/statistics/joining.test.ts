/** Joining: which act answers which package, the order of states, lists and exceptions. */
import { expect, test } from "vitest";
import { JOINING_STATISTICS } from "../../../src/observe/statistics/joining.ts";
import { happened, recorded, valueOf } from "./made-up.ts";

const events = [
  happened(2020.5, "US", "package", 1), // number 0
  happened(2022, "US", "package", 2), // number 1
  happened(2022.25, "NL", "force", 0), // settles number 0
  happened(2022.5, "NL", "announcement", 1),
  happened(2023, "NL", "force", 1),
  happened(2022.5, "JP", "force", 0, "apply-events"), // replayed: names no package
];

test("months from the leader's rule to what follows from it, not from an earlier one", () => {
  const recording = recorded({}, events);
  expect(valueOf("months_to_force(NL, 2021-01-01, 48)", recording)).toBeCloseTo(12, 9);
  expect(valueOf("months_to_announce(NL, 2021-01-01, 48)", recording)).toBeCloseTo(6, 9);
  expect(valueOf("months_to_force(JP, 2021-01-01, 48)", recording)).toBeCloseTo(6, 9);
  expect(valueOf("months_to_force(NL, 2020-01-01, 48)", recording)).toBeCloseTo(21, 9);
});

test("who has not come by then has the longest wait; without a rule there is nothing to wait from", () => {
  const recording = recorded({}, events);
  expect(valueOf("months_to_announce(JP, 2021-01-01, 30)", recording)).toBe(30);
  expect(valueOf("months_to_force(NL, 2024-01-01, 12)", recording)).toBeNaN();
});

test("order: pairs that come as given", () => {
  const recording = recorded({}, events);
  expect(valueOf("order_of_force(JP+NL, 2021-01-01, 48)", recording)).toBe(1);
  expect(valueOf("order_of_force(NL+JP, 2021-01-01, 48)", recording)).toBe(0);
  expect(valueOf("states_bound(2022-06-01)", recording)).toBe(1);
  expect(valueOf("states_bound(2024-01-01)", recording)).toBe(2);
});

test("lists and exceptions", () => {
  const listed = Array.from({ length: 120 }, (_, month) => 10 * (month + 1));
  const recording = recorded({}, events, {
    "listed_users all": listed,
    "list_entries main": [7],
    "exceptions all": [3],
  });
  expect(valueOf("listed_per_year(2021-01-01, 2023-01-01)", recording)).toBeCloseTo(120, 9);
  expect(valueOf("listed(2021-01-01)", recording)).toBeCloseTo(120, 9);
  expect(valueOf("packages_per_year(2020-01-01, 2024-01-01)", recording)).toBe(0.5);
  expect(valueOf("list_entries(main, 2021-01-01)", recording)).toBe(7);
  expect(valueOf("exceptions_per_year(2021-01-01, 2022-01-01)", recording)).toBe(3);
  expect(JOINING_STATISTICS.length).toBeGreaterThan(5);
});
