import { expect, test } from "vitest";
import { stillObservables, withoutStill } from "../../../src/report/study/still-observables.ts";
import { studySections } from "../../../src/report/study/study-figures.ts";
import { buildStudyReport } from "../../../src/report/study/study-report.ts";
import { LAG, studyContext, studyInput } from "./example.ts";

const still = studyInput("grid", [LAG], {}, (observable) => (observable === 0 ? 0.997 : 2026));

test("what nothing moves is told and not drawn", () => {
  expect(stillObservables(studyContext("grid", [LAG]))).toEqual([]);
  const context = studyContext("grid", [LAG], {}, (observable) => (observable === 0 ? 0.997 : 2026));
  expect(stillObservables(context)).toEqual([{ name: "leakage_total", low: 0.997, high: 0.997 }]);
  expect(withoutStill(context).input.study.observables.map(({ name }) => name)).toEqual(["first_defection_date"]);
  const ids = studySections(context).flatMap(({ figures }) => figures.map(({ id }) => id));
  expect(ids).not.toContain("response-leakage_total");
  expect(buildStudyReport(still)).toContain("nothing here moves it: leakage (99.7");
});

test("what moves by a tenth is drawn", () => {
  let k = 0;
  const context = studyContext("grid", [LAG], {}, () => 0.8 + 0.08 * (k++ % 3));
  expect(stillObservables(context)).toEqual([]);
});
