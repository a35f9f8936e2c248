import { expect, test } from "vitest";
import { designPoints } from "../../src/study/design-points.ts";
import type { StudyData } from "../../src/study/study-definition.ts";
import { studyFrames } from "../../src/study/study-units.ts";
import { pointsTable, studyCurvesTable, studyRunsTable } from "../../src/study/unit-tables.ts";
import { loadText, studyText } from "./small-study-file.ts";

const study = loadText(studyText({ curves: "[leakage_cumulative]" }));
const { definition } = study;
const results = Float64Array.from({ length: 2 * 8 * 2 }, (_, k) => (k === 3 ? NaN : k));
const data: StudyData = { definition, points: designPoints(definition.design, definition.factors), results };

test("points and runs: one row each, undefined = empty", () => {
  const [points] = pointsTable(data);
  expect(points.rows.slice(0, 2)).toEqual([
    [0, 0.1, "sequential"],
    [1, 0.1, "standing"],
  ]);
  const [runs] = studyRunsTable(data);
  expect(runs.columns.map(({ name }) => name)).toEqual([
    ...["scenario", "point", "replicate", "seed", "crisis_rate", "regime.mode", "leakage_total", "early"],
  ]);
  expect(runs.rows.length).toBe(16);
  expect(runs.rows[1]).toEqual(["minimal", 0, 2, "1/run-2", 0.1, "sequential", 2, null]);
  expect(runs.rows[15]).toEqual(["child", 3, 2, "1/run-2", 0.6, "standing", 30, 31]);
});

test("curves: bands over the replicates that are there", () => {
  const frames = studyFrames(study);
  const length = frames[0].dates.length;
  const parts = [
    ...studyCurvesTable(data, frames, (scenario, unit) =>
      unit === 1 ? undefined : new Float64Array(length).fill(100 * scenario + unit),
    ),
  ];
  expect(parts.length).toBe(8); // one part for each scenario and point: memory does not grow with the study
  const [first, second] = parts;
  expect(first.rows.length).toBe(length);
  expect(first.rows[0].slice(0, 10)).toEqual([
    ...["minimal", 0, "all", "all", "leakage_cumulative", "share of wanted", "2018-04-02", "replayed", 1, 0],
  ]);
  expect(second.rows.at(-1)?.slice(6, 10)).toEqual(["2021-01-01", "generated", 2, 2.5]);
});
