/** Charts as Plotly reads them. */
import { expect, test } from "vitest";
import { escapeWords, toPlotly } from "../../src/figures/to-plotly.ts";
import { chartOf, EXAMPLES, FIELDS, IN_ROWS, LINE, OVER_TIME, STACKED } from "./example-charts.ts";

test("is plain data: nothing is lost as JSON", () => {
  for (const chart of EXAMPLES) {
    const plotly = toPlotly(chart);
    expect(JSON.parse(JSON.stringify(plotly))).toEqual(plotly);
    expect(JSON.stringify(plotly)).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test("dates become text on an axis of time only", () => {
  const { data, layout } = toPlotly(OVER_TIME);
  expect(layout.xaxis).toMatchObject({ type: "date", range: ["2018-01-01", "2030-01-01"] });
  expect(data.find(({ name }) => name === "today")).toMatchObject({
    x: ["2018-01-01", "2022-01-01", "2026-01-01", "2030-01-01"],
    y: [0.9, 0.6, null, 0.4],
    customdata: [
      [0.8, 1],
      [0.5, 0.7],
      [null, null],
      [0.3, 0.5],
    ],
  });
  expect(toPlotly(IN_ROWS).layout.xaxis).toMatchObject({ range: [0, 1], tickformat: ".0%" });
});

test("one box tells all lines at a date; bars and fields tell of themselves", () => {
  expect(toPlotly(OVER_TIME).layout.hovermode).toBe("x unified");
  expect(toPlotly(IN_ROWS).layout.hovermode).toBe("closest");
});

test("a series has one group, and its name at the end carries it, so that both are hidden together", () => {
  const { data, layout } = toPlotly(OVER_TIME);
  expect(data.filter(({ legendgroup }) => legendgroup === "today")).toHaveLength(2); // band and line
  const names = (layout.annotations as { name?: string; text: string }[]).filter(({ name }) => name !== undefined);
  expect(names.map(({ name }) => name).sort()).toEqual(["today", "twin"]);
});

test("areas are stacked by Plotly itself, so that a hidden one leaves no hole", () => {
  for (const trace of toPlotly(STACKED).data) expect(trace.stackgroup).toBe("all");
});

test("rows are numbers with names, the first on top", () => {
  const { data, layout } = toPlotly(IN_ROWS);
  expect(layout.yaxis).toMatchObject({ range: [2.5, -0.5], ticktext: ["Japan", "The Netherlands", "<others>"] });
  expect(data[0]).toMatchObject({ type: "bar", base: [0, 0, 0.1], x: [0.5, 0.2, null], text: ["Japan, today: 50%", "The Netherlands, today: 20%", "<others>, today: –"] }); // prettier-ignore
  expect(data[1]).toMatchObject({ error_x: { array: [0.1, 0.1, 0], arrayminus: [0.1, 0.1, 0] } });
});

test("fields carry their numbers, white on dark", () => {
  const { data, layout } = toPlotly(FIELDS);
  expect(data[0]).toMatchObject({ type: "heatmap", z: [[0, 1], [0.5, null], [0.2, 0.9]] }); // prettier-ignore
  const numbers = layout.annotations as { text: string; font: { color: string } }[];
  expect(numbers.map(({ text }) => text)).toEqual(["0%", "100%", "50%", "20%", "90%"]);
  expect(numbers[1].font.color).toBe("#ffffff");
  expect(numbers[0].font.color).not.toBe("#ffffff");
});

test("words are not read as tags", () => {
  expect(escapeWords("<b> & c")).toBe("&lt;b&gt; &amp; c");
  const { layout } = toPlotly(chartOf([{ ...LINE, name: "a<b" }]));
  expect((layout.annotations as { text: string }[])[0].text).toBe("a&lt;b");
});
