/** Inputs are read from base data, not from a run. */
import { expect, test } from "vitest";
import { GIVEN_STATISTICS } from "../../../src/observe/statistics/given.ts";
import { recorded, valueOf } from "./made-up.ts";

test("a cell, one over a cell, a series at a date; unknown places are undefined", () => {
  const recording = recorded({});
  expect(valueOf("given(suppliers, NL, exposure, 100)", recording)).toBeCloseTo(5, 9);
  expect(valueOf("given_inverse(items, CHIPS, substitute_effect)", recording)).toBeCloseTo(1 / 0.6, 9);
  expect(valueOf("given_series(threat, 2021-01-01, 1)", recording)).toBeCloseTo(0.6, 3);
  expect(valueOf("given_exposure(2020-01-01, 2021-01-01)", recording)).toBeCloseTo(10, 9); // the leader alone is bound
  for (const text of [
    "given(suppliers, XX, exposure, 1)",
    "given(nothing, NL, exposure, 1)",
    "given_series(nothing, 2021-01-01, 1)",
  ])
    expect(valueOf(text, recording)).toBeNaN();
  expect(GIVEN_STATISTICS.every(({ until }) => until?.({} as never) === -Infinity)).toBe(true);
});
