import { expect, test } from "vitest";
import { stripFigures } from "../../src/report/strip-figures.ts";
import { marksOf, rowNames } from "./check-figure.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([
  { observable: "a", kind: "state", entity: "US", course: constant(0.9) },
  { observable: "a", kind: "state", entity: "NL", course: constant(0.3) },
]);
const colours = [
  [0, "#ffffff"],
  [1, "#000000"],
] as const;
const figures = (observable: string) =>
  stripFigures(context, ["state", observable], () => ({
    ...{ id: "x", heading: "Head", title: "Title", key: [], highest: 1, colours, scale: true },
    statistic: "p50",
    sentence: ({ scenario, curves }) => `${scenario.name} has ${curves.length}`,
    note: "The end.",
  }));
const [alpha, beta] = figures("a")[0].charts;

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

test("the first row stands on top, undefined years are blank", () => {
  expect(rowNames(beta)).toEqual(["US", "NL"]);
  const [{ values }] = marksOf(beta, "cells");
  expect(values[0].at(-1)).toBe(0.9);
  expect(values[0][0]).toBeNull();
});

test("a line ends the replayed years, where they end within the axis", () => {
  expect(marksOf(beta, "rule")).toMatchObject([{ meaning: "end of replay", at: 2022 }]);
  expect(marksOf(alpha, "rule")).toEqual([]);
  expect(marksOf(beta, "period").map(({ text }) => text)).toEqual(["replayed", "conditional"]);
});

test("more rows make a higher chart", () => {
  expect(beta.height).toBeGreaterThan(2 * 20);
});
