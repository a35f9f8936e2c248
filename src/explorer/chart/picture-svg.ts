/** A chart as a picture that leaves the page: title, key and a line of provenance are drawn in, and the whole of it stands in the metadata. */
import type { Chart } from "../../figures/chart.ts";
import type { KeyEntry } from "../../report/figure.ts";
import { escapeHtml } from "../../report/html.ts";
import { INK, QUIET } from "../../figures/palette.ts";
import { words } from "../../figures/svg-pen.ts";
import { toSvg } from "../../figures/to-svg.ts";

/** What a picture says about itself. */
export interface PictureFacts {
  /** One line at its foot. */
  readonly line: string;
  /** Everything, as plain data. */
  readonly provenance: Readonly<Record<string, unknown>>;
}

const WIDTH = 760;
const HEAD = 34;
const KEY_LINE = 18;

export function pictureSvg(chart: Chart, key: readonly KeyEntry[], title: string, facts: PictureFacts): string {
  const inner = toSvg(chart, { width: WIDTH });
  const rows = layKey(key);
  const top = HEAD + rows.length * KEY_LINE;
  const height = top + chart.height + 24;
  const metadata = `<title>${escapeHtml(title)}</title><desc>${escapeHtml(facts.line)}</desc><metadata>${escapeHtml(JSON.stringify(facts.provenance))}</metadata>`;
  const entries = rows.flatMap((row, k) =>
    row.map(
      ({ entry, x }) =>
        `<rect x="${x}" y="${HEAD + k * KEY_LINE - 10}" width="14" height="10" fill="${entry.colour}"/>${words(entry.label, x + 19, HEAD + k * KEY_LINE, { size: 12, colour: INK })}`,
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif">`,
    metadata,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    words(title, 12, 20, { size: 15, colour: INK }),
    ...entries,
    `<g transform="translate(0 ${top})">${inner}</g>`,
    words(facts.line, 12, height - 8, { size: 10.5, colour: QUIET }),
    "</svg>",
  ].join("");
}

/** Entries side by side, as many as fit into a line. */
function layKey(key: readonly KeyEntry[]): { entry: KeyEntry; x: number }[][] {
  const rows: { entry: KeyEntry; x: number }[][] = [];
  let x = Infinity;
  for (const entry of key) {
    const width = 34 + 6.6 * entry.label.length;
    if (x + width > WIDTH - 12) {
      rows.push([]);
      x = 12;
    }
    rows[rows.length - 1].push({ entry, x });
    x += width;
  }
  return rows;
}
