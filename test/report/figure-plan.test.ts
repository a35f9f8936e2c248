import fc from "fast-check";
import { expect, test } from "vitest";
import { planPicture } from "../../src/report/figure-plan.ts";
import { FIGURE_SIZES, type FigureSizeName } from "../../src/report/figure-size.ts";
import { exampleFigure } from "./example-figure.ts";

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
      const plan = planPicture(figure, FIGURE_SIZES[name]);
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
      const slide = planPicture(figure, FIGURE_SIZES.slide);
      expect(slide.height / slide.width).toBeCloseTo(9 / 16, 9);
      const column = planPicture(figure, FIGURE_SIZES.column);
      expect(new Set(column.charts.map(({ x }) => x)).size).toBe(1);
      expect(column.charts.map(({ height }) => height)).toEqual(figure.charts.map(({ height }) => height));
    }),
  );
  const two = planPicture(exampleFigure([280, 280]), FIGURE_SIZES.slide);
  expect(two.charts[0].y).toBe(two.charts[1].y); // side by side
  expect(two.width).toBe(FIGURE_SIZES.slide.width); // at full size
  expect(two.charts[0].height).toBeGreaterThan(0.85 * 280);
});

test("small charts stand twice as many side by side", () => {
  const figure = { ...exampleFigure(Array.from({ length: 12 }, () => 150)), small: true };
  const across = (name: FigureSizeName): number =>
    new Set(planPicture(figure, FIGURE_SIZES[name]).charts.map(({ x }) => x)).size;
  expect([across("column"), across("page")]).toEqual([2, 4]);
});

test("titles of several charts are wrapped above them; a chart alone has its heading", () => {
  const figure = exampleFigure([200, 200]);
  const long = { ...figure, charts: figure.charts.map((chart) => ({ ...chart, title: "a long title ".repeat(8) })) };
  const [first, second] = planPicture(long, FIGURE_SIZES.column).charts;
  expect(first.title.length).toBeGreaterThan(1);
  expect(second.y - first.y - first.height).toBeGreaterThan(13 * second.title.length);
  expect(planPicture(exampleFigure([200]), FIGURE_SIZES.column).charts[0].title).toEqual([]);
});

test("a line that has its name at its end has no entry in the key; one whose name stands nowhere has", () => {
  const entry = { label: "today: median", colour: "#000000", mark: "line", series: "today" } as const;
  const line = { kind: "line", series: "today", name: "today", role: "run", colour: "#000000", x: [0, 1], y: [0, 1], format: { style: "year" } } as const; // prettier-ignore
  const keyOf = (atEnd: boolean): number => {
    const figure = exampleFigure([200, 200], []);
    const [first, second] = figure.charts;
    const charts = [{ ...first, marks: [{ ...line, atEnd }] }, second];
    return planPicture({ ...figure, key: [entry], charts }, FIGURE_SIZES.column).key.length;
  };
  expect(keyOf(true)).toBe(0);
  expect(keyOf(false)).toBe(1);
});
