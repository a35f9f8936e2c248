/** Charts of every kind of mark, small ones by hand and any number by chance. */
import fc from "fast-check";
import type { Axis, Chart, LineMark, Mark, NumberAxis, PointsMark } from "../../src/figures/chart.ts";
import { PERCENT, PLAIN } from "../../src/figures/number-format.ts";

export const SHARE: NumberAxis = {
  ...{ kind: "number", title: "% of wanted", range: [0, 1], format: PERCENT, grid: true, zero: false },
};
export const TIME: Axis = { kind: "time", from: 2018, to: 2030 };
export const ROWS: Axis = { kind: "names", title: "", names: ["Japan", "The Netherlands", "<others>"], grid: true };

const SERIES = { series: "today", name: "today", role: "run", colour: "#15448f" } as const;

export const LINE: LineMark = {
  ...SERIES,
  ...{ kind: "line", x: [2018, 2022, 2026, 2030], y: [0.9, 0.6, null, 0.4], format: PERCENT, atEnd: true },
  low: [0.8, 0.5, null, 0.3],
  high: [1, 0.7, null, 0.5],
};
const DOTS: PointsMark = {
  ...SERIES,
  ...{
    kind: "points",
    x: [0.2, 0.5, null],
    y: [0, 1, 2],
    symbol: "open-diamond",
    size: 9,
    along: "x",
    format: PERCENT,
  },
  ...{ low: [0.1, 0.4, null], high: [0.3, 0.6, null], labels: ["first", "second", ""] },
};

export function chartOf(marks: readonly Mark[], more: Partial<Chart> = {}): Chart {
  return { id: "example", title: "T", alt: "A", height: 280, x: TIME, y: SHARE, marks, pointer: "across", ...more };
}

/** Over time: everything that stands on an axis of time. */
export const OVER_TIME = chartOf([
  { kind: "period", meaning: "replayed", from: 2018, to: 2025, ground: "#eef1f4", text: "replayed" },
  { kind: "period", meaning: "generated", from: 2025, to: 2030, text: "generated" },
  { kind: "period", meaning: "replayed", from: 2018, to: 2021, bar: { row: 0, colour: "#15448f" } },
  { kind: "band", ...SERIES, x: LINE.x, low: LINE.low!, high: LINE.high!, opacity: 0.2 },
  LINE,
  {
    ...LINE,
    series: "twin",
    name: "without controls, a long name",
    role: "twin",
    dash: "dash",
    y: [0.9, 0.9, 0.95, 0.41],
  },
  {
    kind: "rule",
    meaning: "branch",
    along: "y",
    at: 2025,
    colour: "#5b6670",
    width: 1.2,
    dash: "dot",
    text: "branch",
    end: "foot",
  },
  { kind: "bracket", from: 2021, to: 2024, level: 0.5, open: false, text: "3.0 years" },
  { kind: "ticks", ...SERIES, series: "acts", x: [2022.77], texts: ["Oct 2022"] },
]);

export const STACKED = chartOf([
  { kind: "area", ...SERIES, series: "a", role: "part", x: [2018, 2024, 2030], y: [0.2, 0.3, 0.1], format: PERCENT },
  { kind: "area", ...SERIES, series: "b", role: "part", x: [2018, 2024, 2030], y: [0.4, 0.1, 0.2], format: PERCENT },
]);

export const IN_ROWS = chartOf(
  [
    {
      kind: "bars",
      ...SERIES,
      rows: [0, 1, 2],
      from: [0, 0, 0.1],
      to: [0.5, 0.2, null],
      thickness: 0.6,
      format: PERCENT,
    },
    DOTS,
    { kind: "label", x: 0.7, y: 1, text: "a & b", colour: "#1d2329", anchor: "start" },
  ],
  { x: SHARE, y: ROWS, pointer: "nearest" },
);

export const FIELDS = chartOf(
  [
    {
      ...{
        kind: "cells",
        series: "map",
        name: "map",
        x: [0, 1],
        low: 0,
        high: 1,
        format: PERCENT,
        key: true,
        numbers: PERCENT,
      },
      values: [
        [0, 1],
        [0.5, null],
        [0.2, 0.9],
      ],
      colours: [
        [0, "#f4f6f8"],
        [1, "#0b2a6f"],
      ],
    },
  ],
  { x: { kind: "names", title: "", names: ["few", "many"], grid: false, slanted: true }, y: ROWS, pointer: "nearest" },
);

export const EXAMPLES: readonly Chart[] = [OVER_TIME, STACKED, IN_ROWS, FIELDS];

const number = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const value = fc.option(number, { nil: null });

/** Lines, bands and dots over numbers, whatever they are; the axes hold them. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .array(
    fc.record({
      values: fc.array(value, { minLength: 1, maxLength: 12 }),
      name: fc.string({ maxLength: 30 }),
      atEnd: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((courses) => {
    const axis: NumberAxis = { kind: "number", title: "v", format: PLAIN, grid: true, zero: true };
    const marks = courses.flatMap(({ values, name, atEnd }, k): Mark[] => {
      const own = { series: `s${k}`, name, role: "run", colour: "#15448f" } as const;
      const x = values.map((_, j) => j);
      const high = values.map((one) => (one === null ? null : one + 5));
      return [
        { kind: "band", ...own, x, low: values, high, opacity: 0.2 },
        { kind: "line", ...own, x, y: values, format: PLAIN, atEnd, dots: 4 },
        {
          kind: "points",
          ...own,
          x,
          y: values,
          low: values,
          high,
          along: "y",
          symbol: "circle",
          size: 6,
          format: PLAIN,
        },
      ];
    });
    return chartOf(marks, { x: { ...axis, zero: false }, y: axis });
  });
