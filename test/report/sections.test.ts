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

test("nothing is shown twice: on one axis by years since where that is possible, else by date", () => {
  const context = exampleContext(
    ["denied", "leakage_lag", "diffusion", "diffusion_twin"].map((observable) => ({
      observable,
      course: constant(0.3),
    })),
    { runs: runs({ first_defection_date: () => null }) },
  );
  const figures = buildSections(context).flatMap(({ figures, more }) => [...figures, ...more]);
  const axis = (id: string): string[] =>
    figures.filter((one) => one.id === id).flatMap(({ charts }) => charts.map(({ x }) => x.kind));
  expect(axis("denied")).toEqual(["number"]);
  expect(axis("leakage-by-channel")).toEqual(["time", "time"]);
  expect(axis("diffusion")).toEqual(["time", "time"]);
  expect(figures.filter(({ id }) => id.startsWith("survival")).map(({ id }) => id)).toEqual(["survival"]);
});
