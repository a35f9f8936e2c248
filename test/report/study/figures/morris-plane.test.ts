import { expect, test } from "vitest";
import { morrisPlane } from "../../../../src/report/study/figures/morris-plane.ts";
import { checkFigures, marksOf, numbers } from "../../check-figure.ts";
import { DUMMY, LAG, PATIENCE, studyContext } from "../example.ts";

test("mu* across, sigma up, most influential first; what does not move is not named", () => {
  const figures = morrisPlane(studyContext("morris", [LAG, PATIENCE, DUMMY]));
  checkFigures(figures);
  const [effects] = marksOf(figures[0].charts[0], "points", "effects");
  expect(effects.told).toEqual(["lag", "patience", "dummy"].map((name) => `${name}, mu* and sigma`));
  expect(numbers(effects.x)[1]).toBeCloseTo(20, 1);
  expect(numbers(effects.x)[2]).toBeCloseTo(0, 9);
  expect(effects.labels?.[2]).toBe("");
});

test("no factor moves it; other designs have no such plane", () => {
  const [flat] = morrisPlane(studyContext("morris", [LAG, PATIENCE], {}, () => 0.5));
  checkFigures([flat]);
  expect(flat.paragraph).toContain("no factor moves it");
  expect(morrisPlane(studyContext("grid", [LAG]))).toEqual([]);
});
