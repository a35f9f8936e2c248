import { expect, test } from "vitest";
import { buildReport, reportFigures } from "../../src/report/report.ts";
import { ALPHA, BETA, constant, exampleInput } from "./example.ts";

const SPECS = [{ observable: "delay_years", course: constant(2) }];
const page = (unconstrained?: readonly string[]): string =>
  buildReport(exampleInput(SPECS, { scenarios: [ALPHA, unconstrained ? { ...BETA, unconstrained } : BETA] }));

test("a chart of what no fact constrains says so, and for which scenario", () => {
  expect(page(["delay_years_data"])).toContain("An assumption in beta (hatched): no fact of history");
});

test("other charts, and reports without evidence, say nothing", () => {
  expect(page(["leakage_total"])).not.toContain("An assumption in");
  expect(page()).not.toContain("An assumption in");
});

test("the bands of what no fact narrows are hatched, the twin's line is not", () => {
  const withTwin = [
    { observable: "diffusion", course: constant(0.4) },
    { observable: "diffusion_twin", course: constant(0.6) },
  ];
  const beta = { ...BETA, unconstrained: ["diffusion_end"] };
  const figures = reportFigures(exampleInput(withTwin, { scenarios: [ALPHA, beta] }));
  const marks = figures.flatMap(({ charts }) => charts).flatMap((chart) => chart.marks);
  const roles = (series: string): Set<string> =>
    new Set(marks.flatMap((mark) => ("role" in mark && mark.series === series ? [mark.role] : [])));
  expect(roles("beta")).toEqual(new Set(["assumption"]));
  expect(roles("alpha")).not.toContain("assumption");
  expect(roles("twin")).toEqual(new Set(["twin"]));
});
