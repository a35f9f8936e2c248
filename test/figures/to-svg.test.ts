/** Charts as SVG: drawn whole, inside the frame, the same bytes every time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/figures/chart.ts";
import { WIDER_FONTS } from "../../src/figures/chart-edges.ts";
import { drawChart, toSvg } from "../../src/figures/to-svg.ts";
import { textWidth } from "../../src/figures/text-width.ts";
import { GREY } from "../../src/figures/theme.ts";
import { anyChart, chartOf, EXAMPLES, FIELDS, IN_ROWS, LINE, OVER_TIME, STACKED } from "./example-charts.ts";

describe("every example", () => {
  test.each(EXAMPLES.map((chart, k) => [k, chart] as const))("%i is drawn whole and inside", (_, chart) => {
    for (const width of [300, 420, 760]) {
      const svg = toSvg(chart, { width });
      checkInside(svg, width, chart.height);
      for (const { kind } of chart.marks) expect(svg).toContain(`data-kind="${kind}"`);
    }
  });

  test("is the same text every time, and says nothing of what is no number", () => {
    for (const chart of EXAMPLES) {
      const svg = toSvg(chart, { width: 500 });
      expect(svg).toBe(toSvg(structuredClone(chart), { width: 500 }));
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  test("as kept", async () => {
    await expect(`${EXAMPLES.map((chart) => toSvg(chart, { width: 480 })).join("\n")}\n`).toMatchFileSnapshot(
      "kept.svg.txt",
    );
  });
});

test("the title of a low chart's axis is not cut off: over the whole height, smaller, shortened at last", () => {
  for (const title of ["years", "years behind the frontier", "years of distance behind the frontier of all makers"]) {
    const height = 120;
    const svg = toSvg({ ...chartOf([LINE]), height, y: { ...OVER_TIME.y, title } as Chart["y"] }, { width: 400 });
    const found = /translate\([\d.]+ ([\d.]+)\) rotate\(-90\)"><text [^>]*font-size="([\d.]+)"[^>]*>([^<]+)</.exec(
      svg,
    )!;
    const [middle, size] = [Number(found[1]), Number(found[2])];
    const half = (WIDER_FONTS * textWidth(found[3], size)) / 2;
    expect(middle - half, title).toBeGreaterThanOrEqual(0);
    expect(middle + half, title).toBeLessThanOrEqual(height);
    expect(found[3].endsWith("…")).toBe(title.length > 30);
  }
});

test("any chart is inside the frame, at any size of letters", () => {
  fc.assert(
    fc.property(
      anyChart,
      fc.integer({ min: 260, max: 1200 }),
      fc.integer({ min: 9, max: 20 }),
      (chart, width, fontSize) => {
        checkInside(toSvg(chart, { width, fontSize }), width, chart.height);
      },
    ),
    { numRuns: 60 },
  );
});

test("marks carry what they are, and a gap breaks the line", () => {
  const svg = toSvg(chartOf([LINE]), { width: 400 });
  expect(svg).toMatch(/<g data-kind="line" data-series="today" data-role="run"/);
  expect(pathsOf(svg)[0].match(/M/g)).toHaveLength(2);
});

test("areas lie upon each other", () => {
  const { y, layers } = drawChart(STACKED, { width: 400 });
  const [first, second] = [...layers.values()];
  expect(second.from).toEqual(first.to);
  expect(y.place(0.6)).toBeLessThan(y.place(0.2)); // higher up
});

test("bars begin and end where they should", () => {
  const { svg, x } = drawChart(IN_ROWS, { width: 400 });
  const bar = /<g data-kind="bars"[^>]*><rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(svg)!;
  expect(Number(bar[1])).toBeCloseTo(x.place(0), 0);
  expect(Number(bar[1]) + Number(bar[2])).toBeCloseTo(x.place(0.5), 0);
});

test("names at the ends of lines keep apart, and stand beside the last value", () => {
  const lines = ["a", "b", "c"].map((name, k) => ({
    ...LINE,
    series: name,
    name,
    y: [0.5, 0.5, 0.5, 0.5 + 0.001 * k],
  }));
  const { svg, y } = drawChart(chartOf(lines), { width: 500 });
  const places = [...svg.matchAll(/data-kind="name"[^>]*><text x="[\d.]+" y="([\d.]+)"/g)].map(([, at]) => Number(at));
  expect(places).toHaveLength(3);
  const sorted = [...places].sort((a, b) => a - b);
  expect(Math.min(sorted[1] - sorted[0], sorted[2] - sorted[1])).toBeGreaterThan(12);
  expect(Math.abs(sorted[0] - y.place(0.5))).toBeLessThan(30);
});

test("words are text: nothing in them is read as a tag", () => {
  const svg = toSvg(IN_ROWS, { width: 500 });
  expect(svg).toContain(">&lt;others&gt;</text>");
  expect(svg).toContain(">a &amp; b</text>");
});

test("in grey no hue is left, and lines differ by dashes", () => {
  const ground = OVER_TIME.marks[0];
  const svg = toSvg(chartOf([ground, LINE, { ...LINE, series: "other", name: "other" }]), { width: 500, theme: GREY });
  for (const [, r, g, b] of svg.matchAll(/"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})"/g)) expect([g, b]).toEqual([r, r]);
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
});

test("larger letters make larger margins, and fields have their numbers", () => {
  const [small, large] = [10, 18].map((fontSize) => drawChart(OVER_TIME, { width: 500, fontSize }).plot);
  expect(large.left).toBeGreaterThan(small.left);
  expect(large.bottom).toBeLessThan(small.bottom);
  const svg = toSvg(FIELDS, { width: 400 });
  for (const text of ["0%", "100%", "50%", "90%"]) expect(svg).toContain(`>${text}</text>`);
});

test("only what lies beyond an axis is cut off, and the inner part is the drawing without its frame", () => {
  const cut = { ...OVER_TIME, y: { ...OVER_TIME.y, range: [0, 0.5] } } as Chart;
  expect(toSvg(OVER_TIME, { width: 500 })).not.toMatch(/data-kind="line"[^>]*clip-path/);
  expect(toSvg(cut, { width: 500 })).toMatch(/data-kind="line"[^>]*clip-path/);
  const { svg, inner } = drawChart(cut, { width: 500 });
  expect(svg.replace(/^<svg [^>]*>/, "")).toBe(`${inner}</svg>`);
});

/** Every stroke and corner lies in the drawing; what is clipped may reach further. */
function checkInside(svg: string, width: number, height: number): void {
  expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"`));
  const unclipped = svg
    .replace(/<g [^>]*(clip-path|transform)=[^>]*>.*?<\/g>/gs, "")
    .replace(/<clipPath.*?<\/clipPath>/s, "");
  const ends = (names: string, most: number): void => {
    for (const [, at] of unclipped.matchAll(new RegExp(` (?:${names})="([^"]+)"`, "g"))) {
      expect(Number(at)).toBeGreaterThanOrEqual(0);
      expect(Number(at)).toBeLessThanOrEqual(most);
    }
  };
  ends("x|x1|x2|cx|width", width);
  ends("y|y1|y2|cy|height", height);
}

function pathsOf(svg: string): string[] {
  return [...svg.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => d);
}

test("a chart without a single value is still a chart", () => {
  const empty: Chart = chartOf([{ ...LINE, y: [null, null, null, null] }]);
  expect(() => checkInside(toSvg(empty, { width: 300 }), 300, 280)).not.toThrow();
});
