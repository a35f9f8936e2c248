/**
 * The sentence under the charts: what the change did to leakage, through which channels, and to the delay. Made from paired runs, number by
 * number; it says what the runs of the model show and nothing more.
 */
import { signed } from "../../base/numbers.ts";
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import { CHANNEL_NAMES } from "../../report/names.ts";
import { written } from "../../report/numbers.ts";
import { CHANNEL_COLOURS, type Channel } from "../../figures/palette.ts";
import { listed, PREMISE } from "../../report/paragraphs.ts";
import type { Results } from "../engine/results.ts";

const CHANNELS = Object.keys(CHANNEL_COLOURS) as Channel[];
/** Smaller parts are not worth a word: half a point. */
const WORTH_SAYING = 0.005;

/** Differences of the runs that both have, by run number. */
export function paired(ours: Results, theirs: Results, summary: string): Float64Array {
  const other = theirs.summary(summary);
  return sortedDefined([...ours.summary(summary)].map(([run, value]) => value - (other.get(run) ?? NaN)));
}

/** Where nothing is changed: what the scenario shows by itself. */
export function describeAlone(results: Results): string {
  const level = (name: string): number => mean(sortedDefined([...results.summary(name).values()]));
  const total = level("leakage_total");
  if (!Number.isFinite(total)) return `${PREMISE} nothing is controlled, so nothing leaks.`;
  const parts = CHANNELS.map((channel) => ({ channel, share: level(`${channel}_total`) }))
    .filter(({ share }) => share > WORTH_SAYING)
    .sort((a, b) => b.share - a.share)
    .slice(0, 3);
  const through = listed(parts.map(({ channel, share }) => `${CHANNEL_NAMES[channel]} (${written(share, "share")})`));
  const delay = level("delay_years_mean");
  return `${PREMISE} ${written(total, "share")} of what the target would have bought arrives all the same, most through ${through}. Its median user stands ${delayWords(delay)} (mean of ${runsWords(results.runs)}).`;
}

/** What the change did. `change` names it: "Coordination lag 9 → 0 months". */
export function describeChange(change: string, ours: Results, theirs: Results): string {
  const total = paired(ours, theirs, "leakage_total");
  const head = `${change}: in this model, under these assumptions,`;
  if (total.length === 0) return `${head} there is nothing to compare: in one of the two nothing is controlled.`;
  const by = mean(total);
  const changes = CHANNELS.map((channel) => ({
    name: CHANNEL_NAMES[channel],
    by: mean(paired(ours, theirs, `${channel}_total`)),
  }))
    .filter((part) => Math.abs(part.by) >= WORTH_SAYING)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, 3);
  const range =
    total.length > 1
      ? ` (90 % of ${total.length} pairs of runs: ${points(quantile(total, 0.05))} to ${points(quantile(total, 0.95))})`
      : " (one pair of runs)";
  const which =
    changes.length === 0 ? "" : `, of which ${changes.map((part) => `${part.name} ${points(part.by)}`).join(", ")}`;
  const delay = paired(ours, theirs, "delay_years_mean");
  return `${head} leakage ${Math.abs(by) < 0.0005 ? "does not change" : `${points(by)} points${range}${which}`}. ${delayChange(delay)}${verdict(total)}`;
}

/** "−18", "+3.5": percentage points. */
export function points(share: number): string {
  const value = 100 * share;
  return signed(value, Math.abs(value) < 9.95 ? 1 : 0);
}

function delayChange(delay: Float64Array): string {
  if (delay.length === 0) return "";
  const by = mean(delay);
  if (Math.abs(by) < 0.05) return "The delay of the median user stays the same to a tenth of a year.";
  return `The median user's delay is ${written(Math.abs(by), "years")} ${by > 0 ? "longer" : "shorter"}, averaged over the run.`;
}

/** Says plainly where luck decides the sign. */
function verdict(total: Float64Array): string {
  if (total.length < 5) return "";
  const more = total.filter((value) => value > 0).length;
  const share = Math.max(more, total.length - more) / total.length;
  return share >= 0.9 ? "" : ` The sign depends on luck: leakage rises in ${more} of ${total.length} pairs.`;
}

function delayWords(years: number): string {
  if (!Number.isFinite(years) || Math.abs(years) < 0.05) return "where it would without controls";
  return years > 0
    ? `${written(years, "years")} behind the world without controls`
    : `${written(-years, "years")} ahead of the world without controls`;
}

function runsWords(runs: number): string {
  return runs === 1 ? "one run" : `${runs} runs`;
}

/** Where bands lie over each other at most dates, the difference shows what they hide. */
export function bandsHide(
  ours: { readonly p05: readonly number[]; readonly p95: readonly number[] },
  theirs: { readonly p05: readonly number[]; readonly p95: readonly number[] },
): boolean {
  let both = 0;
  let over = 0;
  for (let k = 0; k < Math.min(ours.p05.length, theirs.p05.length); k++) {
    const values = [ours.p05[k], ours.p95[k], theirs.p05[k], theirs.p95[k]];
    if (!values.every(Number.isFinite)) continue;
    both++;
    if (values[0] <= values[3] && values[2] <= values[1]) over++;
  }
  return both > 0 && over > 0.8 * both;
}
