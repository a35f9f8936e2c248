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

test("of three scenarios each pair is compared, with the sign of the later less the earlier; of five those against the first", () => {
  const named = (count: number) => Array.from({ length: count }, (_, k) => frame({ scenario: `s${k}` }));
  const study = createEnsembles(plan, named(3));
  addRun(study, [record(1, [1, 1, 1, 1]), record(1, [2, 2, 2, 2]), record(1, [6, 6, 6, 6])]);
  const found = study.differences.map(({ scenario, baseline, pairing }) => {
    return [scenario.scenario, baseline.scenario, pairing?.curves.band(0).mean];
  });
  expect(found).toEqual([
    ["s1", "s0", 1],
    ["s2", "s0", 5],
    ["s2", "s1", 4],
  ]);
  expect(createEnsembles(plan, named(5)).differences).toHaveLength(4);
});
