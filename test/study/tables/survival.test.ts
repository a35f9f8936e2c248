import { expect, test } from "vitest";
import { survivalTables } from "../../../src/study/tables/survival.ts";
import { definition, example, observable } from "../example-data.ts";
import { cells } from "./cells.ts";

const observables = [observable("first_defection_date", "date", true), observable("leakage_total")];
const study = definition({ observables, scenarios: definition().scenarios.slice(0, 1) });
/** Two runs see it, after two and four years; one never does; one failed. */
const run = [2022, 2024, NaN, NaN];
const data = example(study, [[0, 0]], ({ replicate, observable }) =>
  observable === 0 ? run[replicate] : replicate === 3 ? NaN : 0.5,
);
const every = [{ kind: "survival", observable: null, above: null, below: null }];

test("a run that never sees it counts to its end, a failed one not at all", () => {
  const { survival, survival_means: means } = survivalTables(data, every);
  expect(cells(survival, "time")).toEqual([0, 2, 4]);
  expect(cells(survival, "share")).toEqual([1, 2 / 3, 1 / 3].map((share) => expect.closeTo(share, 12)));
  expect(cells(survival, "at_risk")).toEqual([3, 3, 2]);
  expect(cells(means, "mean")).toEqual([expect.closeTo((2 + 4 + 10) / 3, 12)]);
  expect([cells(means, "horizon"), cells(means, "n"), cells(means, "events")]).toEqual([[10], [3], [2]]);
});

test("time is counted from the branch; what happened before it, at once", () => {
  const branched = { ...data, definition: { ...study, branchAt: "2023-01-01" } };
  expect(cells(survivalTables(branched, every).survival, "time")).toEqual([0, 0, 1]);
  expect(cells(survivalTables(branched, every).survival_means, "horizon")).toEqual([7]);
});

test("observables that are no dates have no survival", () => {
  expect(survivalTables(data, [{ ...every[0], observable: "leakage_total" }]).survival.rows).toEqual([]);
});

test("a sample that fills the space has one curve for all its points, with point and factors empty", () => {
  const design = { ...study.design, kind: "latin-hypercube" as const };
  const sample = example(
    definition({ ...study, design }),
    [
      [0, 0],
      [1, 1],
    ],
    ({ replicate, observable }) => (observable === 0 ? run[replicate] : replicate === 3 ? NaN : 0.5),
  );
  const { survival, survival_means: means } = survivalTables(sample, every);
  expect(new Set([...cells(survival, "point"), ...cells(survival, "lag")])).toEqual(new Set([null]));
  expect(cells(survival, "at_risk")).toEqual([6, 6, 4]);
  expect(cells(means, "n")).toEqual([6]);
});

test("an event dated a moment after the end happened while all others were still seen", () => {
  const late = example(study, [[0, 0]], ({ replicate, observable }) =>
    observable === 0 ? (replicate === 0 ? 2030.01 : NaN) : 0.5,
  );
  expect(cells(survivalTables(late, every).survival, "share").at(-1)).toBeCloseTo(3 / 4, 12);
});
