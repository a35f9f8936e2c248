/** Choices of a played partner as points: its sales against what the target was denied. The difference of two points is the price of one in the other. */
import type { Axis, Chart, PointsMark } from "../../figures/chart.ts";
import { PLAIN } from "../../figures/number-format.ts";
import { ACCENT, INK } from "../../figures/palette.ts";

export interface ChoicePoint {
  readonly label: string;
  /** Sales, billion dollars. */
  readonly x: number;
  /** Denied, percent. */
  readonly y: number;
  /** How many made it. */
  readonly count: number;
  /** The reader's, or the class's: filled with the accent. */
  readonly own: boolean;
}

/** Titles of the x axis and of the y axis. */
export const CHOICE_AXES = ["your sales to China, billion dollars", "denied to China, % of what it wanted"] as const;

/** "waited (4)" if several made it. */
export function nameOf({ label, count }: ChoicePoint): string {
  return count > 1 ? `${label} (${count})` : label;
}

export function choicesChart(points: readonly ChoicePoint[]): Chart {
  const labels = points.map(nameOf);
  const told = points.map(({ x, y }, k) => `${labels[k]}: ${x.toFixed(1)} billion, ${y.toFixed(1)} %`);
  const look = { kind: "points", series: "choices", name: "choices", role: "run", format: PLAIN } as const;
  const dots = points.map(({ x, y, count, own }): PointsMark => ({
    ...{ ...look, x: [x], y: [y], size: 2 * Math.min(16, 5 + 2 * (Math.sqrt(count) - 1)) },
    ...{ colour: own ? ACCENT : INK, symbol: own ? "circle" : "open-circle" },
  }));
  // All names in one mark, so that none covers another.
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  const names: PointsMark = { ...look, x, y, labels, colour: INK, symbol: "none", size: 0 };
  return {
    ...{ id: "choices", title: "What each choice sells and denies", height: 300, pointer: "nearest" },
    alt: `What each choice sells and denies. ${told.join("; ")}.`,
    x: axisOf(CHOICE_AXES[0], x, false),
    y: axisOf(CHOICE_AXES[1], y, true),
    marks: [names, ...dots],
  };
}

/** With room around the points, so that their names fit inside. */
function axisOf(title: string, values: readonly number[], grid: boolean): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0.15 * (high - low), 0.01 * Math.abs(high), 0.1);
  return { kind: "number", title, range: [low - room, high + room], format: PLAIN, grid, zero: false };
}
