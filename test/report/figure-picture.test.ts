import { expect, test } from "vitest";
import { GREY, LIGHT } from "../../src/figures/theme.ts";
import { figurePicture, pictureFacts } from "../../src/report/figure-picture.ts";
import { FIGURE_SIZES } from "../../src/report/figure-size.ts";
import { exampleFigure, FACTS } from "./example-figure.ts";

function picture(heights: readonly number[], size: keyof typeof FIGURE_SIZES = "column", theme = LIGHT): string {
  const figure = { ...exampleFigure(heights, ["a < b"]), paragraph: `Less & "more".` };
  return figurePicture(figure, FIGURE_SIZES[size], pictureFacts(figure, FACTS), theme).svg;
}

test("the picture says where it comes from, for readers and for programs", () => {
  const svg = picture([280]);
  const metadata = /<metadata>(.*)<\/metadata>/.exec(svg)![1].replaceAll("&quot;", '"').replaceAll("&#39;", "'");
  expect(JSON.parse(metadata.replaceAll("&amp;", "&"))).toEqual({ ...FACTS, figure: "example" });
  expect(svg).toContain("smallyard 9.9.9 · manifest 0123456789ab · a result of a model, not a forecast");
  expect(svg).toContain("<desc>Less &amp; &quot;more&quot;.</desc>");
  expect(svg).toContain("a &lt; b");
});

test("it has the width of its size", () => {
  expect(picture([280])).toContain('width="85mm"');
  expect(picture([280, 280], "page")).toContain('width="174mm"');
  expect(picture([280], "slide")).toMatch(/width="338.67mm" height="190.5mm"/);
});

test("charts have their titles where there are several", () => {
  expect(picture([280])).not.toContain("Chart 0");
  expect(picture([280, 280])).toMatch(/Chart 0[^]*Chart 1/);
});

test("parts of two drawings are kept apart, and what refers to them is there", () => {
  const svg = picture([280, 280]);
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

test("in grey no hue is left, in the key neither", () => {
  for (const [, r, g, b] of picture([280], "page", GREY).matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/g))
    expect([g, b]).toEqual([r, r]);
});
