import { expect, test } from "vitest";
import { buildSections } from "../../src/report/sections.ts";
import { constant, exampleContext, runs } from "./example.ts";

test("a study without curves has no sections", () => {
  expect(buildSections(exampleContext())).toEqual([]);
});

test("a section appears with its first figure, and ids are unique over the page", () => {
  const names = ["leakage_rate", "leakage_lag", "diffusion", "participation", "yard_trade_share", "stockpile_months"];
  const context = exampleContext(
    [...names, "retaliation_index", "cost_gross_musd"].map((observable) => ({ observable, course: constant(0.3) })),
    { runs: runs({ first_defection_date: () => null }) },
  );
  const sections = buildSections(context);
  expect(sections.map(({ id }) => id)).toEqual([
    ...["leakage", "diffusion", "coalition", "yard", "stockpile", "retaliation", "costs"],
  ]);
  const ids = sections.flatMap(({ id, figures, more }) => [
    id,
    ...[...figures, ...more].flatMap((figure) => [`figure-${figure.id}`, ...figure.charts.map((chart) => chart.id)]),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});
