/**
 * A figure as one SVG: heading, key, the drawings of its charts, and where it comes from, for the reader at its foot and for programs
 * in its metadata. The font is inside, so that it looks alike everywhere.
 */
import type { Figure } from "./figure.ts";
import { swatch } from "./figure-html.ts";
import { KEY_PIXELS, type PicturePlan, SWATCH, TITLE_PIXELS } from "./figure-plan.ts";
import type { FigureSize } from "./figure-size.ts";
import { escapeHtml } from "./html.ts";
import { INK, QUIET } from "../figures/palette.ts";

/** What a picture says about itself. */
export interface FigureFacts {
  readonly program: string;
  readonly version: string;
  /** The command that makes the tables behind the figure. */
  readonly command: string;
  /** SHA-256 of the manifest.json beside it. */
  readonly manifest: string;
}

export const FIGURE_FONT = "'Source Sans 3', 'Liberation Sans', Arial, sans-serif";
const FOOT_PIXELS = 9.5;

/** One line: enough to find the manifest again. */
export function footLine({ program, version, manifest }: FigureFacts): string {
  return `${program} ${version} · manifest ${manifest.slice(0, 12)} · a result of a model, not a forecast`;
}

/** `drawings` are the charts as SVG, in the sizes of the plan. `faces`: the rules of CSS that hold the font. */
export function figurePicture(
  figure: Figure,
  plan: PicturePlan,
  size: FigureSize,
  drawings: readonly string[],
  facts: FigureFacts,
  faces: string,
): string {
  const { width, height, edge, heading } = plan;
  const tall = (size.millimetres * height) / width;
  const metadata = JSON.stringify({ ...facts, figure: figure.id });
  const several = figure.charts.length > 1;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${fixed(size.millimetres)}mm" height="${fixed(tall)}mm" viewBox="0 0 ${fixed(width)} ${fixed(height)}" font-family="${FIGURE_FONT}">`,
    `<title>${escapeHtml(figure.heading)}</title><desc>${escapeHtml(figure.paragraph)}</desc><metadata>${escapeHtml(metadata)}</metadata>`,
    `<style>${faces}</style>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...heading.lines.map((line, k) =>
      text(line, edge, heading.y + k * heading.pixels * 1.25, heading.pixels, INK, 600),
    ),
    ...plan.key.map(
      ({ entry, x, y }) =>
        `<g transform="translate(${fixed(x)} ${fixed(y - 11)})">${swatch(entry.mark, entry.colour)}</g>${text(entry.label, x + SWATCH, y, KEY_PIXELS, INK)}`,
    ),
    ...plan.charts.map((place, k) => {
      const title = several ? text(figure.charts[k].title, place.x, place.y - 5, TITLE_PIXELS, INK, 600) : "";
      return `${title}<g transform="translate(${fixed(place.x)} ${fixed(place.y)})">${ownNames(drawings[k], `c${k + 1}`)}</g>`;
    }),
    text(footLine(facts), edge, plan.foot, FOOT_PIXELS, QUIET),
    "</svg>\n",
  ].join("\n");
}

/**
 * Plotly gives the parts of a drawing names by chance, the same ones in each drawing of a kind: here they are numbered, so that
 * drawings in one file do not take each other's parts and a figure is the same text every time.
 */
export function ownNames(svg: string, prefix: string): string {
  const names = [...new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map(([, name]) => name))];
  const places = new Map(names.map((name, k) => [name, `${prefix}-${k + 1}`]));
  return svg
    .replace(/(class="[^"]*?) trace[0-9a-f]{6}\b/g, "$1")
    .replace(/(\sid=")([^"]+)"/g, (_, head: string, name: string) => `${head}${places.get(name)}"`)
    .replace(/(url\((?:['"]|&quot;)?#)([^'")&]+)/g, (all, head: string, name: string) =>
      places.has(name) ? `${head}${places.get(name)}` : all,
    )
    .replace(/(href="#)([^"]+)"/g, (all, head: string, name: string) =>
      places.has(name) ? `${head}${places.get(name)}"` : all,
    );
}

function text(words: string, x: number, y: number, pixels: number, colour: string, weight = 400): string {
  return `<text x="${fixed(x)}" y="${fixed(y)}" font-size="${pixels}" fill="${colour}"${weight === 400 ? "" : ` font-weight="${weight}"`}>${escapeHtml(words)}</text>`;
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}
