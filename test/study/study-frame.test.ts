import { expect, test } from "vitest";
import { studyFrames } from "../../src/study/study-frame.ts";
import { loadText, studyText } from "./small-study-file.ts";

test("dates, and the series of the curves that are kept, of the whole or else of each entity", () => {
  const [frame] = studyFrames(loadText(studyText({ curves: "[leakage_cumulative, sales_target_musd]" })));
  expect(frame.scenario).toBe("minimal");
  expect(frame.dates[0]).toBe(2018.25);
  expect(frame.dates.at(-1)).toBe(2021);
  expect(frame.series.map(({ observable, entity }) => `${observable} ${entity}`)).toEqual([
    ...["leakage_cumulative all", "sales_target_musd US", "sales_target_musd NL", "sales_target_musd JP"],
  ]);
  expect(JSON.parse(JSON.stringify(frame))).toEqual(frame); // it stands in the head of a store
});
