import { expect, test } from "vitest";
import { differences } from "../../../../src/report/study/figures/differences.ts";
import { checkFigures, marksOf, namesOf, numbers, rowNames } from "../../check-figure.ts";
import { buildStudyContext } from "../../../../src/report/study/study-context.ts";
import { definition } from "../../../study/example-data.ts";
import { LAG, PATIENCE, studyContext, studyInput } from "../example.ts";

test("against the baseline and against the base point, in percentage points", () => {
  const figures = differences(studyContext("grid", [LAG]));
  checkFigures(figures);
  expect(figures.map(({ id }) => id).slice(0, 2)).toEqual([
    "differences-scenarios-leakage_total",
    "differences-base-leakage_total",
  ]);
  expect(numbers(marksOf(figures[0].charts[0], "line", "beta")[0].y)).toEqual([10, 10, 10]);
  const [within] = marksOf(figures[1].charts[0], "line", "alpha");
  expect(within.x).toEqual([0, 5, 10]); // the base point is there, with nothing
  expect(numbers(within.y)[0]).toBe(0);
  expect(figures[1].paragraph).toMatch(/Without pairing the variance of these differences is [\d.,]+ times as large/);
});

test("without a factor one dot for each scenario", () => {
  const [figure] = differences(studyContext("grid", []));
  checkFigures([figure]);
  const [range] = marksOf(figure.charts[0], "points", "chance and parameters");
  expect(range.x).toEqual([10]);
  expect(range.y.map((row) => rowNames(figure.charts[0])[row!])).toEqual(["beta"]);
});

test("a difference of dates is in years; designs of many factors have other figures", () => {
  const dates = differences(studyContext("grid", [LAG])).find(
    ({ id }) => id === "differences-scenarios-first_defection_date",
  )!;
  expect(dates.charts[0].title).toContain("(years)");
  expect(differences(studyContext("grid", [LAG, PATIENCE]))).toEqual([]);
});

test("chance alone, where it was made as well, is a pale line below the other", () => {
  const input = studyInput("grid", []);
  const beside = { "chance/differences": input.tables.differences };
  const [figure] = differences(buildStudyContext({ ...input, beside }));
  checkFigures([figure]);
  expect(namesOf(figure.charts[0])).toEqual(["chance alone", "chance and parameters"]);
  expect(figure.key.map(({ label }) => label).join()).toMatch(/thin.*thick/);
});

test("more scenarios than colours differ by their dashes, and only then are bands left out of the key", () => {
  const [, beta] = definition().scenarios;
  const scenarios = ["a", "b", "c", "d", "e"].map((id) => ({ ...beta, id }));
  const [figure] = differences(studyContext("grid", [LAG], { scenarios }));
  const looks = marksOf(figure.charts[0], "line").map(({ colour, dash }) => `${colour} ${dash}`);
  expect(new Set(looks).size).toBe(looks.length);
  expect(figure.key.map(({ mark }) => mark)).not.toContain("band90");
  expect(differences(studyContext("grid", [LAG]))[0].key.map(({ mark }) => mark)).toContain("band90");
});
