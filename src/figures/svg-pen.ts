/** Strokes and words as SVG text. */
import { escapeHtml } from "../base/escape-html.ts";
import type { Dash } from "./chart.ts";

/** A tenth of a pixel is enough, and the same text everywhere. */
export function n(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

const DASHES: Readonly<Record<Dash, string>> = {
  solid: "",
  dot: "2 4",
  dash: "7 5",
  longdash: "12 6",
  dashdot: "7 4 2 4",
  longdashdot: "12 5 2 5",
};

export function dashed(dash: Dash = "solid"): string {
  return dash === "solid" ? "" : ` stroke-dasharray="${DASHES[dash]}"`;
}

export function stroke(x0: number, y0: number, x1: number, y1: number, colour: string, width = 1, dash?: Dash): string {
  return `<line x1="${n(x0)}" y1="${n(y0)}" x2="${n(x1)}" y2="${n(y1)}" stroke="${colour}" stroke-width="${n(width)}"${dashed(dash)}/>`;
}

export interface Lettering {
  readonly size: number;
  readonly colour: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  /** Keeps words readable where lines run below them. */
  readonly halo?: string;
}

export function words(text: string, x: number, y: number, { size, colour, anchor = "start", bold, halo }: Lettering) {
  const weight = bold === true ? ' font-weight="700"' : "";
  const around =
    halo === undefined ? "" : ` stroke="${halo}" stroke-width="3" stroke-opacity="0.8" paint-order="stroke"`;
  return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${colour}" text-anchor="${anchor}"${weight}${around}>${escapeHtml(text)}</text>`;
}

export function box(x0: number, y0: number, x1: number, y1: number, fill: string, opacity = 1): string {
  const [left, top] = [Math.min(x0, x1), Math.min(y0, y1)];
  const pale = opacity === 1 ? "" : ` fill-opacity="${opacity}"`;
  return `<rect x="${n(left)}" y="${n(top)}" width="${n(Math.abs(x1 - x0))}" height="${n(Math.abs(y1 - y0))}" fill="${fill}"${pale}/>`;
}

export function path(d: string, look: string): string {
  return d === "" ? "" : `<path d="${d}" ${look}/>`;
}
