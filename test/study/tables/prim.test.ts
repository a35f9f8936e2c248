import { expect, test } from "vitest";
import { latinHypercube } from "../../../src/study/design/designs.ts";
import { primTables } from "../../../src/study/tables/prim.ts";
import { definition, example } from "../example-data.ts";
import { cells } from "./cells.ts";

const scenarios = definition().scenarios.slice(0, 1);
const data = example(definition({ scenarios, replicates: 2 }), latinHypercube(200, 2, "p"), ({ place, replicate }) =>
  replicate === 1 && place[1] < 0.02 ? NaN : place[0],
);
const analysis = { kind: "prim", observable: "leakage_total", above: 0.6, below: null };

test("a box in the factor's own units, from runs as cases", () => {
  const { boxes } = primTables(data, [analysis]);
  const first = { box: 1, factor: "lag" };
  const [low] = cells(boxes, "low", first) as number[];
  expect(low).toBeGreaterThan(4.9); // a box from 5 to 10 has the density of 0.8 that is wanted at least
  expect(low).toBeLessThan(6.1);
  expect(cells(boxes, "high", first)[0]).toBeGreaterThan(9.8);
  expect(cells(boxes, "threshold", first)).toEqual(["above 0.6"]);
  expect(cells(boxes, "density", first)[0]).toBeGreaterThanOrEqual(0.8);
  expect(cells(boxes, "n", first)).toEqual([396]); // four runs are undefined
});

test("the way to the box, with what was chosen and what was pasted", () => {
  const { peeling } = primTables(data, [analysis]);
  const states = cells(peeling, "state", { box: 1 });
  expect(states.filter((state) => state === "chosen")).toHaveLength(1);
  expect(states[states.length - 1]).toBe("pasted");
  expect(cells(peeling, "coverage", { box: 1, step: 0 })).toEqual([1]);
});

test("below turns it round; a box of everything restricts no factor", () => {
  const below = primTables(data, [{ ...analysis, above: null, below: 0.3 }]);
  expect(cells(below.boxes, "high", { box: 1, factor: "lag" })[0]).toBeLessThan(3.9);
  const all = primTables(data, [{ ...analysis, above: -1 }]).boxes;
  expect(all.rows[0].slice(3)).toEqual([1, null, null, null, 1, 1, 1, 396]);
});

test("nothing of interest, nothing told", () => {
  expect(primTables(data, [{ ...analysis, above: 9 }]).boxes.rows).toEqual([]);
  expect(primTables(data, []).peeling.rows).toEqual([]);
});
