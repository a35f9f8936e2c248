import { expect, test } from "vitest";
import { separation } from "../../../../src/report/study/figures/separation.ts";
import { checkFigures, rowNames } from "../../check-figure.ts";
import { STEPS, studyContext, SWITCHES } from "../example.ts";

const analyses = [{ kind: "separation", observable: null, above: null, below: null }];

test("pairs of worlds down, what is seen across; the base is nobody's world", () => {
  const figures = separation(studyContext("one-at-a-time", SWITCHES, { analyses }));
  checkFigures(figures);
  expect(rowNames(figures[0].charts[0])).toEqual(["together or common law"]);
  expect(rowNames(figures[0].charts[0], "x")).toEqual(["leakage", "first defection"]);
  expect(figures[0].paragraph).toMatch(/puts [\d.]+\u00a0% of the runs into their own world/);
});

test("with one other point than the base, against the base", () => {
  const [{ charts }] = separation(studyContext("one-at-a-time", [STEPS], { analyses }));
  expect(rowNames(charts[0])).toEqual(["as it is or steps 3"]);
});

test("nothing without the analysis", () => {
  expect(separation(studyContext("one-at-a-time", SWITCHES))).toEqual([]);
});
