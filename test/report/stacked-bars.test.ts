import { expect, test } from "vitest";
import { barCells, stackedBars } from "../../src/report/stacked-bars.ts";
import { marksOf, rowNames } from "./check-figure.ts";

const PARTS = ["a", "b", "gain"].map((series) => {
  return { series, label: series, colour: "#123456", isLeft: series === "gain" };
});
const ROWS = [
  { name: "US", values: [3, 2, 4] },
  { name: "NL", values: [1, 0, 0] },
];

test("parts lie upon each other to the right, a gain to the left, and each is read out by itself", () => {
  const chart = stackedBars({ id: "x", title: "t", alt: "a" }, "million USD", PARTS, ROWS);
  const [a, b, gain] = marksOf(chart, "bars");
  expect([a.from, a.to, b.from, b.to]).toEqual([
    [0, 0],
    [3, 1],
    [3, 1],
    [5, 1],
  ]);
  expect([gain.from, gain.to, gain.told]).toEqual([
    [0, 0],
    [-4, 0],
    [-4, 0],
  ]);
  expect(rowNames(chart)).toEqual(["US", "NL"]);
  expect(chart.x).toMatchObject({ title: "million USD" });
});

test("in a table a row has its name and its parts", () => {
  expect(barCells({ name: "US", values: [1234.5, NaN] })).toEqual(["US", "1230", "–"]);
});
