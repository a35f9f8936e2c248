/**
 * The sentence beside the charts: it answers the question of the tab in terms of the two charts that are shown. Made from paired runs, number
 * by number; it says what the runs of the model show and nothing more. Its numbers are the headlines of the project (scenario/headlines.ts), at
 * the end of the data first, and medians: those of the curves that the charts draw, and of their paired differences.
 */
import { signed } from "../../base/numbers.ts";
import { quantile, sortedDefined } from "../../base/statistics.ts";
import { columnIndex } from "../../base/table.ts";
import { CHANNEL_COLOURS, type Channel, FAMILIES, type Family } from "../../figures/palette.ts";
import { CHANNEL_NAMES } from "../../report/names.ts";
import { type Kind, written } from "../../report/numbers.ts";
import { endOfData, type Headline, HEADLINES } from "../../scenario/headlines.ts";
import { listed, month } from "../../report/paragraphs.ts";
import type { Results } from "../engine/results.ts";

/** Less is not worth a word: a tenth of a point, which is as it is written. */
const WORTH_SAYING = 0.0005;
/** In so many pairs of ten a difference has its sign, or it is told as open. */
const SURE = 0.9;

export interface Compared {
  readonly ours: Results;
  /** What it is held against; undefined where that is the same. */
  readonly theirs: Results | undefined;
  /** How the change begins a sentence: "partners 12 months late". */
  readonly what: string;
  readonly target: string;
}

function headline(words: string): Headline {
  return HEADLINES.find((one) => one.words === words)!;
}
const LEAKAGE = headline("leakage");
const DELAY = headline("backward delay");

/** Of a chart, what can be said in half a sentence. */
type Tell = (compared: Compared) => string;

const FAMILY_WORDS: Readonly<Record<Family, string>> = {
  leakage_outside: "from outside the wall",
  leakage_before: "before the wall stands",
  leakage_through_permitted: "through it by permission",
  leakage_through_evasion: "through it by evasion",
  leakage_around: "around it",
};

/** To the end of the data first, as every headline; then the whole run, with the wall that counts most. */
const reach: Tell = ({ ours, theirs, target }) => {
  const until = `by ${dataEnd(ours)}`;
  const whole = `over the whole run to ${Math.floor(ours.end)}`;
  if (theirs === undefined) {
    const total = level(ours, LEAKAGE.horizon);
    if (!Number.isFinite(total)) return "nothing is controlled, so nothing leaks";
    const most = families((family) => level(ours, `${family}_total`)).slice(0, 2);
    const through = most.map(({ family, by }) => `${written(by, "share")} ${FAMILY_WORDS[family]}`);
    const data = level(ours, LEAKAGE.data);
    const head = Number.isFinite(data)
      ? `${written(data, "share")} of what ${target} wanted has reached it ${until}; `
      : "";
    return `${head}${written(total, "share")} ${head === "" ? `of what ${target} wanted reaches it ` : ""}${whole}, ${listed(through)}`;
  }
  const total = paired(ours, theirs, LEAKAGE.horizon);
  if (total.length === 0) return "there is nothing to compare: in one of the two nothing is controlled";
  const by = middle(total);
  const data = paired(ours, theirs, LEAKAGE.data);
  const early = middle(data);
  const isSame = (values: Float64Array): boolean => values.every((value) => Math.abs(value) < WORTH_SAYING);
  if (isSame(total) && isSame(data)) return `as much reaches ${target} as before`;
  const [most] = families((family) => Math.sign(by) * middle(paired(ours, theirs, `${family}_total`)));
  const part =
    Math.min(Math.abs(by), most.by) < WORTH_SAYING ? "" : `, ${points(most.by)} ${FAMILY_WORDS[most.family]}`;
  const later = `${points(Math.abs(by))} points ${by > 0 ? "more" : "less"}`;
  if (data.length === 0 || isSame(data))
    return `${later} of what ${target} wanted reaches it ${whole} (${range(total)})${part}`;
  return `${points(Math.abs(early))} points ${early > 0 ? "more" : "less"} of what ${target} wanted has reached it ${until} (${range(data)}); ${later} ${whole}${part}`;
};

/** How far the median user is behind, where history stops being replayed. */
const behind: Tell = ({ ours, theirs }) => {
  const when = `in ${dataEnd(ours)}`;
  const years = level(ours, DELAY.data);
  if (!Number.isFinite(years)) return "";
  const told = `${when} its median user stands ${months(Math.abs(years))} ${years < 0 ? "ahead of" : "behind"} a world without controls`;
  if (theirs === undefined) return told;
  const change = paired(ours, theirs, DELAY.data);
  if (change.length === 0 || Math.abs(middle(change)) < 1 / 24) return `${told}, as before`;
  return `${told} instead of ${months(level(theirs, DELAY.data))}${verdict(change)}`;
};

/** "states enforce 84 % of what binds them in June 2026, 33 % instead of 40 % in 2036": a headline at both of its dates. */
function headlineAt(words: string, kind: Kind, before: string, after: string, whole: string): Tell {
  const { data, horizon } = headline(words);
  return (compared) => {
    const { ours, theirs } = compared;
    // Coalitions of other times have no day in common, and one of them ends with its rival.
    if (theirs !== undefined && theirs.end !== ours.end) return quantity(before, whole, kind, after)(compared);
    const at = (summary: string, of: string, when: string): string => {
      const now = level(ours, summary);
      if (!Number.isFinite(now)) return "";
      const then = theirs === undefined ? NaN : level(theirs, summary);
      const [a, b] = [written(now, kind), written(then, kind)];
      if (theirs === undefined || !Number.isFinite(then)) return `${a}${of} ${when}`;
      if (a === b) return `${a}${of} ${when}, as before`;
      return `${a} instead of ${b}${of} ${when}${verdict(paired(ours, theirs, summary))}`;
    };
    const parts = [at(data, after, `in ${dataEnd(ours)}`), at(horizon, "", `in ${Math.floor(ours.end)}`)];
    const told = parts.filter((text) => text !== "");
    return told.length === 0 ? "" : `${before} ${told.join(", ")}`;
  };
}

/** A mean over all years: "… 44 % instead of 46 % …, on average over all years". */
function quantity(before: string, summary: string, kind: Kind, after: string): Tell {
  return ({ ours, theirs }) => {
    const [now, then] = [level(ours, summary), theirs === undefined ? NaN : level(theirs, summary)];
    if (!Number.isFinite(now)) return "";
    const [a, b] = [written(now, kind), written(then, kind)];
    const average = "on average over all years";
    if (theirs === undefined || !Number.isFinite(then)) return `${before} ${a}${after} ${average}`;
    if (a === b) return `${before} ${a}${after} ${average}, as before`;
    return `${before} ${a} instead of ${b}${after} ${average}${verdict(paired(ours, theirs, summary))}`;
  };
}

/** The same from the last point of a curve, of which runs keep no summary. */
function atEnd(before: string, observable: string, kind: Kind, after = ""): Tell {
  return ({ ours, theirs }) => {
    const now = last(ours, observable);
    if (!Number.isFinite(now)) return "";
    const then = theirs === undefined ? now : last(theirs, observable);
    const [a, b] = [written(now, kind), written(then, kind)];
    const held = theirs === undefined ? "" : a === b ? " as before" : ` instead of ${b}`;
    return `${before} ${a}${after}${held}`;
  };
}

/** How many there are, and what they bring. */
const fronts: Tell = (compared) => {
  const open = atEnd("at the end", "shells_open", "count", " fronts are open")(compared);
  const { ours, theirs, target } = compared;
  const [now, then] = [ours, theirs].map((one) => (one === undefined ? NaN : level(one, "leakage_shells_total")));
  if (!Number.isFinite(now)) return open;
  const held = !Number.isFinite(then)
    ? ""
    : written(now, "share") === written(then, "share")
      ? ", as before"
      : ` instead of ${written(then, "share")}`;
  return `${open} and over the whole run ${written(now, "share")} of what ${target} wanted came through fronts${held}`;
};

/** By the id of the chart. */
const TELLS: Readonly<Record<string, Tell>> = {
  "leakage-by-channel": reach,
  leakage_rate: reach,
  diffusion: behind,
  leakage_cumulative: reach,
  delay_years: headlineAt("backward delay", "years", "the median user stands", " behind", "delay_years_mean"),
  participation: headlineAt(
    "participation",
    "share",
    "by weight",
    " of the coalition takes part",
    "participation_mean",
  ),
  compliance: headlineAt("compliance", "share", "states enforce", " of what binds them", "compliance_mean"),
  yard_trade_share: atEnd("at the end the list holds", "yard_trade_share", "share", " of what is needed"),
  shells_open: fronts,
  shell_life_years: atEnd("a front lives", "shell_life_years", "years"),
  retaliation_index: atEnd("at the end the valve is closed by", "retaliation_index", "share"),
};

export function answerSentence(pair: readonly string[], compared: Compared): string {
  const parts = pair.map((id) => TELLS[id]?.(compared) ?? "").filter((text) => text !== "");
  const head = compared.theirs === undefined ? "In this model" : `In this model, with ${compared.what},`;
  return `${head} ${parts.join("; ")}.`;
}

/** What moved, channel by channel: the largest first. */
export function channelChanges(ours: Results, theirs: Results): { channel: Channel; name: string; by: number }[] {
  return (Object.keys(CHANNEL_COLOURS) as Channel[])
    .map((channel) => ({ channel, name: CHANNEL_NAMES[channel], by: middle(paired(ours, theirs, `${channel}_total`)) }))
    .filter(({ by }) => Math.abs(by) >= WORTH_SAYING)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/** Differences of the runs that both have, by run number. */
export function paired(ours: Results, theirs: Results, summary: string): Float64Array {
  const other = theirs.summary(summary);
  return sortedDefined([...ours.summary(summary)].map(([run, value]) => value - (other.get(run) ?? NaN)));
}

/** "18", "3.5": percentage points, without a sign where there is none to show. */
export function points(share: number): string {
  const value = 100 * share;
  const text = signed(value, Math.abs(value) < 9.95 ? 1 : 0);
  return text.replace("+", "");
}

function families(of: (family: Family) => number): { family: Family; by: number }[] {
  return (Object.keys(FAMILIES) as Family[])
    .map((family) => ({ family, by: of(family) || 0 }))
    .sort((a, b) => b.by - a.by);
}

function level(results: Results, summary: string): number {
  return middle(sortedDefined([...results.summary(summary).values()]));
}

/** Of sorted values, as the lines of the charts; NaN of none. */
function middle(sorted: Float64Array): number {
  return sorted.length === 0 ? NaN : quantile(sorted, 0.5);
}

function last(results: Results, observable: string): number {
  const table = results.curves("", new Set([observable]));
  const middle = columnIndex(table, "p50");
  const values = table.rows
    .map((row) => row[middle])
    .filter((value) => typeof value === "number" && Number.isFinite(value));
  return Number(values.at(-1) ?? NaN);
}

function dataEnd(results: Results): string {
  return month(endOfData(results) - 1 / 24);
}

function months(years: number): string {
  return years < 1.5 ? written(12 * years, "months") : written(years, "years");
}

function range(differences: Float64Array): string {
  if (differences.length < 2) return "one pair of runs";
  const ends = `${points(quantile(differences, 0.05))} to ${points(quantile(differences, 0.95))}`;
  return verdict(differences) === "" ? ends : `${ends}: it cannot be told from no change`;
}

function verdict(differences: Float64Array): string {
  if (differences.length < 5) return "";
  const more = differences.filter((value) => value > 0).length;
  const less = differences.filter((value) => value < 0).length;
  return Math.max(more, less) >= SURE * differences.length ? "" : ", which cannot be told from no change";
}
