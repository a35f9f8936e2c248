/** What stands beside a chart: the names at the ends of its lines, and the scale of its colours. */
import { apart } from "./apart.ts";
import type { Chart } from "./chart.ts";
import { colourAt } from "./colour-scale.ts";
import { formatNumber } from "./number-format.ts";
import { lettering } from "./palette.ts";
import { niceSteps } from "./scale.ts";
import type { Board } from "./svg-marks.ts";
import { box, words } from "./svg-pen.ts";
import { wrapWords } from "./text-width.ts";
import { themed } from "./theme.ts";

export interface EndLabel {
  readonly series: string;
  readonly lines: readonly string[];
  readonly colour: string;
  /** Its left end and its middle, in pixels. */
  readonly x: number;
  readonly y: number;
}

const BETWEEN = 3;
/** A reader's own font may be wider than the one that is measured, such as DejaVu. */
export const WIDER_FONTS = 1.12;

/** Each line's name at its end, moved apart where they would overlap. */
export function endLabels({ marks }: Chart, { y, plot, size }: Pick<Board, "y" | "plot" | "size">, width: number) {
  const room = (width - plot.right - 8) / WIDER_FONTS;
  const ends = marks
    .flatMap((mark) => {
      if (mark.kind !== "line" || mark.atEnd !== true) return [];
      const last = mark.y.findLast((value) => value !== null);
      if (last === undefined || last === null) return [];
      return [
        {
          series: mark.series,
          lines: wrapWords(mark.name, room, size),
          colour: lettering(mark.colour),
          at: y.place(last),
        },
      ];
    })
    .sort((a, b) => a.at - b.at);
  const gaps = ends.map(({ lines }) => lines.length * size * 1.1 + BETWEEN);
  const places = apart(
    ends.map(({ at }) => at),
    gaps,
    plot.top + size / 3,
    plot.bottom - size / 3,
  );
  return ends.map(({ series, lines, colour }, k): EndLabel => ({
    series,
    lines,
    colour,
    x: plot.right + 6,
    y: places[k],
  }));
}

/** The colours from the highest value to the lowest, with round values beside them. */
export function keyScale({ marks }: Chart, { plot, theme, size }: Board, width: number): string {
  const cells = marks.find((mark) => mark.kind === "cells" && mark.key);
  if (cells?.kind !== "cells") return "";
  const { low, high, colours, format } = cells;
  const left = plot.right + 8;
  const place = (value: number): number => plot.bottom - ((value - low) / (high - low || 1)) * (plot.bottom - plot.top);
  const steps = Array.from({ length: 20 }, (_, k) => {
    const [from, to] = [low + ((high - low) * k) / 20, low + ((high - low) * (k + 1)) / 20];
    return box(left, place(from), left + 10, place(to), themed(colourAt((from + to) / 2, colours, low, high), theme));
  });
  const labels = niceSteps(low, high, 5).map((value) =>
    words(formatNumber(value, format), Math.min(left + 14, width - 4), place(value) + size * 0.3, {
      ...{ size: size * 0.85, colour: theme.ink },
    }),
  );
  return [...steps, ...labels].join("");
}
