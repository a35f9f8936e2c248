import { expect, test } from "vitest";
import { choicesChart } from "../../../src/explorer/figures/choices.ts";
import { toSvg } from "../../../src/figures/to-svg.ts";

const POINTS = [
  { label: "Never", x: 46.8, y: 50.8, count: 1, own: false },
  { label: "At once", x: 38.5, y: 54.5, count: 1, own: false },
  { label: "waited", x: 46.8, y: 50.8, count: 4, own: true },
];
const attributes = (svg: string, name: string): number[] =>
  [...svg.matchAll(new RegExp(` ${name}="([-\\d.]+)"`, "g"))].map((found) => Number(found[1]));

test("more sales stand further right, more denied higher", () => {
  const svg = toSvg(choicesChart(POINTS), { width: 700 });
  const [x, y] = [attributes(svg, "cx"), attributes(svg, "cy")];
  expect(x[0]).toBeGreaterThan(x[1]);
  expect(y[0]).toBeGreaterThan(y[1]);
});

test("a choice of several is larger and says how many; labels of one place do not cover each other", () => {
  const svg = toSvg(choicesChart(POINTS), { width: 700 });
  const radii = attributes(svg, "r");
  expect(radii[2]).toBeGreaterThan(radii[0]);
  expect(svg).toContain("waited (4)");
  const labels = [...svg.matchAll(/<text x="([-\d.]+)" y="([\d.]+)"[^>]*>(Never|waited \(4\))</g)];
  expect(labels).toHaveLength(2);
  const [one, other] = labels.map(([, x, y, name]) => ({
    x: Number(x),
    y: Number(y),
    end: Number(x) + 6 * name.length,
  }));
  expect(Math.abs(one.y - other.y) >= 13 || one.end < other.x || other.end < one.x).toBe(true);
});

test("one point, and points all alike, are drawn inside", () => {
  const svg = toSvg(choicesChart([POINTS[0]]), { width: 300 });
  expect(attributes(svg, "cx")[0]).toBeGreaterThan(0);
  expect(svg).not.toContain("NaN");
});
