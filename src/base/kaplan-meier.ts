/**
 * Survival from runs: the share in which something has not happened yet, after Kaplan and Meier (Journal of the American Statistical
 * Association 53, 1958), with Greenwood's variance on the log-log scale, so that the interval stays between 0 and 1.
 */
import { exp, ln } from "./maths.ts";

export interface Lifetime {
  /** Time to the event, or to the end of what was seen. */
  readonly time: number;
  readonly happened: boolean;
}

export interface SurvivalStep {
  readonly time: number;
  /** Share still without the event from this time on. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** How many were still under observation, without the event, just before this time. */
  readonly atRisk: number;
}

/** The normal quantile that leaves 5 % on each side. */
const Z90 = 1.6448536269514722;

export function kaplanMeier(lifetimes: readonly Lifetime[]): SurvivalStep[] {
  const sorted = lifetimes.filter(({ time }) => Number.isFinite(time)).sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [{ time: 0, share: 1, low: 1, high: 1, atRisk: sorted.length }];
  let share = 1;
  let variance = 0; // Greenwood's sum
  for (let k = 0; k < sorted.length;) {
    const { time } = sorted[k];
    const atRisk = sorted.length - k;
    let events = 0;
    for (; k < sorted.length && sorted[k].time === time; k++) if (sorted[k].happened) events++;
    if (events === 0) continue;
    share *= 1 - events / atRisk;
    if (atRisk > events) variance += events / (atRisk * (atRisk - events));
    steps.push({ time, share, ...interval(share, variance), atRisk });
  }
  return steps;
}

/** The share still without the event after a time. */
export function survivalAt(steps: readonly SurvivalStep[], time: number): SurvivalStep {
  return steps.findLast((step) => step.time <= time) ?? steps[0];
}

/**
 * The mean time without the event within a horizon (the area under the steps), with its 90 % interval after Greenwood. It is defined
 * also where most runs never see the event.
 */
export function restrictedMean(
  lifetimes: readonly Lifetime[],
  horizon: number,
): { readonly mean: number; readonly low: number; readonly high: number } {
  const cut = lifetimes.map(({ time, happened }) =>
    time > horizon ? { time: horizon, happened: false } : { time, happened },
  );
  const steps = kaplanMeier(cut);
  if (steps[0].atRisk === 0) return { mean: NaN, low: NaN, high: NaN };
  const ends = [...steps.slice(1).map(({ time }) => time), horizon];
  const areas = steps.map(({ time, share }, k) => share * (ends[k] - time));
  let rest = 0; // the area from a step on
  let variance = 0;
  for (let k = steps.length - 1; k > 0; k--) {
    rest += areas[k];
    const { atRisk, share } = steps[k];
    const events = Math.round(atRisk * (1 - share / steps[k - 1].share));
    if (atRisk > events) variance += (rest * rest * events) / (atRisk * (atRisk - events));
  }
  const mean = rest + areas[0];
  const half = Z90 * Math.sqrt(variance);
  return { mean, low: Math.max(0, mean - half), high: Math.min(horizon, mean + half) };
}

function interval(share: number, variance: number): { low: number; high: number } {
  if (share <= 0 || share >= 1) return { low: share, high: share };
  const spread = exp((Z90 * Math.sqrt(variance)) / -ln(share));
  return { low: exp(ln(share) * spread), high: exp(ln(share) / spread) };
}
