/** The strip of one run: for each state what it does over time, with marks for what happened. */
import { STANCE_COLOURS } from "../../figures/palette.ts";
import { FULL_FROM, OUT_BELOW } from "../../report/figures/stances.ts";
import type { EventKind, ToldEvent } from "../words/events.ts";
import { n, stroke, words } from "../../figures/svg-pen.ts";

export interface StripRow {
  readonly id: string;
  readonly name: string;
  /** Compliance by date; NaN while nothing is in force there. */
  readonly compliance: readonly number[];
}

export interface Strips {
  readonly svg: string;
  readonly left: number;
  readonly right: number;
}

export type Stance = "full" | "lax" | "below 40 %" | "nothing in force";

export const STRIP_COLOURS: Readonly<Record<Stance, string>> = {
  full: STANCE_COLOURS.full,
  lax: STANCE_COLOURS.lax,
  "below 40 %": STANCE_COLOURS.out,
  "nothing in force": "#dde1e5",
};

/** A state does one thing from one date to another, decimal years. */
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
  if (!(compliance === compliance)) return "nothing in force";
  if (compliance < OUT_BELOW) return "below 40 %";
  return compliance < FULL_FROM ? "lax" : "full";
}

export const KIND_COLOURS: Readonly<Record<EventKind, string>> = {
  leader: "#1d2329",
  follow: "#15448f",
  target: "#a83a1e",
  evasion: "#7a3d92",
  found: "#0f7a5c",
  break: "#b95a10",
  world: "#6f6f6f",
};

const ROW = 24;
const TOP = 8;

/** Rows: the world's events first, fronts and breaches second, then the states. `now` is the date that is played. */
export function drawStrips(
  rows: readonly StripRow[],
  events: readonly ToldEvent[],
  dates: ArrayLike<number>,
  now: number,
  width: number,
): Strips {
  const left = width < 500 ? 118 : 154;
  const right = width - 12;
  const from = dates[0];
  const to = dates[dates.length - 1];
  const x = (date: number): number => left + ((date - from) / (to - from)) * (right - left);
  const parts: string[] = [];
  const heads = ["Leader and world", "Evasion"];
  const height = TOP + ROW * (rows.length + heads.length) + 26;
  const rowOf = (told: ToldEvent): number => {
    if (told.kind === "evasion" || told.kind === "found") return 1;
    const place = rows.findIndex(({ id }) => id === told.state);
    return told.kind === "leader" || place < 0 ? 0 : place + heads.length;
  };
  [...heads, ...rows.map(({ name }) => name)].forEach((name, row) => {
    parts.push(
      words(shorten(name, width < 500 ? 16 : 22), left - 10, TOP + row * ROW + 15, {
        size: 12,
        colour: "#1d2329",
        anchor: "end",
      }),
    );
  });
  for (const { id, from: begin, to: end, stance } of periodsOf(rows, dates)) {
    const top = TOP + (rows.findIndex((row) => row.id === id) + heads.length) * ROW + 4;
    parts.push(
      `<rect x="${n(x(begin))}" y="${top}" width="${n(x(end) - x(begin))}" height="${ROW - 10}" fill="${STRIP_COLOURS[stance]}"/>`,
    );
  }
  for (const told of events) {
    const at = x(told.event.date);
    const middle = TOP + rowOf(told) * ROW + ROW / 2;
    parts.push(mark(told.kind, at, middle - 1));
  }
  const foot = TOP + ROW * (rows.length + heads.length) + 4;
  const step = to - from > 25 ? 5 : width < 500 ? 4 : 2;
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    parts.push(
      stroke(x(year), foot - 2, x(year), foot + 3, "#5b6670", 1),
      words(String(year), Math.min(x(year), width - 15), foot + 16, { size: 12, colour: "#1d2329", anchor: "middle" }),
    );
  }
  parts.push(stroke(x(now), 0, x(now), foot, "#15448f", 2));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
  return { svg, left, right };
}

/** Each kind has a form of its own beside its colour. */
function mark(kind: EventKind, x: number, y: number): string {
  const colour = KIND_COLOURS[kind];
  const halo = ' stroke="#ffffff" stroke-width="0.8"';
  const at = (dx: number, dy: number): string => `${n(x + dx)} ${n(y + dy)}`;
  switch (kind) {
    case "leader":
      return `<path d="M${at(0, -7)}L${at(5, 5)}L${at(-5, 5)}Z" fill="${colour}"${halo}/>`;
    case "follow":
      return `<rect x="${n(x - 4)}" y="${n(y - 4)}" width="8" height="8" fill="${colour}"${halo}/>`;
    case "target":
      return `<path d="M${at(0, -6)}L${at(6, 0)}L${at(0, 6)}L${at(-6, 0)}Z" fill="${colour}"${halo}/>`;
    case "break":
      return `<path d="M${at(-5, -5)}L${at(5, 5)}M${at(5, -5)}L${at(-5, 5)}" stroke="${colour}" stroke-width="3"/>`;
    case "evasion":
      return `<path d="M${at(0, -5)}v10" stroke="${colour}" stroke-width="1.6"/>`;
    case "found":
      return `<circle cx="${n(x)}" cy="${n(y)}" r="4" fill="${colour}"${halo}/>`;
    case "world":
      return `<path d="M${at(-5, -4)}h10L${at(0, 6)}Z" fill="${colour}"${halo}/>`;
  }
}

function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

export function kindMark(kind: EventKind): string {
  return `<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${mark(kind, 8, 8)}</svg>`;
}
