import { expect, test } from "vitest";
import { aroundBase, distinct, extremes, made, matching } from "../../../src/report/study/study-context.ts";
import { LAG, PATIENCE, studyContext } from "./example.ts";
import fc from "fast-check";

const context = studyContext("grid", [LAG, PATIENCE]);

test("rows by name; a table that is not there has none", () => {
  expect(context.rows("bands")[0]).toMatchObject({ scenario: "alpha", point: 0, lag: 0, patience: 1 });
  expect(context.rows("bands")).toBe(context.rows("bands"));
  expect(context.rows("shapley")).toEqual([]);
  expect(context.points).toBe(9);
});

test("distinct, matching, and around the base", () => {
  const rows = context.rows("bands");
  expect(distinct(rows, "scenario")).toEqual(["alpha", "beta"]);
  expect(matching(rows, { scenario: "beta", point: 3, observable: "leakage_total" })).toHaveLength(1);
  const along = matching(aroundBase(context, rows, ["lag"]), { scenario: "alpha", observable: "leakage_total" });
  expect(along.map(({ lag, patience }) => [lag, patience])).toEqual([
    [0, 1],
    [5, 1],
    [10, 1],
  ]);
});

test("scenarios keep their colours, and the stamp says how it was made", () => {
  expect(context.colour("alpha")).not.toBe(context.colour("beta"));
  expect(context.quantity("leakage_total").unit).toBe("% of what is wanted");
  expect(context.factor("patience")?.unit).toBe("years");
  expect(context.stamp).toBe("Scenarios: alpha, beta; grid, 9 points with 4 replicates, seed 1; smallyard 0.0.1.");
});

test("says with which command, model and size a page was made", () => {
  expect(made(studyContext("grid", [LAG]))).toMatch(
    /^Made by `smallyard study` with the model of smallyard 0\.0\.1 as shipped at commit abc: \d+ points x \d+ replicates x 2 scenarios, seed \S+\.$/,
  );
});

test("few are all told, in their order", () => {
  expect(extremes([3, 1, 2], 3, (value) => value)).toEqual([3, 1, 2]);
});

test("of many the lowest and the highest, whatever their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 4, maxLength: 20 }), (values) => {
      expect(extremes(values, 3, (value) => value)).toEqual([Math.min(...values), Math.max(...values)]);
    }),
  );
});
