/**
 * The market of the target's own makers, by vintage.
 *
 * Purchases of an item are spread over ages a (years behind the frontier) with density exp(-a / mean age) / mean age. Of goods of age a the target's own
 * makers, g years behind the frontier, keep the share exp(-g^2 / (g + a) / scale): little at the frontier, nearly all of what is old. Because
 * the share belongs to the age and not to a grade, moving the line between the grades creates or destroys no demand.
 */
import { clamp, exp, ln } from "../base/maths.ts";
import type { BaseData } from "../scenario/tables.ts";

type Item = BaseData["items"][number];

/** Halvings of the interval in which a scale is sought: it is met to the last digit. */
const [SCALE_LOW, SCALE_HIGH, SCALE_HALVINGS] = [1e-3, 1e5, 90];

/** Of the shares from which the age of purchases and the market of own makers are worked out: at 0 and 1 there is no such age or market. */
const [LEAST_SHARE, MOST_SHARE, LEAST_DOMESTIC] = [0.001, 0.99, 0.0005];
/** Mean ages of purchases between frontier and threshold where all are of the controlled grade: what lies below is less than rounding. */
const NO_LESSER_GRADE = 40;
/** Years; nearer to the frontier than that nobody can tell makers from it. */
const LEAST_GAP = 0.1;

/** Nodes and weights of the three-point Gauss rule on 0..1. */
const NODES = [0.1127016653792583, 0.5, 0.8872983346207417] as const;
const WEIGHTS = [5 / 18, 8 / 18, 5 / 18] as const;

/**
 * Part of all purchases that own makers serve among the goods between two quantiles of age (0 = the frontier, 1 = the oldest).
 * Returns a share of all purchases, at most `to - from`.
 */
export function ownMakers(gap: number, scale: number, meanAge: number, from: number, to: number): number {
  let share = 0;
  for (let node = 0; node < NODES.length; node++)
    share += WEIGHTS[node] * keptAt(gap, scale, ageAt(meanAge, from + (to - from) * NODES[node]));
  return share * (to - from);
}

/** Age at a quantile of the purchases. */
function ageAt(meanAge: number, quantile: number): number {
  return -meanAge * ln(1 - quantile);
}

/** Share that own makers keep of the goods of an age. */
function keptAt(gap: number, scale: number, age: number): number {
  return exp(-(gap * gap) / (gap + age) / scale);
}

/** The ages at the nodes on both sides of the line between the grades: they stand as long as the line does, and the line as long as its lag. */
export type Ages = ReturnType<typeof agesOf>;

export function agesOf(meanAge: number) {
  const perNode = (): Float64Array => new Float64Array(NODES.length);
  return {
    meanAge,
    /** Years from the threshold to the frontier when `lineAt` was last asked, and the line there. */
    lag: NaN,
    lineAtLag: NaN,
    line: NaN,
    above: perNode(),
    below: perNode(),
  };
}

/** Share of all purchases that lies above a threshold so many years behind the frontier. */
export function lineAt(ages: Ages, lag: number): number {
  if (ages.lag !== lag) {
    ages.lag = lag;
    ages.lineAtLag = 1 - exp(-Math.max(0, lag) / ages.meanAge);
  }
  return ages.lineAtLag;
}

/** Moves the line to where it lies now. */
export function drawLine(ages: Ages, line: number): void {
  if (ages.line === line) return;
  ages.line = line;
  for (let node = 0; node < NODES.length; node++) {
    ages.above[node] = line * NODES[node];
    ages.below[node] = line + (1 - line) * NODES[node];
  }
  fromQuantiles(ages, ages.above);
  fromQuantiles(ages, ages.below);
}

/** Puts ages in the place of quantiles. */
function fromQuantiles({ meanAge }: Ages, places: Float64Array): void {
  for (let node = 0; node < places.length; node++) places[node] = ageAt(meanAge, places[node]);
}

/** As `ownMakers`, among what lies above the line, for the gap and the scale in a row of these columns. */
export function ownMakersAbove({ line, above }: Ages, gaps: Float64Array, scales: Float64Array, row: number): number {
  return meanKept(above, gaps, scales, row) * line;
}

/** The same among what lies below the line. */
export function ownMakersBelow({ line, below }: Ages, gaps: Float64Array, scales: Float64Array, row: number): number {
  return meanKept(below, gaps, scales, row) * (1 - line);
}

/** It takes columns, since V8 has to put a number that is passed to a function into memory first. */
function meanKept(ages: Float64Array, gaps: Float64Array, scales: Float64Array, row: number): number {
  const gap = gaps[row];
  const scale = scales[row];
  let share = 0;
  for (let node = 0; node < ages.length; node++) share += WEIGHTS[node] * keptAt(gap, scale, ages[node]);
  return share;
}

/** Scale at which own makers keep a documented share of all purchases; the line at `line` only fixes where the sum is split. */
export function scaleFor(share: number, gap: number, meanAge: number, line: number): number {
  let low: number = SCALE_LOW;
  let high: number = SCALE_HIGH;
  for (let step = 0; step < SCALE_HALVINGS; step++) {
    const middle = Math.sqrt(low * high);
    const kept = ownMakers(gap, middle, meanAge, 0, line) + ownMakers(gap, middle, meanAge, line, 1);
    if (kept < share) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

/** Mean age of what the target buys of an item, years: fixes which share lies above its threshold. */
export function purchaseAgeOf(row: Item): number {
  if (row.controlled_share === 1) return row.threshold_lag_years / NO_LESSER_GRADE;
  return row.threshold_lag_years / -ln(1 - clamp(row.controlled_share, LEAST_SHARE, MOST_SHARE));
}

/** How fast the market of own makers of an item falls with their gap, years: so that they keep the share that the data give. */
export function domesticScaleOf(row: Item): number {
  const line = clamp(row.controlled_share, LEAST_SHARE, MOST_SHARE);
  return scaleFor(
    clamp(row.domestic_share, LEAST_DOMESTIC, MOST_SHARE),
    domesticGap(row.domestic_gap_years),
    purchaseAgeOf(row),
    line,
  );
}

/** Makers at the frontier still leave room for imports. */
export function domesticGap(gap: number): number {
  return gap > LEAST_GAP ? gap : LEAST_GAP;
}
