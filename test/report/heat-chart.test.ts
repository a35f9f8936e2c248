import { expect, test } from "vitest";
import { calendarClock } from "../../src/report/clock.ts";
import { heatChart } from "../../src/report/heat-chart.ts";
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
    colourscale: [
      [0, "#ffffff"],
      [1, "#000000"],
    ],
    scale: true,
  });

test("the first row stands on top, undefined years are blank", () => {
  const [heat] = chart(beta).data;
  expect(heat.y).toEqual(["NL", "US"]); // Plotly counts from below
  const z = heat.z as (number | null)[][];
  expect(z[1].slice(-1)).toEqual([0.9]);
  expect(z[1][0]).toBeNull();
});

test("a line ends the replayed years, where they end within the axis", () => {
  expect(chart(beta).layout.shapes).toMatchObject([{ x0: "2022-01-01", x1: "2022-01-01" }]);
  expect(chart(alpha).layout.shapes).toEqual([]);
});

test("more rows make a higher chart", () => {
  expect(chart(beta).height).toBe(chart(beta).layout.height);
  expect(chart(beta).height).toBeGreaterThan(2 * 20);
});
