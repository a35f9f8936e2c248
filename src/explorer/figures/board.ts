/** The board of futures: one row each, the best on top, with the median of the paired differences and their 90 % interval. */
import type { Chart, PointsMark } from "../../figures/chart.ts";
import { INK } from "../../figures/palette.ts";
import type { DataTable, KeyEntry } from "../../report/figure.ts";
import { differenceKind, written } from "../../report/numbers.ts";
import type { Measure, Ranked } from "../words/futures.ts";

/** The colour of futures that are not chosen. */
const OTHERS = "#0072B2";

export const BOARD_KEY: readonly KeyEntry[] = [
  { label: "median of the pairs, with the middle 90 % of them", colour: OTHERS, mark: "dot" },
  { label: "chosen on the left", colour: INK, mark: "dot" },
  { label: "an open dot: luck decides the sign", colour: OTHERS, mark: "point" },
];

export function boardChart(ranked: readonly Ranked[], chosen: string, measure: Measure): Chart {
  const scale = measure.kind === "share" ? 100 : measure.kind === "musd" ? 1 / 1000 : 1;
  const format = { style: "fixed", decimals: measure.kind === "years" ? 2 : 1 } as const;
  const points = (wanted: readonly Ranked[], look: Pick<PointsMark, "series" | "name" | "colour" | "symbol">) => ({
    ...({ kind: "points", role: "run", along: "x", size: 9, thickness: 2, format, ...look } as const),
    x: wanted.map(({ middle }) => scale * middle),
    y: wanted.map((one) => ranked.indexOf(one)),
    low: wanted.map(({ low }) => scale * low),
    high: wanted.map(({ high }) => scale * high),
  });
  const isChosen = ({ id }: Ranked): boolean => id === chosen;
  const groups = [
    { colour: OTHERS, own: ranked.filter((one) => !isChosen(one)), series: "others", name: "others" },
    { colour: INK, own: ranked.filter(isChosen), series: "chosen", name: "chosen" },
  ];
  return {
    ...{ id: "futures", title: boardTitle(measure), alt: boardWords(ranked, measure), pointer: "nearest" },
    height: 40 + 18 * ranked.length,
    x: { kind: "number", title: measure.axis, format: { style: "digits", digits: 6 }, grid: true, zero: true },
    y: { kind: "names", title: "", names: ranked.map(({ name }) => name), grid: false, small: true },
    marks: groups.flatMap(({ own, ...look }) =>
      [true, false].flatMap((sure) => {
        const wanted = own.filter((one) => one.sure === sure);
        return wanted.length === 0 ? [] : [points(wanted, { ...look, symbol: sure ? "circle" : "open-circle" })];
      }),
    ),
  };
}

export function boardTitle({ label }: Measure): string {
  return `All steps against nothing new, by ${label}`;
}

/** The chart in words, for those who cannot see it. */
export function boardWords(ranked: readonly Ranked[], { label, kind }: Measure): string {
  const rows = ranked.map(
    ({ name, middle, sure }) => `${name} ${written(middle, differenceKind(kind))}${sure ? "" : " (sign not sure)"}`,
  );
  return `Futures against nothing new, ranked by ${label}, medians of paired differences: ${rows.join("; ")}.`;
}

export function boardTable(ranked: readonly Ranked[], measure: Measure): DataTable {
  const pairs = ranked[0]?.pairs ?? 0;
  const text = (value: number): string => written(value, differenceKind(measure.kind));
  return {
    caption: `${measure.axis}: median and 90 % interval of ${pairs} pairs`,
    head: ["rank", "step", "median", "90 % interval", "sign"],
    rows: ranked.map(({ name, middle, low, high, sure }, k) => [
      ...[String(k + 1), name, text(middle), `${text(low)} to ${text(high)}`],
      sure ? "in nine of ten pairs" : "not sure",
    ]),
  };
}
