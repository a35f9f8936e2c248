/** On which side of its dot a name is written: where it covers no other dot, no other name and as little as possible of the path between dots. */
import type { PointsMark } from "./chart.ts";
import type { Scale } from "./scale.ts";
import { words } from "./svg-pen.ts";
import { textWidth } from "./text-width.ts";
import type { Theme } from "./theme.ts";

/** Where dots are drawn. */
interface Ground {
  readonly x: Scale;
  readonly y: Scale;
  readonly plot: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly theme: Theme;
  readonly size: number;
}

export interface NamedDot {
  /** Pixels, downward. */
  readonly x: number;
  readonly y: number;
  /** Width of the name, in pixels; 0 = no name. */
  readonly width: number;
}

export interface Side {
  readonly right: boolean;
  readonly above: boolean;
  /** So many lines further off. */
  readonly lines?: number;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const GAP = 5;
/** Width of the blank margin around a name. */
const HALO = 2;
/** In order of preference, where nothing else decides. */
const SIDES: readonly Side[] = [
  { right: true, above: true },
  { right: false, above: true },
  { right: true, above: false },
  { right: false, above: false },
];
/** Where every side would cover a name or a dot. */
const FURTHER_SIDES: readonly Side[] = [1, 2, 3].flatMap((lines) => SIDES.map((side) => ({ ...side, lines })));

/** Covering a name is worse than covering a dot, which is worse than covering a stretch of the path. */
const WEIGHTS = { outside: 1000, name: 100, dot: 30, line: 8, way: 1 } as const;

/** A name may stand between the axis and its numbers. */
const FOOT = 6;
const SMALLER = 0.85;

/** The names of dots as SVG text, in their order; none where the mark has none. */
export function dotNames({ x: xs, y: ys, labels }: PointsMark, { x, y, plot, theme, size }: Ground): string[] {
  if (labels === undefined) return [];
  const small = SMALLER * size;
  const dots = xs.map((at, k): NamedDot => {
    const value = ys[k];
    if (at === null || value === null) return { x: -1e4, y: -1e4, width: 0 };
    return { x: x.place(at), y: y.place(value), width: textWidth(labels[k], small) };
  });
  const within = [plot.left, plot.top, plot.right, plot.bottom + FOOT] as const;
  return sidesOfNames(dots, small, within).map(({ right, above, lines = 0 }, k) => {
    const dot = dots[k];
    if (dot.width === 0) return "";
    const look = { size: small, colour: theme.ink, anchor: right ? "start" : "end", halo: theme.paper } as const;
    const off = GAP + lines * small;
    return words(labels[k], dot.x + (right ? GAP : -GAP), dot.y + (above ? -off : off + 0.72 * small), look);
  });
}

/** `within` is the drawing; names are `height` high. */
export function sidesOfNames(dots: readonly NamedDot[], height: number, within: Box): Side[] {
  const taken: Box[] = [];
  return dots.map((dot) => {
    const cost = (side: Side): number => {
      const box = boxOf(dot, side, height);
      const isOut = box[0] < within[0] || box[1] < within[1] || box[2] > within[2] || box[3] > within[3];
      const names = taken.filter((other) => overlap(box, other)).length;
      const covered = dots.filter((other) => other !== dot && holds(box, other.x, other.y, 3)).length;
      const near = WEIGHTS.dot * covered + WEIGHTS.line * (side.lines ?? 0) + WEIGHTS.way * wayIn(box, dots);
      return (isOut ? WEIGHTS.outside : 0) + WEIGHTS.name * names + near;
    };
    const best = (sides: readonly Side[]): Side => {
      const costs = sides.map(cost);
      return sides[costs.indexOf(Math.min(...costs))];
    };
    const near = best(SIDES);
    const side = cost(near) < WEIGHTS.dot ? near : best([...SIDES, ...FURTHER_SIDES]);
    if (dot.width > 0) taken.push(boxOf(dot, side, height));
    return side;
  });
}

function boxOf({ x, y, width }: NamedDot, { right, above, lines = 0 }: Side, height: number): Box {
  const left = right ? x + GAP : x - GAP - width;
  const off = GAP + lines * height;
  const top = above ? y - off - height : y + off;
  return [left, top, left + width, top + height];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function holds([left, top, right, bottom]: Box, x: number, y: number, around: number): boolean {
  return x > left - around && x < right + around && y > top - around && y < bottom + around;
}

/** How many points of the path between dots, a few pixels apart, lie in the box. */
function wayIn(box: Box, dots: readonly NamedDot[]): number {
  let inside = 0;
  for (let k = 1; k < dots.length; k += 1) {
    const [from, to] = [dots[k - 1], dots[k]];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 3));
    for (let step = 0; step <= steps; step += 1) {
      const part = step / steps;
      if (holds(box, from.x + part * (to.x - from.x), from.y + part * (to.y - from.y), HALO)) inside += 1;
    }
  }
  return inside;
}
