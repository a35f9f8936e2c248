/** One history, several futures: the past is drawn once, the futures begin where it ends, and nothing is told twice. */
import { expect, test } from "vitest";
import { clockOf } from "../../src/report/clock.ts";
import { fanFigure } from "../../src/report/fan-figure.ts";
import { lineFigures } from "../../src/report/line-figures.ts";
import type { Quantity } from "../../src/report/quantities.ts";
import { buildReport } from "../../src/report/report.ts";
import { buildSections } from "../../src/report/sections.ts";
import { toPlotly } from "../../src/figures/to-plotly.ts";
import { checkFigures, marksOf, namesOf } from "./check-figure.ts";
import { BETA, exampleContext, exampleInput, runs, type Course, type Spec } from "./example.ts";

const BRANCH = { date: 2022.05, commonUntil: 2022 };
const GAMMA = { ...BETA, id: "gamma-with-a-long-name", title: "Gamma" };
const SCENARIOS = [BETA, GAMMA];
/** The same until 2022, then apart. */
const forked: Course = ({ id }, year) => (year < 2020 ? null : year <= 2022 ? 0.2 : id === "beta" ? 0.3 : 0.6);
const SPECS: readonly Spec[] = [
  { observable: "leakage_rate", course: forked },
  { observable: "leakage_permitted", course: forked },
  { observable: "a_twin", course: ({ id }, year) => (id === "beta" ? (year - 2018) / 10 : 0.9) },
];
const changes = {
  scenarios: SCENARIOS,
  branch: BRANCH,
  runs: runs(
    {},
    SCENARIOS.map(({ id }) => id),
  ),
};
const context = exampleContext(SPECS, changes);
const QUANTITY: Quantity = {
  ...{
    observable: "leakage_rate",
    name: "A",
    axis: "%",
    phrase: "the share",
    kind: "share",
    twin: "a_twin",
    marked: true,
  },
};

const [figure, ...others] = lineFigures(context, QUANTITY);
const [chart] = figure.charts;
const line = (name: string) => marksOf(chart, "line", name)[0];

test("a quantity has one figure with one chart: history once, each future from where it ends", () => {
  checkFigures([figure]);
  expect(others).toEqual([]);
  expect(figure.charts).toHaveLength(1);
  expect(line("history").x.at(-1)).toBe(2022);
  for (const { id } of SCENARIOS) {
    expect(line(id).x[0]).toBe(2022);
    expect(line(id).y[0]).toBe(0.2);
  }
  expect([line("beta").y.at(-1), line(GAMMA.id).y.at(-1)]).toEqual([0.3, 0.6]);
  // Two areas for each line but the twin, which is drawn once.
  expect(marksOf(chart, "band")).toHaveLength(6);
  expect(marksOf(chart, "line", "without controls")).toHaveLength(1);
});

test("the branch is marked and named; long names are broken, the history has none at its end", () => {
  expect(marksOf(chart, "rule")).toMatchObject([{ meaning: "branch", at: BRANCH.date, text: "branch January 2022" }]);
  const texts = (toPlotly(chart).layout.annotations as { text: string }[]).map(({ text }) => text);
  const broken = texts.filter((text) => text.includes("<br>")).map((text) => text.replaceAll("<br>", ""));
  expect(broken).toContain("gamma-with-a-long-name");
  expect(texts).not.toContain("history");
  expect(figure.paragraph).toContain("All scenarios share the history of beta up to 2022-01-19");
  expect(figure.key[0].label).toBe("beta: median, up to the branch the history of all");
});

test("marks are the history's; shading ends at the branch where the futures replay no further alike", () => {
  expect(marksOf(chart, "ticks")).toHaveLength(1);
  const other = { ...GAMMA, replayUntil: 2024 };
  const scenarios = [BETA, other].map((scenario, k) => ({
    ...context.scenarios[k],
    ...scenario,
    replayUntil: 2023 + k,
  }));
  const [shade] = marksOf(fanFigure(context, QUANTITY, scenarios, BRANCH).charts[0], "period");
  expect(shade).toMatchObject({ meaning: "replayed", to: BRANCH.date });
});

test("a quantity that only a future knows is shown for it alone", () => {
  const late: Course = ({ id }, year) => (id === "beta" || year < 2023 ? null : 0.5);
  const figures = lineFigures(exampleContext([{ observable: "leakage_rate", course: late }], changes), QUANTITY);
  checkFigures(figures);
  expect(namesOf(figures[0].charts[0])).not.toContain("history");
  expect(figures[0].key[0].label).toBe(`${GAMMA.id}: median`);
});

test("charts of single futures begin at the branch, and nothing is told by years since", () => {
  expect(context.scenarios.map((scenario) => clockOf("calendar", scenario, context).from)).toEqual([2018, 2022]);
  const shown = buildSections(context).flatMap(({ figures, more }) => [...figures, ...more]);
  expect(shown.map(({ id }) => id)).toContain("leakage_rate");
  expect(shown.filter(({ clock }) => clock === "since")).toEqual([]);
  const page = buildReport(exampleInput(SPECS, changes));
  expect(page).toContain("One history, 2 futures.");
  expect(page).not.toContain("the charts by years since");
});
