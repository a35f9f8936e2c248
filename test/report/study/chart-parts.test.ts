import { expect, test } from "vitest";
import { area, dots, fieldNumbers, names, scenarioEntries, studyChart } from "../../../src/report/study/chart-parts.ts";

test("a chart's place on the page has a name that can stand in HTML and CSS", () => {
  const chart = studyChart({ id: "prim-above 0.45 <b>", title: "t", alt: "a", data: [], x: {}, y: {} });
  expect(chart.id).toBe("prim-above-0-45-b-");
  expect(chart.layout.height).toBe(chart.height);
});

test("names stand from top to bottom, every one of them", () => {
  expect(names(["a", "b"], "", true)).toMatchObject({ categoryarray: ["b", "a"], dtick: 1 });
  expect(names(["a", "b"], "", false)).toMatchObject({ categoryarray: ["a", "b"] });
});

test("an area goes there and back", () => {
  expect(area([1, 2], [0, 1], [5, 6], "#000000", 0.1)).toMatchObject({ x: [1, 2, 2, 1], y: [5, 6, 1, 0] });
});

test("bars reach from the value to its ends; without an end there is none", () => {
  const plot = dots(
    "a",
    [2, 3],
    ["u", "v"],
    [
      [1.5, 4],
      [null, null],
    ],
    "x",
    { colour: "#000000" },
  );
  expect(plot.error_x).toMatchObject({ array: [2, 0], arrayminus: [0.5, 0] });
});

test("numbers on fields: white on dark, none on empty fields", () => {
  expect(
    fieldNumbers(
      [
        [0, null],
        [50.123, -1],
      ],
      0,
      50,
    ),
  ).toMatchObject([
    { x: 0, y: 0, text: "0", font: { color: "#1d2329" } },
    { x: 0, y: 1, text: "50.1", font: { color: "#ffffff" } },
    { x: 1, y: 1, text: "−1.0" },
  ]);
});

test("an entry for each scenario", () => {
  const look = { colour: () => "#123456", dash: (id: string) => (id === "a" ? "solid" : "dash") };
  expect(scenarioEntries(["a", "b"], look, "median")).toEqual([
    { label: "a: median", colour: "#123456", mark: "line" },
    { label: "b: median", colour: "#123456", mark: "dash" },
  ]);
});
