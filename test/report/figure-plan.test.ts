import fc from "fast-check";
import { expect, test } from "vitest";
import { planPicture, wrap } from "../../src/report/figure-plan.ts";
import { FIGURE_SIZES, type FigureSizeName } from "../../src/report/figure-size.ts";
import { exampleFigure } from "./example-figure.ts";

/** Every letter half as wide as it is high. */
const widthOf = (text: string, pixels: number): number => 0.5 * pixels * text.length;

const figures = fc
  .record({
    heights: fc.array(fc.integer({ min: 120, max: 700 }), { minLength: 1, maxLength: 9 }),
    labels: fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 14 }),
  })
  .map(({ heights, labels }) => exampleFigure(heights, labels));
const sizes = fc.constantFrom<FigureSizeName>("column", "page", "slide");

test("every part stands within the picture, and charts do not lie over each other", () => {
  fc.assert(
    fc.property(figures, sizes, (figure, name) => {
      const plan = planPicture(figure, FIGURE_SIZES[name], widthOf);
      expect(plan.charts).toHaveLength(figure.charts.length);
      for (const [k, a] of plan.charts.entries()) {
        expect(a.x >= 0 && a.x + a.width <= plan.width + 1e-9 && a.y + a.height <= plan.foot).toBe(true);
        for (const entry of plan.key) expect(entry.y).toBeLessThan(a.y);
        for (const b of plan.charts.slice(k + 1)) {
          const apart = a.x + a.width <= b.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

test("a slide is 16 to 9 and flattens no chart; a column has one chart above the other", () => {
  fc.assert(
    fc.property(figures, (figure) => {
      const slide = planPicture(figure, FIGURE_SIZES.slide, widthOf);
      expect(slide.height / slide.width).toBeCloseTo(9 / 16, 9);
      const column = planPicture(figure, FIGURE_SIZES.column, widthOf);
      expect(new Set(column.charts.map(({ x }) => x)).size).toBe(1);
      expect(column.charts.map(({ height }) => height)).toEqual(figure.charts.map(({ height }) => height));
    }),
  );
  const two = planPicture(exampleFigure([280, 280]), FIGURE_SIZES.slide, widthOf);
  expect(two.charts[0].y).toBe(two.charts[1].y); // side by side
  expect(two.width).toBe(FIGURE_SIZES.slide.width); // at full size
  expect(two.charts[0].height).toBeGreaterThan(0.85 * 280);
});

test("long words are kept whole, short ones fill their line", () => {
  expect(wrap("aa bb cccccccccc d", 5, (text) => text.length)).toEqual(["aa bb", "cccccccccc", "d"]);
});
