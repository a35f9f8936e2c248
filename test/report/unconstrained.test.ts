import { expect, test } from "vitest";
import { buildReport } from "../../src/report/report.ts";
import { ALPHA, BETA, constant, exampleInput } from "./example.ts";

const SPECS = [{ observable: "delay_years", course: constant(2) }];
const page = (unconstrained?: readonly string[]): string =>
  buildReport(exampleInput(SPECS, { scenarios: [ALPHA, unconstrained ? { ...BETA, unconstrained } : BETA] }));

test("a chart of what no fact constrains says so, and for which scenario", () => {
  expect(page(["delay_years_end"])).toContain("Unconstrained in beta: no fact of history");
});

test("other charts, and reports without evidence, say nothing", () => {
  expect(page(["leakage_total"])).not.toContain("Unconstrained in");
  expect(page()).not.toContain("Unconstrained in");
});
