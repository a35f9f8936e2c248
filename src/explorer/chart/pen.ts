/** The strokes of the pen: lines, words and dashes as SVG text. */
import { escapeHtml } from "../../report/html.ts";

/** A tenth of a pixel is enough. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const DASHES: Readonly<Record<string, string>> = {
  dot: "2 4",
  dash: "7 5",
  longdash: "12 6",
  dashdot: "7 4 2 4",
  longdashdot: "12 5 2 5",
};

export function dashOf(name: string): string {
  return name === "solid" || name === "undefined" ? "" : ` stroke-dasharray="${DASHES[name] ?? name}"`;
}

export function line(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: string,
  width: number,
  dash = "solid",
): string {
  return `<line x1="${n(x0)}" y1="${n(y0)}" x2="${n(x1)}" y2="${n(y1)}" stroke="${colour}" stroke-width="${width}"${dashOf(dash)}/>`;
}

/** `more` are attributes, such as HALO. */
export function words(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  anchor: string,
  more = "",
): string {
  return `<text x="${n(x)}" y="${n(y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${more}>${escapeHtml(text)}</text>`;
}

/** Keeps words readable where lines run below them. */
export const HALO = ' stroke="#ffffff" stroke-width="3" stroke-opacity="0.85" paint-order="stroke"';
