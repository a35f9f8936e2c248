/**
 * A histogram that can be added up in any order: every bin is 1 % wider than the one before, and holds whole numbers only. So
 * workers can fill their own and merge them, and the bytes never depend on who finished first.
 *
 * Next to the count a bin holds the summed places of its values inside the bin, in whole 65536ths of its width: the mean
 * is then right to 1e-7 of the values' size, and quantiles to the width of a bin.
 */
import { exp, ln } from "./maths.ts";

const WIDTH = 0.01;
const LN_WIDTH = 0.009950330853168083; // ln 1.01
const PLACES = 65536;
/** Lifts every bin number above zero: the smallest number there is has bin -74816. */
const LIFT = 100000;

interface Bin {
  count: number;
  places: number;
}

export interface Histogram {
  /** Values that are defined. */
  count: number;
  /** Values that were NaN: undefined in their run. */
  missing: number;
  /** By bin number; negative for negative values, 0 for zero, so that numbers sort like values. */
  readonly bins: Map<number, Bin>;
}

export function emptyHistogram(): Histogram {
  return { count: 0, missing: 0, bins: new Map() };
}

export function addValue(histogram: Histogram, value: number): void {
  if (value !== value) {
    histogram.missing++;
    return;
  }
  if (value === Infinity || value === -Infinity) throw new RangeError("a histogram takes finite numbers and NaN");
  const size = Math.abs(value);
  let number = 0;
  let place = 0;
  if (size > 0) {
    const step = Math.floor(ln(size) / LN_WIDTH);
    const share = (size / lowerEdge(step) - 1) / WIDTH; // rounding may take it just outside 0 to 1
    place = Math.min(Math.max(Math.floor(share * PLACES), 0), PLACES - 1);
    number = value > 0 ? step + LIFT : -step - LIFT;
  }
  addToBin(histogram, number, 1, place);
}

/** Adds every count of the second histogram to the first. */
export function mergeInto(histogram: Histogram, other: Histogram): void {
  histogram.missing += other.missing;
  for (const [number, bin] of other.bins) addToBin(histogram, number, bin.count, bin.places);
}

function addToBin(histogram: Histogram, number: number, count: number, places: number): void {
  histogram.count += count;
  const bin = histogram.bins.get(number);
  if (bin === undefined) {
    histogram.bins.set(number, { count, places });
  } else {
    bin.count += count;
    bin.places += places;
  }
}

export function histogramMean(histogram: Histogram): number {
  let sum = 0;
  for (const [number, bin] of sortedBins(histogram)) {
    sum += bin.count * valueAt(number, (bin.places / bin.count + 0.5) / PLACES);
  }
  return sum / histogram.count;
}

/** Quantiles as in statistics.ts (type 7), with the values of a bin taken as evenly spread over it. */
export function histogramQuantile(histogram: Histogram, p: number): number {
  if (histogram.count === 0) return NaN;
  const bins = sortedBins(histogram);
  const position = (histogram.count - 1) * p;
  const below = Math.floor(position);
  const rest = position - below;
  const low = orderedValue(bins, below);
  return rest === 0 ? low : low + (orderedValue(bins, below + 1) - low) * rest;
}

/** One line of text: the same histogram always gives the same bytes. */
export function writeHistogram(histogram: Histogram): string {
  const bins = sortedBins(histogram).map(([number, bin]) => `${number}:${bin.count}:${bin.places}`);
  return [String(histogram.missing), ...bins].join(" ");
}

export function readHistogram(text: string): Histogram {
  const histogram = emptyHistogram();
  const [missing, ...bins] = text.split(" ");
  histogram.missing = Number(missing);
  for (const bin of bins) {
    const [number, count, places] = bin.split(":").map(Number);
    addToBin(histogram, number, count, places);
  }
  return histogram;
}

function sortedBins(histogram: Histogram): [number, Bin][] {
  return [...histogram.bins].sort((a, b) => a[0] - b[0]);
}

/** The value of the given rank (0 is the smallest). */
function orderedValue(bins: readonly [number, Bin][], rank: number): number {
  let before = 0;
  for (const [number, bin] of bins) {
    if (rank < before + bin.count) {
      const share = (rank - before + 0.5) / bin.count;
      return valueAt(number, number < 0 ? 1 - share : share);
    }
    before += bin.count;
  }
  return NaN;
}

/** The value at a share of a bin's width, counted away from zero. */
function valueAt(number: number, share: number): number {
  if (number === 0) return 0;
  const size = lowerEdge(Math.abs(number) - LIFT) * (1 + WIDTH * share);
  return number > 0 ? size : -size;
}

/** Where a bin begins: 1.01 to the power of its number. */
function lowerEdge(step: number): number {
  return exp(step * LN_WIDTH);
}
