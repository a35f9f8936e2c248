import { expect, test } from "vitest";
import { interactions } from "../../../../src/report/study/figures/interactions.ts";
import { checkFigures, marksOf, rowNames } from "../../check-figure.ts";
import { LAG, studyContext, SWITCHES } from "../example.ts";

test("a map of pairs for each scenario, each pair once, centred on nothing", () => {
  const figures = interactions(studyContext("shapley", SWITCHES));
  checkFigures(figures);
  const [chart] = figures[0].charts;
  const [map] = marksOf(chart, "cells");
  expect([rowNames(chart, "x"), rowNames(chart)]).toEqual([["together"], ["common law"]]);
  expect(map.low).toBe(-map.high);
  expect(figures[0].table.rows).toHaveLength(2);
});

test("other designs have none", () => {
  expect(interactions(studyContext("grid", [LAG]))).toEqual([]);
});
