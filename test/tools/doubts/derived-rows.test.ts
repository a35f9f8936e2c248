/** Numbers made of others are made run by run, not from medians. */
import { expect, test } from "vitest";
import type { StudyData } from "../../../src/study/study-definition.ts";
import { type Derived, DERIVED, derivedRows, runsOf } from "../../../tools/doubts/derived-rows.ts";

const RUNS = new Map([
  ["today.window", Float64Array.from([10, 60, 30, NaN])],
  ["today.stock", Float64Array.from([60, 0, 10, 5])],
  ["wall.delay", Float64Array.from([2, 4, 0])],
  ["today.delay", Float64Array.from([1, 1, 1])],
]);
const SUM: Derived = {
  ...{ name: "today.before", unit: "percent", meaning: "both", of: ["today.window", "today.stock"] },
  from: (window, stock) => window + stock,
};

test("a sum is taken in each run: its median is not the sum of the medians", () => {
  const [row] = derivedRows(RUNS, [SUM]);
  expect(row).toMatchObject({ name: "today.before", kind: "value", unit: "percent", n: 3, p50: 60, meaning: "both" });
  expect(row.mean).toBeCloseTo(170 / 3, 12);
});

test("runs are paired by their place, as far as both go; over nothing there is no share", () => {
  const share = DERIVED.find(({ name }) => name === "today.delay_of_ceiling")!;
  const [row] = derivedRows(RUNS, [{ ...share, of: ["today.delay", "wall.delay"] }]);
  expect(row).toMatchObject({ n: 2, p50: 0.375, unit: "share" });
});

test("a part that nobody measured is refused", () => {
  expect(() => derivedRows(RUNS, [{ ...SUM, of: ["today.window", "today.attic"] }])).toThrow(
    'today.before: found no number "today.attic"',
  );
});

test("the runs of a study are those of its base point", () => {
  const data = {
    definition: {
      ...{ scenarios: [{ id: "today" }, { id: "cocom" }], replicates: 2 },
      observables: [{ name: "leak" }, { name: "delay" }],
      ...{ factors: [{ name: "staff", base: 0.75 }], design: { kind: "grid" } },
    },
    points: { unit: [[0.25], [0.75]], values: [[1], [2]] },
    results: Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
  } as unknown as StudyData;
  const runs = runsOf(data);
  expect([...runs.keys()]).toEqual(["today.leak", "today.delay", "cocom.leak", "cocom.delay"]);
  expect([...runs.get("today.leak")!]).toEqual([5, 7]);
  expect([...runs.get("cocom.delay")!]).toEqual([14, 16]);
});
