import { expect, test } from "vitest";
import { designPoints } from "../../src/study/design-points.ts";
import { salibProblem, salibX, salibY } from "../../src/study/salib-files.ts";
import type { StudyData } from "../../src/study/study-definition.ts";
import { loadText, studyText } from "./small-study-file.ts";

const factors =
  "{ crisis_rate: { low: 0.2, high: 0.4 }, regime.mode: { values: [sequential, standing] }, none: { dummy: true } }";
const { definition } = loadText(studyText({ factors, design: "{ kind: saltelli, points: 2 }" }));
const points = designPoints(definition.design, definition.factors);
const results = Float64Array.from({ length: 2 * points.unit.length * 2 * 2 }, (_, k) => (k < 4 && k % 2 ? NaN : k));
const data: StudyData = { definition, points, results };

test("the problem: names and bounds; named values as their places", () => {
  expect(salibProblem(data)).toEqual({
    num_vars: 3,
    names: ["crisis_rate", "regime.mode", "none"],
    bounds: [
      [0.2, 0.4],
      [0, 1],
      [0, 1],
    ],
    choices: { "regime.mode": ["sequential", "standing"] },
    outputs: ["minimal:leakage_total", "minimal:early", "child:leakage_total", "child:early"],
  });
});

test("X has one row a point in Saltelli's order, all numbers; Y the means over the replicates", () => {
  const { rows } = salibX(data);
  expect(rows.length).toBe(2 * (3 + 2));
  expect(rows.flat().every((cell) => typeof cell === "number")).toBe(true);
  expect(rows[1].map((cell, place) => cell === rows[0][place])).toEqual([false, true, true]); // AB_1 differs from A in factor 1
  const y = salibY(data);
  expect(y.rows.length).toBe(rows.length);
  expect(y.rows[0].slice(0, 2)).toEqual([1, "NaN"]); // mean of 0 and 2; undefined in both replicates
});
