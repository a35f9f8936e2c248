/** The predictions of a class as a histogram, with the model's result as a line in its interval. */
import type { BandMark, Chart, Mark } from "../../figures/chart.ts";
import { PLAIN } from "../../figures/number-format.ts";
import { ACCENT } from "../../figures/palette.ts";
import { niceSteps } from "../../figures/scale.ts";

export interface Result {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A bin of the axis and the number of predictions in it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const BINS = 20;
const PREDICTIONS = { series: "predictions", name: "predictions", colour: "#8c9aa6", opacity: 1 } as const;
const MODEL = { series: "model", name: "the model", colour: ACCENT, opacity: 0.18 } as const;
const RULE = { kind: "rule", meaning: "event", along: "y", colour: ACCENT, width: 2.5, text: MODEL.name } as const;

/** Values outside the axis are counted in the outermost bins. */
export function binsOf(values: readonly number[], low: number, high: number): Bin[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values)
    counts[Math.min(BINS - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * BINS)))]++;
  const edge = (k: number): number => low + ((high - low) * k) / BINS;
  return counts.map((count, k) => ({ from: edge(k), to: edge(k + 1), count }));
}

export function histogramChart(bins: readonly Bin[], result: Result | undefined, title: string, alt: string): Chart {
  const [low, high] = [bins[0].from, bins[bins.length - 1].to];
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const head = 1.15 * most;
  const within = (value: number): number => Math.min(high, Math.max(low, value));
  const block = (look: typeof PREDICTIONS | typeof MODEL, from: number, to: number, height: number): BandMark => ({
    ...{ kind: "band", role: "run", steps: true, ...look },
    ...{ x: [from, to], low: [0, 0], high: [height, height] },
  });
  const bars = bins.filter(({ count }) => count > 0).map(({ from, to, count }) => block(PREDICTIONS, from, to, count));
  const model = (of: Result): Mark[] => [
    block(MODEL, within(of.low), within(of.high), head),
    { ...RULE, end: "head", at: within(of.middle) },
  ];
  const counts = niceSteps(0, most, 4).filter(Number.isInteger);
  return {
    ...{ id: "predictions", title: "Predictions of the class", alt, height: 240, pointer: "nearest" },
    x: { kind: "number", title, range: [low, high], format: PLAIN, grid: false, zero: false },
    y: {
      ...{ kind: "number", title: "predictions", range: [0, head], format: PLAIN, grid: true, zero: true },
      ticks: counts.map((at) => ({ at, label: String(at) })),
    },
    marks: [...bars, ...(result === undefined ? [] : model(result))],
  };
}
