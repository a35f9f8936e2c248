import { expect, test } from "vitest";
import { FIGURE_SIZES, MILLIMETRES_PER_INCH } from "../../src/report/figure-size.ts";

test.each(Object.entries(FIGURE_SIZES))("letters of a %s can be read", (name, { millimetres, width }) => {
  const points = (pixels: number): number => (((pixels * millimetres) / width) * 72) / MILLIMETRES_PER_INCH;
  expect(points(11)).toBeGreaterThan(name === "slide" ? 12 : 6); // the smallest in a chart
  expect(points(13)).toBeLessThan(name === "slide" ? 20 : 9); // what most are
});

test("a slide has the pixels of a projector", () => {
  const { millimetres, dotsPerInch } = FIGURE_SIZES.slide;
  expect(Math.round((millimetres / MILLIMETRES_PER_INCH) * dotsPerInch)).toBe(1920);
});
