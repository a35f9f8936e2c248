/** The valve: what leaves before, while and after the first applications wait; the length of a tick does not matter. */
import { expect, test } from "vitest";
import { exp } from "../../../src/base/maths.ts";
import { moveValve, spanOf } from "../../../src/processes/retaliate/valve.ts";

const FREE = { force: 0, stop: 0.1, waitYears: 0.2 };
const span = (start: number, end: number) => spanOf(start, end, 0.25);

test("without a licence it moves to its aim", () => {
  const { end, mean } = moveValve(1, 0.4, FREE, span(2020, 2020.25));
  expect(end).toBeCloseTo(0.4 + 0.6 * exp(-1), 12);
  expect(mean).toBeCloseTo(0.4 + 0.6 * (1 - exp(-1)), 12);
});

test("it stays until the licence is in force, then next to nothing leaves, then it comes back", () => {
  const licence = { force: 2020.5, stop: 0.1, waitYears: 0.2 };
  const before = moveValve(0.8, 0.4, licence, span(2020.3, 2020.4));
  expect(before.end).toBe(0.8);
  expect(before.mean).toBeCloseTo(0.8, 12);
  expect(moveValve(0.8, 0.4, licence, span(2020.55, 2020.6)).end).toBeCloseTo(0.1, 12);
  expect(moveValve(0.1, 0.4, licence, span(2020.7, 2020.95)).end).toBeCloseTo(0.4 - 0.3 * exp(-1), 12);
  // A valve that is lower still is not opened by the rule.
  expect(moveValve(0.02, 0.4, licence, span(2020.5, 2020.6)).end).toBeCloseTo(0.02, 12);
});

test("one long tick is many short ones", () => {
  const licence = { force: 2020.13, stop: 0.05, waitYears: 0.31 };
  const whole = moveValve(0.9, 0.6, licence, span(2020, 2021));
  let valve = 0.9;
  let sum = 0;
  for (let k = 0; k < 100; k++) {
    const part = moveValve(valve, 0.6, licence, span(2020 + k / 100, 2020 + (k + 1) / 100));
    valve = part.end;
    sum += part.mean / 100;
  }
  expect(whole.end).toBeCloseTo(valve, 9);
  expect(whole.mean).toBeCloseTo(sum, 9);
});
