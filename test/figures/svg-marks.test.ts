/** Single marks as SVG, where their places can be read off. */
import { expect, test } from "vitest";
import type { Mark, PointsMark } from "../../src/figures/chart.ts";
import { type Board, drawMark } from "../../src/figures/svg-marks.ts";
import { PERCENT } from "../../src/figures/number-format.ts";
import { LIGHT } from "../../src/figures/theme.ts";
import { LINE } from "./example-charts.ts";

const same = { place: (value: number) => value, ticks: [], label: String };
const BOARD: Board = {
  ...{ x: same, y: same, plot: { left: 0, right: 100, top: 0, bottom: 100 }, theme: LIGHT, size: 12 },
  ...{ layers: new Map(), named: false, dash: (mark) => mark.dash },
};
const SERIES = { series: "s", name: "s", role: "run", colour: "#15448f" } as const;
const d = (mark: Mark): string => /d="([^"]*)"/.exec(drawMark(mark, BOARD))?.[1] ?? "";

test("a line stays level until the next place where it has steps", () => {
  const line = { ...LINE, x: [0, 10, 20], y: [5, 7, 9] };
  expect(d(line)).toBe("M0 5L10 7L20 9");
  expect(d({ ...line, steps: true })).toBe("M0 5L10 5L10 7L20 7L20 9");
});

test("a band is a closed outline for each stretch that is known", () => {
  const band = {
    kind: "band",
    ...SERIES,
    x: [0, 1, 2, 3],
    low: [1, 1, null, 1],
    high: [2, 2, 5, 2],
    opacity: 0.2,
  } as const;
  expect(d(band)).toBe("M0 2L1 2L1 1L0 1ZM3 2L3 1Z");
});

test("a bracket has two caps, one where it stays open", () => {
  const bracket = { kind: "bracket", from: 10, to: 30, level: 50, open: false, text: "20" } as const;
  const lines = (mark: Mark): number => drawMark(mark, BOARD).match(/<line/g)?.length ?? 0;
  expect([lines(bracket), lines({ ...bracket, open: true })]).toEqual([3, 2]);
});

test("ticks stand at the foot, or in rows above it", () => {
  const ticks = { kind: "ticks", ...SERIES, x: [5, 9], texts: ["a", "b"] } as const;
  expect(d(ticks)).toBe("M5 95.5v9M9 95.5v9");
  expect(d({ ...ticks, row: 1 })).toContain("M5 84.5v9");
});

test("a rule goes across, its words on the side that has room", () => {
  const rule = {
    kind: "rule",
    meaning: "branch",
    along: "y",
    at: 95,
    colour: "#000000",
    width: 1,
    text: "branch",
  } as const;
  expect(drawMark(rule, BOARD)).toMatch(/<line x1="95" y1="0" x2="95" y2="100".*text-anchor="end"/);
  expect(drawMark({ ...rule, at: 5 }, BOARD)).toContain('text-anchor="start"');
  expect(drawMark({ ...rule, along: "x", at: 40 }, BOARD)).toContain('x1="0" y1="40" x2="100" y2="40"');
});

test("dots have a line where both ends are known, and a symbol of their own", () => {
  const points: PointsMark = {
    ...{ kind: "points" as const, ...SERIES, x: [10, 20], y: [0, 1], size: 8, along: "x" as const, format: PERCENT },
    symbol: "diamond",
    ...{ low: [5, null], high: [15, 30] },
  };
  const svg = drawMark(points, BOARD);
  expect(svg.match(/<line/g)).toHaveLength(1);
  expect(svg).toContain('x1="5" y1="0" x2="15" y2="0"');
  for (const symbol of ["circle", "open-circle", "open-diamond", "tick"] as const)
    expect(drawMark({ ...points, symbol }, BOARD)).not.toBe(svg);
});

test("words of several lines stand above each other, the last at their place", () => {
  const label = { kind: "label", x: 5, y: 50, text: "one\ntwo", colour: "#1d2329", anchor: "end" } as const;
  const heights = [...drawMark(label, BOARD).matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(heights).toEqual([41, 54.2]);
});
