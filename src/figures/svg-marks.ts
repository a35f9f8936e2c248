/** Each kind of mark as SVG text. */
import type {
  AreaMark,
  BandMark,
  BarsMark,
  BracketMark,
  CellsMark,
  Dash,
  LabelMark,
  LineMark,
  Mark,
  PointsMark,
  RuleMark,
  Value,
} from "./chart.ts";
import { colourAt, isDark } from "./colour-scale.ts";
import { type Layer, stretchesOf } from "./extent.ts";
import { fillOf } from "./grey-fills.ts";
import { dotNames } from "./dot-labels.ts";
import { formatNumber } from "./number-format.ts";
import type { Scale } from "./scale.ts";
import { box, dashed, n, path, stroke, words } from "./svg-pen.ts";
import { textWidth } from "./text-width.ts";
import { themed, type Theme } from "./theme.ts";

/** The part of a drawing between the axes, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Board {
  readonly x: Scale;
  readonly y: Scale;
  readonly plot: Plot;
  readonly theme: Theme;
  /** Of usual letters, in pixels. */
  readonly size: number;
  readonly layers: ReadonlyMap<AreaMark, Layer>;
  /** The x axis has names. */
  readonly named: boolean;
  /** In grey, lines differ in their dashes. */
  dash(mark: LineMark): Dash | undefined;
}

/** Marks that may reach over the border: dots and words on it would be cut through. */
export const OVER_BORDER: ReadonlySet<Mark["kind"]> = new Set(["points", "ticks", "bracket", "label", "period"]);

export function drawMark(mark: Mark, board: Board): string {
  const { x, y, plot, theme } = board;
  switch (mark.kind) {
    case "line":
      return line(mark, board);
    case "band":
      return band(mark, board);
    case "area":
      return area(mark, board);
    case "bars":
      return bars(mark, board);
    case "points":
      return points(mark, board);
    case "cells":
      return cells(mark, board);
    case "label":
      return label(mark, board);
    case "ticks": {
      const middle = plot.bottom - 11 * (mark.row ?? 0);
      const d = mark.x.map((at) => `M${n(x.place(at))} ${n(middle - 4.5)}v9`).join("");
      return path(d, `stroke="${themed(mark.colour, theme)}" stroke-width="1.3"`);
    }
    case "rule": {
      const colour = themed(mark.colour, theme);
      const [px, py] = [x.place(mark.at), y.place(mark.at)];
      if (mark.along === "diagonal") return stroke(x.place(0), y.place(0), px, py, colour, mark.width, mark.dash);
      if (mark.along === "x") return stroke(plot.left, py, plot.right, py, colour, mark.width, mark.dash);
      return stroke(px, plot.top, px, plot.bottom, colour, mark.width, mark.dash) + ruleText(mark, px, board);
    }
    case "period": {
      const ends = [mark.from, mark.to].map((at) => within(x.place(at), plot));
      if (mark.bar === undefined)
        return mark.ground === undefined
          ? ""
          : box(ends[0], plot.top, ends[1], plot.bottom, themed(mark.ground, theme));
      const top = plot.top - 5 - 6 * mark.bar.row;
      return box(ends[0], top - 4, ends[1], top, themed(mark.bar.colour, theme), 0.5);
    }
    case "bracket":
      return bracket(mark, board);
  }
}

/** On hatched areas words need a background of their own. */
function label({ x: at, y: height, text, colour, anchor, bold = false }: LabelMark, { x, y, theme, size }: Board) {
  const look = { size, colour: themed(colour, theme), anchor, bold, halo: theme.paper };
  const [px, last, lines] = [x.place(at), y.place(height) + size * 0.35, text.split("\n")];
  const half = theme.grey && anchor === "middle" ? textWidth(text, size, bold) / 2 + 2 : 0;
  const ground = half > 0 ? box(px - half, last - size, px + half, last + size * 0.3, theme.paper, 0.9) : "";
  return ground + lines.map((one, k) => words(one, px, last - (lines.length - 1 - k) * 1.1 * size, look)).join("");
}

function within(at: number, { left, right }: Plot): number {
  return Math.min(right, Math.max(left, at));
}

function ruleText({ text, end, row = 0 }: RuleMark, x: number, board: Board) {
  if (text === undefined) return "";
  const { plot, theme, size } = board;
  const room = textWidth(text, size) + 6;
  const isLeft = x + room > plot.right;
  const inside = 1.15 * size * row;
  const y = end === "head" ? plot.top + size + inside : plot.bottom - 5 - inside;
  return words(text, isLeft ? x - 4 : x + 4, y, {
    ...{ size: size * 0.92, colour: theme.ink, anchor: isLeft ? "end" : "start", halo: theme.paper },
  });
}

/** The points at these places; as steps, each value holds until the next place. */
function pointsAt(
  places: readonly number[],
  xs: readonly Value[],
  ys: readonly Value[],
  { x, y }: Board,
  steps = false,
) {
  const at = places.map((k) => [n(x.place(xs[k] ?? 0)), n(y.place(ys[k] ?? 0))] as const);
  return at.flatMap(([px, py], k) => (steps && k > 0 ? [`${px} ${at[k - 1][1]}`, `${px} ${py}`] : [`${px} ${py}`]));
}

function line(mark: LineMark, board: Board): string {
  const found = stretchesOf(mark.x, mark.y).map((places) => pointsAt(places, mark.x, mark.y, board, mark.steps));
  const d = found.map((points) => `M${points.join("L")}${points.length === 1 ? "h.1" : ""}`).join("");
  const colour = themed(mark.colour, board.theme);
  const look = `fill="none" stroke="${colour}" stroke-width="${mark.width ?? 2.2}" stroke-linejoin="round" stroke-linecap="round"`;
  const { dots = 0 } = mark;
  const round = (at: string): string => {
    const [cx, cy] = at.split(" ");
    return `<circle cx="${cx}" cy="${cy}" r="${n(dots / 2)}" fill="${colour}"/>`;
  };
  return path(d, look + dashed(board.dash(mark))) + (dots > 0 ? found.flat().map(round).join("") : "");
}

/** Closed outlines, one for each stretch in which both edges are known. */
function band(mark: BandMark, board: Board): string {
  const { x, low, high, steps } = mark;
  const outlines = stretchesOf(x, low, high).map((places) => [
    ...pointsAt(places, x, high, board, steps),
    ...pointsAt(places, x, low, board, steps).reverse(),
  ]);
  const d = outlines.map((points) => `M${points.join("L")}Z`).join("");
  const colour = themed(mark.colour, board.theme);
  if (mark.role !== "assumption") return path(d, `fill="${colour}" fill-opacity="${mark.opacity}"`);
  const { id, defs } = hatching(colour);
  return defs + path(d, `fill="url(#${id})" fill-opacity="${Math.min(1, 2 * mark.opacity)}"`);
}

/** No fact narrows it: hatched instead of filled. */
function hatching(colour: string): { readonly id: string; readonly defs: string } {
  const id = `hatch-${colour.slice(1)}`;
  const tile = `id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"`;
  return { id, defs: `<defs><pattern ${tile}><rect width="1.6" height="5" fill="${colour}"/></pattern></defs>` };
}

function area(mark: AreaMark, board: Board): string {
  const { x, y, layers, theme } = board;
  const layer = layers.get(mark);
  if (layer === undefined || mark.x.length === 0) return "";
  const edge = (values: readonly number[]): string[] =>
    values.map((v, k) => `${n(x.place(mark.x[k]))} ${n(y.place(v))}`);
  const d = `M${[...edge(layer.to), ...edge(layer.from).reverse()].join("L")}Z`;
  const { paint, defs } = fillOf(mark.colour, theme);
  return defs + path(d, `fill="${paint}" stroke="${theme.grey ? theme.ink : theme.paper}" stroke-width="0.6"`);
}

function bars(mark: BarsMark, { x, y, theme }: Board): string {
  const thick = mark.thickness * Math.abs(y.place(1) - y.place(0));
  const { paint, defs } = fillOf(mark.colour, theme);
  const drawn = mark.rows
    .map((row, k) => {
      const [from, to] = [mark.from[k], mark.to[k]];
      if (from === null || to === null) return "";
      const middle = y.place(row);
      return box(x.place(from), middle - thick / 2, x.place(to), middle + thick / 2, paint, mark.opacity);
    })
    .join("");
  return drawn === "" ? "" : defs + drawn;
}

function points(mark: PointsMark, board: Board): string {
  const { x, y, theme } = board;
  const colour = themed(mark.colour, theme);
  const names = dotNames(mark, board);
  const parts = mark.x.map((at, k) => {
    const value = mark.y[k];
    if (at === null || value === null) return "";
    const [px, py] = [x.place(at), y.place(value)];
    const [low, high] = [mark.low?.[k] ?? null, mark.high?.[k] ?? null];
    const dash = mark.role === "assumption" ? "dot" : "solid"; // no fact narrows it
    const pen = [themed(mark.lineColour ?? mark.colour, theme), mark.thickness ?? 1.6, dash] as const;
    const reach =
      low === null || high === null
        ? ""
        : mark.along === "y"
          ? stroke(px, y.place(low), px, y.place(high), ...pen)
          : stroke(x.place(low), py, x.place(high), py, ...pen);
    return reach + symbol(mark, px, py, colour, theme) + (names[k] ?? "");
  });
  return parts.join("");
}

function symbol(mark: PointsMark, px: number, py: number, colour: string, theme: Theme): string {
  const half = mark.size / 2;
  const edge = mark.outline === undefined ? "" : ` stroke="${themed(mark.outline, theme)}" stroke-width="1.5"`;
  const hollow = ` stroke="${colour}" stroke-width="1.6"`;
  const rhomb = `M${n(px)} ${n(py - half)}L${n(px + half)} ${n(py)}L${n(px)} ${n(py + half)}L${n(px - half)} ${n(py)}Z`;
  switch (mark.symbol) {
    case "circle":
      return `<circle cx="${n(px)}" cy="${n(py)}" r="${n(half)}" fill="${colour}"${edge}/>`;
    case "open-circle":
      return `<circle cx="${n(px)}" cy="${n(py)}" r="${n(half)}" fill="${theme.paper}"${hollow}/>`;
    case "diamond":
      return path(rhomb, `fill="${colour}"${edge}`);
    case "open-diamond":
      return path(rhomb, `fill="${theme.paper}"${hollow}`);
    case "square":
      return path(
        `M${n(px - half)} ${n(py - half)}h${n(mark.size)}v${n(mark.size)}h${n(-mark.size)}Z`,
        `fill="${colour}"${edge}`,
      );
    case "triangle-up":
      return path(`M${n(px)} ${n(py - half)}l${n(half)} ${n(mark.size)}h${n(-mark.size)}Z`, `fill="${colour}"${edge}`);
    case "triangle-down":
      return path(`M${n(px)} ${n(py + half)}l${n(half)} ${n(-mark.size)}h${n(-mark.size)}Z`, `fill="${colour}"${edge}`);
    case "cross": {
      const stroke = `l${n(mark.size)} ${n(mark.size)}m0 ${n(-mark.size)}l${n(-mark.size)} ${n(mark.size)}`;
      return path(`M${n(px - half)} ${n(py - half)}${stroke}`, `stroke="${colour}" stroke-width="3"`);
    }
    case "tick":
      return path(`M${n(px)} ${n(py - half)}v${n(mark.size)}`, `stroke="${colour}" stroke-width="1.5"`);
    case "none":
      return "";
  }
}

/** Neighbours of one colour are one rectangle where fields carry no numbers. */
function cells(mark: CellsMark, board: Board): string {
  const { x, y, plot, theme, size } = board;
  const places = mark.x.map((at) => x.place(at));
  const half = Math.abs(y.place(1) - y.place(0)) / 2 - 0.75;
  const gap = board.named ? 0.75 : 0; // over time neighbours touch
  const edges = places.map((at, k) => (k === 0 ? at - ((places[1] ?? at + 6) - at) / 2 : (places[k - 1] + at) / 2));
  edges.push(
    places.length < 2
      ? places[0] + 3
      : places[places.length - 1] + (places[places.length - 1] - places[places.length - 2]) / 2,
  );
  const colour = (value: Value): string | undefined =>
    value === null ? undefined : colourAt(value, mark.colours, mark.low, mark.high);
  const defs = new Map<string, string>();
  const drawn = mark.values
    .map((row, r) => {
      const middle = y.place(r);
      const parts: string[] = [];
      let from = 0;
      row.forEach((value, k) => {
        const own = colour(value);
        if (gap === 0 && k + 1 < row.length && colour(row[k + 1]) === own) return;
        const [left, right] = [within(edges[from], plot), within(edges[k + 1], plot)];
        if (own !== undefined) {
          const fill = fillOf(own, theme);
          defs.set(fill.paint, fill.defs);
          parts.push(box(left + gap, middle - half, right - gap, middle + half, fill.paint));
        }
        from = k + 1;
        if (mark.numbers === undefined || value === null || own === undefined) return;
        const look = {
          size: size * 0.85,
          colour: isDark(themed(own, theme)) ? "#ffffff" : theme.ink,
          anchor: "middle" as const,
        };
        parts.push(words(formatNumber(value, mark.numbers), places[k], middle + size * 0.3, look));
      });
      return parts.join("");
    })
    .join("");
  return [...defs.values(), drawn].join("");
}

function bracket({ from, to, level, open, text }: BracketMark, board: Board): string {
  const { x, y, plot, theme, size } = board;
  const [a, b, middle] = [within(x.place(from), plot), within(x.place(to), plot), y.place(level)];
  const isRight = (a + b) / 2 > plot.left + 0.75 * (plot.right - plot.left);
  const cap = (at: number): string => stroke(at, middle - 4, at, middle + 4, theme.ink, 1.5);
  const look = { size: size * 1.08, colour: theme.ink, bold: true, halo: theme.paper };
  return [
    stroke(a, middle, b, middle, theme.ink, 1.5) + cap(a) + (open ? "" : cap(b)),
    words(text, isRight ? Math.max(a, b) : (a + b) / 2, middle - 7, { ...look, anchor: isRight ? "end" : "middle" }),
  ].join("");
}
