import { expect, test } from "vitest";
import { stripFigures } from "../../src/report/strip-figures.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([
  { observable: "a", kind: "state", entity: "US", course: constant(0.9) },
  { observable: "a", kind: "state", entity: "NL", course: constant(0.3) },
]);
const figures = (observable: string) =>
  stripFigures(context, ["state", observable], () => ({
    ...{ id: "x", heading: "Head", title: "Title", key: [], highest: 1, colours: [], scale: true },
    statistic: "p50",
    sentence: ({ scenario, curves }) => `${scenario.name} has ${curves.length}`,
    note: "The end.",
  }));

test("strips stand on both clocks, a chart for each scenario, with what is said of each", () => {
  const both = figures("a");
  expect(both.map(({ clock }) => clock)).toEqual(["calendar", "since"]);
  const names = context.scenarios.map(({ name }) => name);
  for (const { charts, paragraph } of both) {
    expect(charts.map(({ title }) => title)).toEqual(names.map((name) => `Title, ${name}`));
    expect(paragraph).toContain(`${names.map((name) => `${name} has 2`).join("; ")}. The end.`);
  }
});

test("without such curves there is no figure", () => {
  expect(figures("b")).toEqual([]);
});
