/** Choices of a played partner as points: what it sold against what the target was denied. Two points that differ say what one costs in the other. */
import { niceSteps } from "../../figures/scale.ts";
import { n, stroke, words } from "../../figures/svg-pen.ts";

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

const HEIGHT = 300;
const [INK, QUIET, ACCENT] = ["#1d2329", "#5b6670", "#15448f"];

export function drawChoices(points: readonly ChoicePoint[], xTitle: string, yTitle: string, width: number): string {
  const [left, right, top, bottom] = [52, width - 24, 34, HEIGHT - 46];
  const [x, xTicks] = axis(
    points.map((point) => point.x),
    left,
    right,
    width < 500 ? 4 : 7,
  );
  const [y, yTicks] = axis(
    points.map((point) => point.y),
    bottom,
    top,
    5,
  );
  // The points themselves, then every label as it is set.
  const taken = points.map((point) => ({ x: x(point.x) - 7, y: y(point.y) + 4, width: 14 }));
  const parts = [
    ...xTicks.map((tick) => words(text(tick), x(tick), bottom + 18, { size: 12, colour: INK, anchor: "middle" })),
    ...yTicks.flatMap((tick) => [
      stroke(left, y(tick), right, y(tick), "#e3e7ea", 1),
      words(text(tick), left - 7, y(tick) + 4, { size: 12, colour: INK, anchor: "end" }),
    ]),
    stroke(left, bottom, right, bottom, QUIET, 1),
    words(xTitle, (left + right) / 2, HEIGHT - 8, { size: 12, colour: QUIET, anchor: "middle" }),
    words(yTitle, left - 44, 14, { size: 12, colour: QUIET }),
    ...points.map((point) => {
      const radius = Math.min(16, 5 + 2 * (Math.sqrt(point.count) - 1));
      const look = point.own
        ? `fill="${ACCENT}" fill-opacity="0.85"`
        : `fill="#ffffff" stroke="${INK}" stroke-width="2"`;
      const name = point.count > 1 ? `${point.label} (${point.count})` : point.label;
      return `<circle cx="${n(x(point.x))}" cy="${n(y(point.y))}" r="${n(radius)}" ${look}/>${label(name, point, radius)}`;
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}">${parts.join("")}</svg>`;

  /** Beside its point where there is room: right of it or left, else a line lower or higher. */
  function label(name: string, point: ChoicePoint, radius: number): string {
    if (name === "") return "";
    const long = 6.8 * name.length;
    const right = x(point.x) + radius + 5;
    const sides = [right, x(point.x) - radius - 5 - long].filter((from) => from >= 2 && from + long <= width - 2);
    const spots = [0, 14, -14, 28, -28, 42].flatMap((step) =>
      sides.map((from) => ({ from, at: y(point.y) + 4 + step })),
    );
    const isFree = ({ from, at }: { from: number; at: number }): boolean =>
      !taken.some((one) => Math.abs(one.y - at) < 13 && from < one.x + one.width && one.x < from + long);
    const { from, at } = spots.find(isFree) ?? { from: Math.max(2, width - 4 - long), at: y(point.y) + 4 };
    taken.push({ x: from, y: at, width: long });
    return words(name, from, at, { size: 12, colour: point.own ? ACCENT : INK, bold: point.own, halo: "#ffffff" });
  }
}

/** With a tenth of room around the points, so that none stands on an edge. */
function axis(
  values: readonly number[],
  from: number,
  to: number,
  most: number,
): [place: (value: number) => number, ticks: readonly number[]] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = Math.max(0.15 * (high - low), 0.01 * Math.abs(high), 0.1);
  const [first, last] = [low - room, high + room];
  return [(value) => from + ((value - first) / (last - first)) * (to - from), niceSteps(first, last, most)];
}

function text(value: number): string {
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
