import { expect, test } from "vitest";
import { panels } from "../../../../src/report/study/figures/panels.ts";
import type { Factor } from "../../../../src/study/study-definition.ts";
import { definition, observable } from "../../../study/example-data.ts";
import { checkFigures, marksOf, numbers } from "../../check-figure.ts";
import { studyContext } from "../example.ts";

const LEVELS: Factor = {
  ...{ kind: "levels", name: "lag", unit: "months", meaning: "how late", base: 0 },
  ...{ path: "parameters.lag", levels: [0, 5, 10] },
};
const [alpha, beta] = definition().scenarios;
const ofEntity = (entity: string) => {
  const one = observable(`lost_${entity}`, "share of wanted");
  return { ...one, read: { ...one.read, observable: "cost", entity, from: 2020, to: 2026 } } as typeof one;
};
const three = ["US", "NL", "JP"].map(ofEntity);

test("between scenarios a chart for each supplier, all on one scale, with a row for every scenario but the baseline", () => {
  const scenarios = [alpha, beta, { ...beta, id: "gamma" }];
  const [figure] = panels(studyContext("grid", [], { scenarios, observables: three }));
  checkFigures([figure]);
  expect(figure.charts).toHaveLength(3);
  expect(figure.heading).toMatch(/^Sales lost, one by one: change against alpha/);
  const ranges = figure.charts.map(({ x }) => (x.kind === "number" ? x.range : undefined));
  expect(new Set(ranges.map(String)).size).toBe(1);
  expect(figure.charts.map(({ y }) => (y.kind === "names" ? [...y.names].sort() : []))[0]).toEqual(["beta", "gamma"]);
  expect(marksOf(figure.charts[1], "points")).toHaveLength(2);
});

test("in one scenario a line along the factor, from nothing at the base", () => {
  const [figure] = panels(studyContext("grid", [LEVELS], { scenarios: [alpha], observables: three }));
  checkFigures([figure]);
  const [line] = marksOf(figure.charts[2], "line");
  expect(numbers(line.x)).toEqual([0, 5, 10]);
  expect(numbers(line.y)[0]).toBe(0);
});

test("a pair, or reads of other years, are no such figure", () => {
  const scenarios = [alpha, beta];
  expect(panels(studyContext("grid", [], { scenarios, observables: three.slice(0, 2) }))).toEqual([]);
  const other = { ...three[2], read: { ...three[2].read, to: 2030 } } as (typeof three)[number];
  expect(panels(studyContext("grid", [], { scenarios, observables: [...three.slice(0, 2), other] }))).toEqual([]);
});
