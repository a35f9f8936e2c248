/** Runs measured for their headline outputs. */
import { expect, test } from "vitest";
import { columnOf, HEADLINES, lucks, measure } from "../../../src/study/structure/measured-runs.ts";
import { minimal, run, summary } from "../../engine/worlds.ts";

test("a row holds the headlines of the run with that luck, and drawn parameters change it", () => {
  const draws = lucks("some", 2);
  expect(draws).toEqual([{ seed: "some/1" }, { seed: "some/2" }]);
  const rows = measure(minimal(), [...draws, { seed: "some/1", parameterSeed: "other" }]);
  const { model, result } = run(minimal(), "some/2");
  expect(rows[1]).toEqual(HEADLINES.map((name) => summary(model, result, name)));
  expect(rows[2]).not.toEqual(rows[0]);
});

test("undefined numbers do not count", () => {
  expect(columnOf([[1, NaN], [2, 3]], 1)).toEqual([3]); // prettier-ignore
});
