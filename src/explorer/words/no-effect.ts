/** Why a setting has no visible effect: computed from the paired runs, never written beforehand. */
import { mean } from "../../base/statistics.ts";
import { month } from "../../base/dates.ts";
import { type Kind, kindOf, written } from "../../report/numbers.ts";
import { endOfData, HEADLINES } from "../../scenario/headlines.ts";
import type { Results } from "../engine/results.ts";
import { paired } from "./readings.ts";

/** Half a percentage point: about the width of a line on the charts. */
const VISIBLE = 0.005;
/** For numbers in other units, as a part of the quantity itself. */
const PART = 0.02;

interface Moved {
  readonly words: string;
  readonly kind: Kind;
  readonly now: number;
  readonly before: number;
  /** Relative to what is visible: from 1 on a reader sees it. */
  readonly size: number;
}

/** Empty where something visible moved, or nothing is known yet. */
export function whyNoEffect(ours: Results, theirs: Results): string {
  const moved = (at: "data" | "horizon"): Moved[] =>
    HEADLINES.flatMap((headline) => {
      const summary = headline[at];
      const change = paired(ours, theirs, summary);
      if (change.length === 0) return [];
      const kind = kindOf(headline.unit) ?? "share";
      const before = mean(Float64Array.from(theirs.summary(summary).values()).filter(Number.isFinite));
      const line = kind === "share" ? VISIBLE : PART * Math.max(Math.abs(before), 1e-9);
      const by = mean(change);
      return [{ words: headline.words, kind, before, now: before + by, size: Math.abs(by) / line }];
    });
  const [data, horizon] = [moved("data"), moved("horizon")];
  const all = [...data, ...horizon];
  if (all.length === 0 || all.some(({ size }) => size >= 1)) return "";
  const when = month(endOfData(ours) - 1 / 24);
  const largest = [...horizon].sort((a, b) => b.size - a.size)[0] ?? data[0];
  if (all.every(({ size }) => size === 0))
    return "Nothing moves at all: in these runs something else decides before this setting comes into play.";
  const replayed = data.every(({ size }) => size === 0)
    ? ` Up to ${when} recorded history is replayed, so it can act only afterwards.`
    : "";
  const [now, before] = [written(largest.now, largest.kind), written(largest.before, largest.kind)];
  const most =
    now === before
      ? `${largest.words} stays at ${now}`
      : `${largest.words} goes from ${before} to ${now} by the end of the run`;
  return `No headline number moves visibly. The largest change: ${most}.${replayed}`;
}
