/** Sensitivity: a dot for each factor and index with its interval, and the floor that a factor without influence reaches by luck. */
import type { PointsMark } from "../../../figures/chart.ts";
import type { Figure, KeyEntry } from "../../figure.ts";
import { LINE_COLOURS, QUIET } from "../../../figures/palette.ts";
import { axis, column, dots, names, studyFigure } from "../chart-parts.ts";
import { distinct, falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, words } from "../plain-names.ts";
import { PLAIN, type Quantity, read, readWithin } from "../units.ts";
import { listed } from "../../../base/words.ts";

/** Factors drawn; the table has all. */
const MOST = 20;

const METHODS: Readonly<
  Record<string, { readonly title: string; readonly axis: string; readonly indices: readonly string[] }>
> = {
  sobol: { title: "Sobol indices", axis: "share of the variance", indices: ["ST", "S1"] },
  "first-order": { title: "First-order indices (bins)", axis: "share of the variance", indices: ["S1"] },
  "rbd-fast": { title: "First-order indices (RBD-FAST)", axis: "share of the variance", indices: ["S1"] },
  swing: { title: "How far each factor alone moves it", axis: "", indices: ["swing"] },
  pawn: { title: "PAWN indices", axis: "distance of distributions, 0 to 1", indices: ["median", "largest"] },
};
const SAID: Readonly<Record<string, string>> = {
  S1: "S1, alone",
  ST: "ST, with all its joint effects",
  swing: "from its lowest to its highest level, all else at the base",
  median: "median over the slices of its range",
  largest: "largest over the slices",
};
const FLOOR = { name: "floor", role: "guide", colour: QUIET } as const;
const SYMBOLS = ["circle", "open-diamond"] as const;

export function indices(context: StudyContext): Figure[] {
  const rows = context.rows("indices").filter(({ value }) => value !== null);
  return distinct(rows, "observable").flatMap((observable) =>
    Object.keys(METHODS).flatMap((method) => {
      const own = matching(rows, { observable, method });
      return own.length === 0 ? [] : [figure(context, String(observable), method, own)];
    }),
  );
}

function figure(context: StudyContext, observable: string, method: string, rows: readonly Row[]): Figure {
  const { title, axis: axisTitle, indices: wanted } = METHODS[method];
  const scenarios = distinct(rows, "scenario").map(String);
  const ranked = rankedFactors(rows, wanted[0]);
  const shown = ranked.slice(0, MOST);
  const left = ranked.length > MOST ? ` The ${MOST} highest are drawn; the table has all.` : "";
  const quantity = method === "swing" ? context.difference(observable) : PLAIN;
  const told = `${words(observable)}: ${scenarios.map((id) => sentence(matching(rows, { scenario: id, index: wanted[0] }), id, quantity)).join("; ")}.${left}${rows.some(({ low }) => low !== null) ? " Bars: 90 % interval." : ""}`;
  const colours = wanted.map((_, k) => LINE_COLOURS[k]);
  const floors = rows.some(({ floor }) => floor !== null);
  const key: KeyEntry[] = [
    ...wanted.map((index, k): KeyEntry => ({ label: SAID[index], colour: colours[k], mark: "line", series: index })),
    ...(floors ? [{ label: "floor: what luck alone shows", colour: QUIET, mark: "tick" } as const] : []),
  ];
  return studyFigure(context, {
    id: `indices-${method}-${observable}`,
    heading: `${capitalWords(observable)}: ${title}`,
    key,
    charts: scenarios.map((id) => {
      const marks = wanted.flatMap((index, k): PointsMark[] => {
        const own = matching(rows, { scenario: id, index }).filter(({ factor }) => shown.includes(String(factor)));
        const y = own.map(({ factor }) => shown.indexOf(String(factor)));
        const [low, value, high, floor] = ["low", "value", "high", "floor"].map((name) => column(own, name, quantity));
        const look = { name: index, role: "run", colour: colours[k] } as const;
        return [
          ...(floors ? [dots(FLOOR, floor, y, { symbol: "tick", size: 14 })] : []),
          dots(look, value, y, { along: "x", low, high, symbol: SYMBOLS[k] }),
        ];
      });
      return {
        id: `indices-${method}-${observable}-${id}`,
        title: `${title} of ${words(observable)}, ${id}`,
        alt: "Dots for each factor.",
        height: 84 + 24 * shown.length,
        marks,
        x: axis(axisTitle === "" ? quantity.unit : axisTitle, { zero: true, fromZero: true }),
        y: names(shown.map(words), { grid: true }),
      };
    }),
    told,
    table: {
      caption: `${title} of ${words(observable)}: value (90 % interval), floor, points used`,
      head: ["factor", "scenario", "index", "value", "floor", "n"],
      rows: rows.map((row) => [
        ...[words(String(row.factor)), String(row.scenario), String(row.index)],
        readWithin(row.value, row.low, row.high, quantity),
        read(row.floor, quantity),
        read(row.n, PLAIN),
      ]),
    },
  });
}

/** By the largest value over scenarios. */
function rankedFactors(rows: readonly Row[], index: string): string[] {
  const best = new Map<string, number>();
  for (const row of matching(rows, { index })) {
    const factor = String(row.factor);
    best.set(factor, Math.max(best.get(factor) ?? -Infinity, Number(row.value)));
  }
  return [...best].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([factor]) => factor);
}

function sentence(rows: readonly Row[], id: string, quantity: Quantity): string {
  const isAbove = ({ value, floor, low }: Row): boolean =>
    Number(floor === null ? (low ?? value) : value) > Number(floor ?? 0);
  const above = falling(rows.filter(isAbove), ({ value }) => Number(value));
  if (above.length === 0) return `in ${id} no factor stands above its floor`;
  const named = above.slice(0, 4).map(({ factor, value }) => `${words(String(factor))} (${read(value, quantity)})`);
  const floors = rows.some(({ floor }) => floor !== null) ? "above their floor" : "clearly above zero";
  return `in ${id} ${above.length} of ${rows.length} factors stand ${floors}, first ${listed(named)}`;
}
