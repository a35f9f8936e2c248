/** The strips of one run: for each state what it does over time, with marks for what happened. */
import type { CellsMark, Chart, DotSymbol, PointsMark, RuleMark } from "../../figures/chart.ts";
import { PERCENT } from "../../figures/number-format.ts";
import { ACCENT } from "../../figures/palette.ts";
import { FULL_FROM, OUT_BELOW, STANCE_KEY, STANCE_SCALE } from "../../report/figures/stances.ts";
import type { KeyEntry } from "../../report/figure.ts";
import { type EventKind, KIND_WORDS, type ToldEvent } from "../words/events.ts";

export interface StripRow {
  readonly id: string;
  readonly name: string;
  /** Compliance by date; NaN while nothing is in force there. */
  readonly compliance: readonly number[];
}

export type Stance = "full" | "lax" | "below 40 %" | "nothing in force";

/** A state's stance from one date to another, decimal years. */
export interface Period {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly stance: Stance;
}

/** State by state, in order of time, without gaps. */
export function periodsOf(rows: readonly StripRow[], dates: ArrayLike<number>): Period[] {
  return rows.flatMap(({ id, name, compliance }) => {
    const periods: Period[] = [];
    let start = 0;
    for (let k = 1; k <= compliance.length; k++) {
      const stance = stanceOf(compliance[start]);
      if (k < compliance.length && stanceOf(compliance[k]) === stance) continue;
      periods.push({ id, name, from: dates[start], to: dates[Math.min(k, compliance.length - 1)], stance });
      start = k;
    }
    return periods;
  });
}

function stanceOf(compliance: number): Stance {
  if (!Number.isFinite(compliance)) return "nothing in force";
  if (compliance < OUT_BELOW) return "below 40 %";
  return compliance < FULL_FROM ? "lax" : "full";
}

/** Each kind has its own shape as well as its colour. */
const KINDS: Readonly<Record<EventKind, readonly [colour: string, symbol: DotSymbol, mark: KeyEntry["mark"]]>> = {
  leader: ["#1d2329", "triangle-up", "triangle-up"],
  follow: ["#15448f", "square", "square"],
  target: ["#a83a1e", "open-diamond", "diamond"],
  evasion: ["#7a3d92", "tick", "tick"],
  found: ["#0f7a5c", "circle", "point"],
  break: ["#b95a10", "cross", "cross"],
  world: ["#6f6f6f", "triangle-down", "triangle-down"],
};

/** The target often answers on the day on which a partner acts: different sizes keep both visible. */
const SIZES: Partial<Record<EventKind, number>> = { follow: 12, target: 7 };

export const STRIPS_KEY: readonly KeyEntry[] = [
  ...STANCE_KEY,
  { label: "blank: nothing in force", colour: "#ffffff", mark: "shade" },
];

export const EVENTS_KEY = (Object.keys(KINDS) as EventKind[]).map((kind): KeyEntry => {
  const [colour, , mark] = KINDS[kind];
  return { label: KIND_WORDS[kind], colour, mark };
});

const ROW = 24;
/** Rows above those of the states. */
const HEADS = ["Leader and world", "Evasion"];

export function stripsChart(
  rows: readonly StripRow[],
  events: readonly ToldEvent[],
  dates: ArrayLike<number>,
  alt: string,
): Chart {
  const rowOf = ({ kind, state }: ToldEvent): number => {
    if (kind === "evasion" || kind === "found") return 1;
    const place = rows.findIndex(({ id }) => id === state);
    return kind === "leader" || place < 0 ? 0 : place + HEADS.length;
  };
  const x = Array.from(dates);
  const cells: CellsMark = {
    ...{ kind: "cells", series: "strips", name: "compliance", x, low: 0, high: 1, colours: STANCE_SCALE, key: false },
    format: PERCENT,
    values: [
      ...HEADS.map(() => x.map(() => null)),
      ...rows.map(({ compliance }) => compliance.map((value) => (Number.isFinite(value) ? value : null))),
    ],
  };
  const marks = (Object.keys(KINDS) as EventKind[]).flatMap((kind): PointsMark[] => {
    const own = events.filter((told) => told.kind === kind);
    if (own.length === 0) return [];
    const [colour, symbol] = KINDS[kind];
    return [
      {
        ...{ kind: "points", series: kind, name: KIND_WORDS[kind], role: "guide", colour, symbol },
        ...{ size: SIZES[kind] ?? 9, outline: "#ffffff", format: PERCENT },
        x: own.map(({ event }) => event.date),
        y: own.map(rowOf),
        told: own.map(({ text }) => text),
      },
    ];
  });
  const names = [...HEADS, ...rows.map(({ name }) => name)];
  return {
    ...{ id: "strips", title: "Who does what, when", alt, pointer: "nearest" },
    height: ROW * names.length + 34,
    x: { kind: "time", from: x[0], to: x[x.length - 1] },
    y: { kind: "names", title: "", names, grid: false },
    marks: [cells, ...marks],
  };
}

/** The month that is played. */
export function monthRule(at: number): RuleMark {
  return { kind: "rule", meaning: "event", along: "y", at, colour: ACCENT, width: 2 };
}
