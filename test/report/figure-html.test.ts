import { expect, test } from "vitest";
import type { Chart } from "../../src/figures/chart.ts";
import type { Figure, KeyEntry } from "../../src/report/figure.ts";
import { captionOf, figureHtml } from "../../src/report/figure-html.ts";
import { chartOf } from "../figures/example-charts.ts";
import { leakageByChannel } from "../../src/report/figures/leakage-by-channel.ts";
import { lines } from "../../src/report/line-figures.ts";
import { constant, exampleContext } from "./example.ts";

const chart = (id: string): Chart => chartOf([], { id, title: "T <1>", alt: 'says "all"', height: 200 });
const MARKS: KeyEntry["mark"][] = [
  "area",
  "line",
  "dash",
  "dot",
  "band50",
  "band90",
  "shade",
  "tick",
  "bar",
  "diamond",
  "point",
];
const figure = (charts: number): Figure => ({
  id: "f",
  heading: "H & h",
  key: MARKS.map((mark) => ({ label: `key ${mark}`, colour: "#15448f", mark })),
  charts: Array.from({ length: charts }, (_, k) => chart(`c${k}`)),
  paragraph: "In this model <so>.",
  table: { caption: "C", head: ["date", "x"], rows: [["2020", "1"]] },
});

test("a chart is an image with a text, keeps its height, and its numbers can be opened", () => {
  const html = figureHtml(figure(2), "made by hand", "--only f");
  expect(html).toContain('id="c1" role="figure" aria-label="says &quot;all&quot;" style="height:200px"');
  expect(html).toContain('<section class="figure" id="of-f" aria-labelledby="figure-f">');
  expect(html).toMatch(/<details><summary>In numbers<\/summary>.*<th scope="row">2020<\/th><td>1<\/td>/s);
  expect(html).toContain("T &lt;1&gt;");
  expect(html).toContain("In this model &lt;so&gt;.");
});

test("every kind of mark has its own swatch", () => {
  const swatches = [...figureHtml(figure(1), "made by hand", "--only f").matchAll(/<svg[^>]*>(.*?)<\/svg>/g)].map(
    (match) => match[1],
  );
  expect(new Set(swatches).size).toBe(MARKS.length);
});

test("a caption to copy says what made the figure, and the command line how to draw it again", () => {
  const html = figureHtml(figure(2), "made by hand", "--only f");
  expect(html).toMatch(/<details class="use">.*<p class="caption" tabindex="0">H &amp; h.*made by hand\.<\/p>/s);
  expect(html).toContain("--only f");
});

test("the paragraph stands once: beside a single chart, with the numbers of a pair", () => {
  for (const count of [1, 2])
    expect(figureHtml(figure(count), "made by hand", "--only f").split("In this model").length).toBe(2);
  expect(figureHtml(figure(1), "made by hand", "--only f")).toContain('class="charts beside"');
  expect(figureHtml(figure(2), "made by hand", "--only f")).not.toContain("beside");
});

test("a chart that needs room is moved sideways where there is none", () => {
  const wide = { ...figure(1), charts: [{ ...chart("w"), leastWidth: 640 }] };
  expect(figureHtml(wide, "made by hand", "--only f")).toMatch(
    /<div class="wide" tabindex="0"[^>]*>\s*<div class="plot"[^>]*min-width:640px/,
  );
  expect(figureHtml(figure(1), "made by hand", "--only f").split('<div class="wide"')).toHaveLength(2); // the table's alone
});

test("an entry of the key that names a series is a button that hides and shows it", () => {
  const key: KeyEntry[] = [{ label: "today: median", colour: "#15448f", mark: "line", series: "today" }];
  const html = figureHtml({ ...figure(1), key }, "made by hand", "--only f");
  expect(html).toMatch(
    /<button type="button" title="hide or show" aria-pressed="true" data-series="today"><svg.*today: median<\/button>/,
  );
  expect(figureHtml(figure(1), "made by hand", "--only f")).not.toContain("<button");
});

const context = exampleContext([
  { observable: "delay_years", course: constant(2) },
  { observable: "leakage_lag", course: constant(0.2) },
]);

test("a caption says the quantity with its unit, how it is drawn, and what made it", () => {
  const text = captionOf(lines(context, "delay_years")[1], "4 runs · smallyard 0.1.0");
  expect(text).toMatch(/^Backward delay, by years since the first announcement \(years behind/);
  expect(text).toContain("Lines are medians; bands hold 50 and 90 % of the runs.");
  expect(text.endsWith("4 runs · smallyard 0.1.0.")).toBe(true);
});

test("stacked areas are means, and each panel is named", () => {
  const text = captionOf(leakageByChannel(context)[0], "x");
  expect(text).toContain("Stacked means");
  expect(text).toContain("Leakage by channel, alpha; Leakage by channel, beta.");
  expect(text).toContain("conditional on the model");
  expect(text).not.toContain("medians");
});

test("a figure that shows something else than means says so itself", () => {
  const [figure] = leakageByChannel(context);
  const text = captionOf({ ...figure, drawn: "Run 1 alone." }, "x");
  expect(text).toContain("Run 1 alone.");
  expect(text).not.toContain("Stacked means");
});
