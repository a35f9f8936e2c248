/** How each kind of quantity stands on an axis: title, format of its ticks, and the natural limits. */
import type { NumberAxis } from "../figures/chart.ts";
import { type NumberFormat, PERCENT, PLAIN } from "../figures/number-format.ts";
import type { Kind } from "./numbers.ts";

const THREE_DIGITS: NumberFormat = { style: "digits", digits: 3 };
const SHORT: NumberFormat = { style: "short" };
const fixed = (decimals: number): NumberFormat => ({ style: "fixed", decimals });
const percent = (decimals: number): NumberFormat => ({ style: "percent", decimals });

const TICKS: Readonly<Record<Kind, NumberFormat>> = {
  share: PERCENT,
  points: PERCENT,
  years: PLAIN,
  months: PLAIN,
  count: SHORT,
  "per-year": PLAIN,
  musd: PLAIN,
  index: PLAIN,
  date: { style: "year" },
};
/** Where the whole axis is short: "800" rather than "0.8k", "1.5%" rather than "2%". */
const SMALL_TICKS: Readonly<Record<Kind, NumberFormat>> = {
  ...TICKS,
  share: percent(1),
  points: percent(1),
  count: PLAIN,
};
const READ: Readonly<Record<Kind, NumberFormat>> = {
  share: percent(1),
  points: percent(1),
  years: fixed(1),
  months: fixed(1),
  count: THREE_DIGITS,
  "per-year": THREE_DIGITS,
  musd: THREE_DIGITS,
  index: fixed(2),
  date: fixed(1),
};

export function yAxis(kind: Kind, title: string, range: readonly [number, number]): NumberAxis {
  const small = range[1] - range[0] < (kind === "share" ? 0.04 : 1000);
  const format = small ? SMALL_TICKS[kind] : TICKS[kind];
  return { kind: "number", title, range, format, grid: true, zero: false };
}

/** Of a value that is read out under the pointer. */
export function readFormat(kind: Kind): NumberFormat {
  return READ[kind];
}

/** Room for every finite value: from zero (or below, where values are), with a little air above; never empty. */
export function rangeOf(values: Iterable<number>, kind: Kind): [number, number] {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high === low) high = low + (kind === "share" ? 0.1 : 1);
  const air = 0.06 * (high - low);
  const top = kind === "share" && high <= 1 && high > 0.9 ? 1.02 : high + air;
  return [low < 0 ? low - air : 0, top];
}
