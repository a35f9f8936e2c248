/** A figure as one SVG: heading, key, charts, and provenance, for readers at its foot and for programs in its metadata. */
import { escapeHtml } from "../base/escape-html.ts";
import { fillOf } from "../figures/grey-fills.ts";
import { words } from "../figures/svg-pen.ts";
import { themed, type Theme } from "../figures/theme.ts";
import { drawChart } from "../figures/to-svg.ts";
import type { Figure } from "./figure.ts";
import { swatch } from "./figure-html.ts";
import { KEY_PIXELS, type PicturedFigure, planPicture, SWATCH, TITLE_LINE, TITLE_PIXELS } from "./figure-plan.ts";
import type { FigureSize } from "./figure-size.ts";

/** What a picture says about itself. */
export interface PictureFacts {
  /** One line at its foot. */
  readonly line: string;
  /** All of it, as plain data. */
  readonly provenance: Readonly<Record<string, unknown>>;
}

/** Where the figures of a report come from. */
export interface FigureFacts {
  readonly program: string;
  readonly version: string;
  /** The command that makes the tables behind the figure. */
  readonly command: string;
  readonly scenarios: readonly string[];
  /** From the first run to the last. */
  readonly seeds: string;
  /** SHA-256 of the manifest.json beside it; those of several results are separated by blanks. */
  readonly manifest: string;
  /** When the command started, as the manifest has it. */
  readonly started: string;
}

const FONT = "'Source Sans 3', system-ui, 'Liberation Sans', Arial, sans-serif";
const FOOT_PIXELS = 9.5;

/** The line is enough to find the manifest again. */
export function pictureFacts({ id }: Pick<Figure, "id">, facts: FigureFacts): PictureFacts {
  const { program, version, manifest } = facts;
  const short = manifest.split(" ").map((digest) => digest.slice(0, 12));
  const line = `${program} ${version} · manifest ${short.join(" + ")} · a result of a model, not a forecast`;
  return { line, provenance: { ...facts, figure: id } };
}

/** The picture, with its height over its width. */
export function figurePicture(
  figure: PicturedFigure,
  size: FigureSize,
  { line, provenance }: PictureFacts,
  theme: Theme,
): { readonly svg: string; readonly ratio: number } {
  const plan = planPicture(figure, size);
  const { width, height, edge, heading } = plan;
  const ratio = height / width;
  const tall = size.millimetres * ratio;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fixed(size.millimetres)}mm" height="${fixed(tall)}mm" viewBox="0 0 ${fixed(width)} ${fixed(height)}" font-family="${FONT}">`,
    `<title>${escapeHtml(figure.heading)}</title><desc>${escapeHtml(figure.paragraph)}</desc><metadata>${escapeHtml(JSON.stringify(provenance))}</metadata>`,
    `<rect width="100%" height="100%" fill="${theme.paper}"/>`,
    ...heading.lines.map((line, k) =>
      words(line, edge, heading.y + k * heading.pixels * 1.25, { size: heading.pixels, colour: theme.ink, bold: true }),
    ),
    ...plan.key.map(({ entry, x, y }) => {
      const fill = fillOf(entry.colour, theme);
      const isFilled = entry.mark === "area";
      const sample =
        (isFilled ? fill.defs : "") + swatch(entry.mark, isFilled ? fill.paint : themed(entry.colour, theme));
      const label = words(entry.label, x + SWATCH, y, { size: KEY_PIXELS, colour: theme.ink });
      return `<g transform="translate(${fixed(x)} ${fixed(y - 11)})">${sample}</g>${label}`;
    }),
    ...plan.charts.map(({ title, x, y, width, height }, k) => {
      const look = { size: TITLE_PIXELS, colour: theme.ink, bold: true };
      const lines = title.map((line, j) => words(line, x, y - 5 - (title.length - 1 - j) * TITLE_LINE, look));
      const drawing = drawChart(figure.charts[k], { width, height, font: FONT, theme }).inner;
      return `${lines.join("")}<g transform="translate(${fixed(x)} ${fixed(y)})">${drawing}</g>`;
    }),
    words(line, edge, plan.foot, { size: FOOT_PIXELS, colour: theme.quiet }),
    "</svg>\n",
  ].join("\n");
  return { svg, ratio };
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}
