import { expect, test } from "vitest";
import { interactions } from "../../../../src/report/study/figures/interactions.ts";
import { checkFigures } from "../../check-figure.ts";
import { LAG, studyContext, SWITCHES } from "../example.ts";

test("a map of pairs for each scenario, each pair once, centred on nothing", () => {
  const figures = interactions(studyContext("shapley", SWITCHES));
  checkFigures(figures);
  const [map] = figures[0].charts[0].data;
  expect(map).toMatchObject({ x: ["together"], y: ["common law"], zmin: -Number(map.zmax) });
  expect(figures[0].table.rows).toHaveLength(2);
});

test("other designs have none", () => {
  expect(interactions(studyContext("grid", [LAG]))).toEqual([]);
});
