/** How each kind of quantity stands on an axis: title, tick format, and the natural limits. */
import type { Plot } from "./figure.ts";
import { Y_AXIS } from "./clock.ts";
import { QUIET } from "../figures/palette.ts";
import type { Kind } from "./numbers.ts";

/** Plotly reads d3 formats; "~" drops zeros at the end. */
const TICKS: Readonly<Record<Kind, string>> = {
  share: ".0%",
  years: "~g",
  months: "~g",
  count: "~s",
  "per-year": "~g",
  musd: "~s",
  index: "~g",
  date: "d",
};
/** Where the whole axis is short: "800" rather than "0.8k", "1.5%" rather than "2%". */
const SMALL_TICKS: Readonly<Record<Kind, string>> = { ...TICKS, share: ".1%", count: "~g", musd: "~g" };
const HOVER: Readonly<Record<Kind, string>> = {
  share: ".1%",
  years: ".1f",
  months: ".1f",
  count: ",.3~r",
  "per-year": ".3~r",
  musd: ",.3~r",
  index: ".2f",
  date: ".1f",
};

export function yAxis(kind: Kind, title: string, range: readonly [number, number]): Plot {
  const small = range[1] - range[0] < (kind === "share" ? 0.04 : 1000);
  return {
    ...Y_AXIS,
    range: [range[0], range[1]],
    tickformat: small ? SMALL_TICKS[kind] : TICKS[kind],
    title: { text: title, font: { size: 12, color: QUIET }, standoff: 6 },
  };
}

export function hoverFormat(kind: Kind): string {
  return HOVER[kind];
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
