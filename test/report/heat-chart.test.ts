import { expect, test } from "vitest";
import { calendarClock } from "../../src/report/clock.ts";
import { heatChart } from "../../src/report/heat-chart.ts";
import { marksOf, rowNames } from "./check-figure.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([
  { observable: "a", kind: "state", entity: "US", course: constant(0.9) },
  { observable: "a", kind: "state", entity: "NL", course: constant(0.3) },
]);
const [alpha, beta] = context.scenarios;
const chart = (scenario: typeof alpha) =>
  heatChart({
    ...{ id: "x", title: "t", alt: "a", scenario, clock: calendarClock(scenario), statistic: "p50", highest: 1 },
    curves: context.book.curves(scenario.id, "state", "a"),
    colours: [
      [0, "#ffffff"],
      [1, "#000000"],
    ],
    scale: true,
  });

test("the first row stands on top, undefined years are blank", () => {
  expect(rowNames(chart(beta))).toEqual(["US", "NL"]);
  const [{ values }] = marksOf(chart(beta), "cells");
  expect(values[0].at(-1)).toBe(0.9);
  expect(values[0][0]).toBeNull();
});

test("a line ends the replayed years, where they end within the axis", () => {
  expect(marksOf(chart(beta), "rule")).toMatchObject([{ meaning: "end of replay", at: 2022 }]);
  expect(marksOf(chart(alpha), "rule")).toEqual([]);
  expect(marksOf(chart(beta), "period").map(({ text }) => text)).toEqual(["replayed", "conditional"]);
});

test("more rows make a higher chart", () => {
  expect(chart(beta).height).toBeGreaterThan(2 * 20);
});
