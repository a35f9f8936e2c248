/** From the results of a study to the rows that a page names, and through their file. */
import { expect, test } from "vitest";
import { csvText } from "../../../src/study/csv.ts";
import type { StudyData } from "../../../src/study/study-definition.ts";
import { numbersOf, numbersTable, readNumbers } from "../../../tools/doubts/number-rows.ts";

/** Two scenarios, two runs at three points: the base, with staff, with staff and a wall. */
const DATA = {
  definition: {
    ...{ scenarios: [{ id: "today" }, { id: "cocom" }], baseline: 0, replicates: 2, design: { kind: "one-at-a-time" } },
    observables: [{ name: "leak", unit: "share", meaning: "what leaks" }],
    factors: [
      { name: "staff", kind: "levels", path: "parameters.staff", levels: [1, 2], base: 0.25, unit: "1", meaning: "" },
      { name: "wall", kind: "switch", layer: {}, base: 0, unit: "1", meaning: "" },
    ],
  },
  points: {
    unit: [
      [0.25, 0],
      [0.75, 0],
      [0.75, 1],
    ],
    values: [
      [1, 0],
      [2, 0],
      [2, 1],
    ],
  },
  results: Float64Array.from([0.4, 0.6, 0.3, 0.4, 0.1, NaN, ...[0.9, 0.9, 0.8, 0.8, 0.7, 0.7]]),
} as unknown as StudyData;

test("the base point gives values, each point that moves one factor a change run by run; what moves two, and one scenario less another, is left out", () => {
  const rows = numbersOf(DATA);
  expect(rows.map(({ name, kind }) => [name, kind])).toEqual([
    ["today.leak", "value"],
    ["cocom.leak", "value"],
    ["today.staff.leak", "change"],
    ["cocom.staff.leak", "change"],
  ]);
  expect(rows[0]).toMatchObject({ n: 2, p50: 0.5, unit: "share", meaning: "what leaks" });
  expect(rows[2].mean).toBeCloseTo(-0.15, 12);
  expect(rows[3].mean).toBeCloseTo(-0.1, 12);
});

test("the file keeps them to the last digit; what is undefined stays undefined", () => {
  const rows = [...numbersOf(DATA), { ...numbersOf(DATA)[0], name: "today.never", p50: NaN }];
  expect(readNumbers(csvText(numbersTable(rows)))).toEqual(rows);
});
