import fc from "fast-check";
import { expect, test } from "vitest";
import { areaLabels, type StackedArea } from "../../src/report/area-labels.ts";
import { textWidth } from "../../src/figures/text-width.ts";

const xs = Array.from({ length: 121 }, (_, k) => 2000 + k / 6);
const ends = [2000, 2020] as const;
const area = (name: string, foot: (x: number) => number, height: (x: number) => number): StackedArea => {
  return { name, from: xs.map(foot), to: xs.map((x) => foot(x) + height(x)) };
};

test("a level area is named in its middle, a flat one not at all", () => {
  const level = area("before", () => 0, () => 0.4); // prettier-ignore
  const flat = area("around", () => 0.4, () => 0.02); // prettier-ignore
  const [label, ...others] = areaLabels([level, flat], xs, ends, 1);
  expect(others).toEqual([]);
  expect(label.x).toBeCloseTo(2010, 0);
  expect(label.y).toBeCloseTo(0.2);
});

test("never on the edge at which an area begins, nor in a peak", () => {
  const late = area("before", () => 0, (x) => (x < 2005 ? 0 : 0.5)); // prettier-ignore
  expect(areaLabels([late], xs, ends, 1)[0].x).toBeGreaterThan(2006);
  const peak = area("through, permitted", () => 0, (x) => Math.max(0, 0.9 - Math.abs(x - 2010))); // prettier-ignore
  expect(areaLabels([peak], xs, ends, 1)).toEqual([]);
});

test("whatever the stack, words lie within their area, and names of events above them are left free where there is a choice", () => {
  const heights = fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 121, maxLength: 121 });
  fc.assert(
    fc.property(heights, heights, (one, two) => {
      const smooth = (list: number[]) => list.map((_, k) => Math.max(...list.slice(Math.max(0, k - 9), k + 9)));
      const [first, second] = [smooth(one), smooth(two)];
      const areas = [
        { name: "before", from: first.map(() => 0), to: first },
        { name: "around", from: first, to: first.map((height, k) => height + second[k]) },
      ];
      for (const { name, x, y } of areaLabels(areas, xs, ends, 1)) {
        const half = (0.5 * 20 * textWidth(name, 12, true)) / 300;
        const own = areas.find((other) => other.name === name)!;
        for (const [k, at] of xs.entries())
          if (Math.abs(at - x) <= half) {
            expect(own.from[k]).toBeLessThanOrEqual(y - 0.03);
            expect(own.to[k]).toBeGreaterThanOrEqual(y + 0.03);
          }
      }
    }),
    { numRuns: 40 },
  );
  const whole = area("before", () => 0, () => 1); // prettier-ignore
  expect(areaLabels([whole], xs, ends, 1)[0].y).toBeLessThan(0.8);
});
