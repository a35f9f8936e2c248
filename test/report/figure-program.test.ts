import { expect, test } from "vitest";
import { FIGURE_PROGRAM } from "../../src/report/figure-program.ts";

test("the program draws a chart at its size and in the font that is inside, and leaves the chart as it was", async () => {
  const asked: unknown[] = [];
  const window: Record<string, (...words: never[]) => unknown> = {};
  const pen = { font: "", measureText: (word: string) => ({ width: 50 * word.length }) };
  const document = { createElement: () => ({ getContext: () => pen }), fonts: { load: () => Promise.resolve([1]) } };
  const Plotly = { toImage: (...words: unknown[]) => (asked.push(words), Promise.resolve("%3Csvg/%3E")) };
  new Function("window", "document", "Plotly", FIGURE_PROGRAM)(window, document, Plotly);
  const chart = { data: [], layout: { font: { size: 13, family: "system-ui" } } };
  expect(await window.drawChart(chart as never, 300 as never, 200 as never)).toBe("<svg/>");
  expect(JSON.stringify(asked)).toMatch(
    /"size":13,"family":"'Source Sans 3'.*"width":300,"height":200,"autosize":false/,
  );
  expect(chart.layout.font.family).toBe("system-ui");
  expect(window.measureWords(["ab"] as never)).toEqual([1]);
  expect(await window.fontsReady()).toBe(true);
});
