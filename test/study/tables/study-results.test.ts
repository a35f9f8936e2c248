import { expect, test } from "vitest";
import {
  basePoint,
  factorCells,
  factorColumns,
  inRowsUnit,
  observablesOf,
  partlyDefined,
  pointMeans,
  replicatesAt,
  text,
} from "../../../src/study/tables/study-results.ts";
import { definition, example, observable } from "../example-data.ts";

const POINTS = [
  [0, 0],
  [1, 0.5],
];
const study = definition({ observables: [observable("a"), observable("b")] });
const data = example(study, POINTS, ({ scenario, place, replicate, observable }) =>
  observable === 1 && replicate === 2 && place[0] === 1
    ? NaN
    : 1000 * scenario + 100 * place[0] + 10 * observable + replicate,
);

test("results are found by scenario, point and observable", () => {
  expect([...replicatesAt(data, 0, 0, 0)]).toEqual([0, 1, 2, 3]);
  expect([...replicatesAt(data, 1, 1, 1)]).toEqual([1110, 1111, NaN, 1113]);
});

test("means are over what is defined, and the rest is counted", () => {
  expect([...pointMeans(data, 0, 1)]).toEqual([11.5, (110 + 111 + 113) / 3]);
  expect(partlyDefined(data, 0, 1)).toBe(1);
  expect(partlyDefined(data, 0, 0)).toBe(0);
  const none = example(definition(), POINTS, () => NaN);
  expect([...pointMeans(none, 0, 0)]).toEqual([NaN, NaN]);
  expect(partlyDefined(none, 0, 0)).toBe(0);
});

test("an analysis looks at the observable it names, or at all", () => {
  const analysis = { kind: "pawn", observable: null, above: null, below: null };
  expect(observablesOf(data, analysis).map(({ place }) => place)).toEqual([0, 1]);
  expect(observablesOf(data, { ...analysis, observable: "b" }).map(({ place }) => place)).toEqual([1]);
});

test("factors as columns", () => {
  expect(factorColumns(data)).toEqual([
    { name: "lag", unit: "months" },
    { name: "patience", unit: "years" },
  ]);
  expect(factorCells(data, 1)).toEqual([10, 2]);
  expect([text("a"), inRowsUnit("b")]).toEqual([
    { name: "a", unit: "" },
    { name: "b", unit: "see unit" },
  ]);
});

test("the base point: the first of one-at-a-time and of subsets, the base within a grid, none of a sample", () => {
  const of = (kind: typeof study.design.kind, base = 0) => {
    const factors = study.factors.map((factor) => ({ ...factor, base }));
    return basePoint(
      example(
        definition({ factors, design: { ...study.design, kind } }),
        [
          [0, 0],
          [1, 1],
        ],
        () => 0,
      ),
    );
  };
  expect([of("one-at-a-time"), of("shapley"), of("grid", 1), of("grid", 0.4), of("latin-hypercube")]).toEqual([
    ...[0, 0, 1, 0],
    undefined,
  ]);
});
