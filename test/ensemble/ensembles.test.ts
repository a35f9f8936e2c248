import { expect, test } from "vitest";
import { addRun, createEnsembles } from "../../src/ensemble/ensembles.ts";
import { failure, frame, record } from "./small-ensembles.ts";

const plan = { seed: "s", runs: 3, uncertainty: "chance", detail: false } as const;

test("a pair needs both runs; each scenario keeps its own", () => {
  const study = createEnsembles(plan, [frame(), frame({ scenario: "second" })]);
  addRun(study, [record(1, [1, 1, 1, 1]), record(1, [2, 2, 2, 2])]);
  addRun(study, [failure(2), record(2, [9, 9, 9, 9])]);
  addRun(study, [record(3, [1, 1, 1, 1]), failure(3)]);
  expect(study.ensembles.map(({ runs }) => runs.map(({ run }) => run))).toEqual([
    [1, 3],
    [1, 2],
  ]);
  expect(study.differences[0].pairing?.curves.band(0)).toMatchObject({ n: 1, mean: 1 });
});

test("one scenario has no differences", () => {
  expect(createEnsembles(plan, [frame()]).differences).toEqual([]);
});
