/**
 * Thousands of histograms in one block of memory: what bands are read from when there are too many runs to keep.
 *
 * A bin is named by the leading bits of a number: sign, exponent and the first seven bits after the point, so bins are 0.4 to 0.8 %
 * of the value wide and no arithmetic is needed to find one. A histogram with more bins than it has room for doubles the width
 * of all its bins, as often as it must. How wide the bins end up depends on the set of values only, never on their
 * order (the idea of UDDSketch, Epicoco and others 2020). So memory does not grow with the number of runs.
 */

/** Bins of one histogram. With 128, values between 1 and 10 keep a bin width of 3 %, between 1 and 1.5 of 0.8 %. */
const ROOM = 128;
/** Bits of the upper half of a number that are dropped at first; 20 of its 32 bits follow the point. */
const FIRST_SHIFT = 13;

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
number[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1; // the byte order of the machine

export type CompactHistograms = ReturnType<typeof createHistograms>;

export function createHistograms(count: number) {
  return {
    /** Values that are defined, by histogram. */
    counts: new Uint32Array(count),
    /** Sum of the values, in the order in which they came. */
    sums: new Float64Array(count),
    /** How often the bins were doubled. */
    doublings: new Uint8Array(count),
    /** Bins in use. */
    used: new Uint16Array(count),
    /** Names of the bins in increasing order, ROOM for each histogram, and how many values each holds. */
    bins: new Int32Array(count * ROOM),
    binCounts: new Uint32Array(count * ROOM),
  };
}

/** Undefined values (NaN) are left out. */
export function addToHistogram(histograms: CompactHistograms, histogram: number, value: number): void {
  if (value !== value) return;
  if (!Number.isFinite(value)) throw new RangeError("a histogram takes finite numbers and NaN");
  histograms.counts[histogram]++;
  histograms.sums[histogram] += value;
  const name = binOf(value);
  for (;;) {
    const widened = widen(name, histograms.doublings[histogram]);
    if (countInBin(histograms, histogram, widened)) return;
    doubleWidths(histograms, histogram);
  }
}

/** Quantiles as in statistics.ts (type 7), with the values of a bin taken as evenly spread over it. */
export function histogramQuantile(histograms: CompactHistograms, histogram: number, p: number): number {
  const count = histograms.counts[histogram];
  if (count === 0) return NaN;
  const position = (count - 1) * p;
  const below = Math.floor(position);
  const rest = position - below;
  const low = orderedValue(histograms, histogram, below);
  return rest === 0 ? low : low + (orderedValue(histograms, histogram, below + 1) - low) * rest;
}

/** The value of the given rank (0 is the smallest). */
function orderedValue(histograms: CompactHistograms, histogram: number, rank: number): number {
  const first = histogram * ROOM;
  let before = 0;
  for (let place = first; place < first + histograms.used[histogram]; place++) {
    const inBin = histograms.binCounts[place];
    if (rank < before + inBin) {
      const name = histograms.bins[place];
      const shift = FIRST_SHIFT + histograms.doublings[histogram];
      const share = (rank - before + 0.5) / inBin;
      if (name === 0) return 0;
      const [inner, outer] = [edge(Math.abs(name), shift), edge(Math.abs(name) + 1, shift)];
      return (name > 0 ? inner : -outer) + (outer - inner) * share;
    }
    before += inBin;
  }
  return NaN;
}

/** The bin of a value before any doubling: 0 for zero (and for the tiniest numbers), negative for negative values. */
function binOf(value: number): number {
  number[0] = Math.abs(value);
  const name = words[HIGH] >>> FIRST_SHIFT;
  return value < 0 ? -name : name;
}

function widen(name: number, doublings: number): number {
  return name < 0 ? -(-name >>> doublings) : name >>> doublings;
}

/** Where a bin begins. */
function edge(name: number, shift: number): number {
  words[HIGH] = name << shift;
  words[1 - HIGH] = 0;
  return number[0];
}

/** False if the bin would be one too many. */
function countInBin(histograms: CompactHistograms, histogram: number, name: number): boolean {
  const { bins, binCounts } = histograms;
  const first = histogram * ROOM;
  const end = first + histograms.used[histogram];
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bins[middle] < name) low = middle + 1;
    else high = middle;
  }
  if (low < end && bins[low] === name) {
    binCounts[low]++;
    return true;
  }
  if (end - first === ROOM) return false;
  bins.copyWithin(low + 1, low, end);
  binCounts.copyWithin(low + 1, low, end);
  bins[low] = name;
  binCounts[low] = 1;
  histograms.used[histogram]++;
  return true;
}

/** Joins the bins of a histogram two by two. */
function doubleWidths(histograms: CompactHistograms, histogram: number): void {
  const { bins, binCounts } = histograms;
  const first = histogram * ROOM;
  const end = first + histograms.used[histogram];
  let last = first - 1;
  for (let place = first; place < end; place++) {
    const name = widen(bins[place], 1);
    if (last >= first && bins[last] === name) {
      binCounts[last] += binCounts[place];
    } else {
      last++;
      bins[last] = name;
      binCounts[last] = binCounts[place];
    }
  }
  bins.fill(0, last + 1, end);
  binCounts.fill(0, last + 1, end);
  histograms.used[histogram] = last + 1 - first;
  histograms.doublings[histogram]++;
}
