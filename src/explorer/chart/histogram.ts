/** The predictions of a class as bars, with the model's result as a line in its interval. */
import { niceSteps } from "../../figures/scale.ts";
import { n, stroke, words } from "../../figures/svg-pen.ts";

export interface Result {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A field of the axis, and how many predictions fall into it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const BINS = 20;

/** What lies outside is counted in the outermost. */
export function binsOf(values: readonly number[], low: number, high: number): Bin[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values)
    counts[Math.min(BINS - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * BINS)))]++;
  const edge = (k: number): number => low + ((high - low) * k) / BINS;
  return counts.map((count, k) => ({ from: edge(k), to: edge(k + 1), count }));
}

export function drawHistogram(
  values: readonly number[],
  low: number,
  high: number,
  result: Result | undefined,
  axis: string,
  width: number,
): string {
  const height = 240;
  const [left, right, top, bottom] = [36, width - 14, 16, height - 44];
  const x = (value: number): number =>
    left + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (right - left);
  const counts = binsOf(values, low, high).map(({ count }) => count);
  const most = Math.max(1, ...counts);
  const y = (count: number): number => bottom - (count / most) * (bottom - top);
  const step = (right - left) / BINS;
  const parts = counts.map((count, bin) =>
    count === 0
      ? ""
      : `<rect x="${n(left + bin * step + 1)}" y="${n(y(count))}" width="${n(step - 2)}" height="${n(bottom - y(count))}" fill="#8c9aa6"><title>${count}</title></rect>`,
  );
  if (result !== undefined) {
    parts.push(
      `<rect x="${n(x(result.low))}" y="${top}" width="${n(Math.max(1, x(result.high) - x(result.low)))}" height="${bottom - top}" fill="#15448f" opacity="0.18"/>`,
      stroke(x(result.middle), top, x(result.middle), bottom, "#15448f", 2.5),
      words("the model", x(result.middle), top - 4, { size: 12, colour: "#15448f", anchor: "middle" }),
    );
  }
  parts.push(stroke(left, bottom, right, bottom, "#5b6670", 1));
  for (const tick of niceSteps(low, high, 8))
    parts.push(
      words(String(tick).replace("-", "−"), x(tick), bottom + 17, { size: 12, colour: "#1d2329", anchor: "middle" }),
    );
  for (const tick of niceSteps(0, most, 4).filter(Number.isInteger))
    parts.push(words(String(tick), left - 6, y(tick) + 4, { size: 12, colour: "#1d2329", anchor: "end" }));
  parts.push(words(axis, (left + right) / 2, height - 8, { size: 12, colour: "#5b6670", anchor: "middle" }));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join("")}</svg>`;
}
