import { expect, test } from "vitest";
import { isFailure } from "../../src/ensemble/run-record.ts";
import { failure, record } from "./small-ensembles.ts";

test("a run that ended well is told from one that failed", () => {
  expect(isFailure(record(1, [1, 2, 3, 4]))).toBe(false);
  expect(isFailure(failure(1))).toBe(true);
});
