import { expect, test } from "vitest";
import { figurePicture, footLine, ownNames } from "../../src/report/figure-picture.ts";
import { planPicture } from "../../src/report/figure-plan.ts";
import { FIGURE_SIZES } from "../../src/report/figure-size.ts";
import { exampleFigure } from "./example-figure.ts";

const FACTS = {
  program: "smallyard",
  version: "9.9.9",
  command: "smallyard run 'a & b'",
  manifest: "0123456789abcdef",
};
const DRAWING = `<svg><defs><clipPath id="clip7f"/></defs><g clip-path="url(#clip7f)"/></svg>`;

function picture(heights: readonly number[], size: keyof typeof FIGURE_SIZES = "column"): string {
  const figure = { ...exampleFigure(heights, ["a < b"]), paragraph: `Less & "more".` };
  const plan = planPicture(figure, FIGURE_SIZES[size], (text, pixels) => 0.5 * pixels * text.length);
  const drawings = heights.map(() => DRAWING);
  return figurePicture(figure, plan, FIGURE_SIZES[size], drawings, FACTS, "@font-face{}");
}

test("the picture says where it comes from, for readers and for programs", () => {
  const svg = picture([280]);
  const metadata = /<metadata>(.*)<\/metadata>/.exec(svg)![1].replaceAll("&quot;", '"').replaceAll("&#39;", "'");
  expect(JSON.parse(metadata.replaceAll("&amp;", "&"))).toEqual({ ...FACTS, figure: "example" });
  expect(svg).toContain(footLine(FACTS));
  expect(footLine(FACTS)).toContain("0123456789ab");
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

test("parts of two drawings with the same names are kept apart, and what refers to them follows", () => {
  const svg = picture([280, 280]);
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(svg).toContain(`url(#${id})`);
});

test("names made by chance become numbers: the text is the same every time", () => {
  expect(ownNames(DRAWING, "c1")).toBe(ownNames(DRAWING.replaceAll("clip7f", "clip12"), "c1"));
  const trace = (name: string): string => ownNames(`<g class="trace scatter trace${name}"/>`, "c1");
  expect(trace("9d0afa")).toBe(trace("cc06eb"));
  const other = `<use xlink:href="#p"/><path id="p" style="fill:url(&quot;#p&quot;);stroke:url('#q')"/>`;
  expect(ownNames(other, "c2")).toBe(
    `<use xlink:href="#c2-1"/><path id="c2-1" style="fill:url(&quot;#c2-1&quot;);stroke:url('#q')"/>`,
  );
});
