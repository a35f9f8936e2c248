/**
 * The sentences beside the charts: the first answers the question of the tab in terms of the two charts shown, the others add to it. They are
 * made from paired runs, number by number, and say what the runs of the model show and nothing more. Their numbers are the headlines of the
 * project (scenario/headlines.ts), leakage of what is bound before leakage of all, first at the end of the data; and they are medians, of the
 * curves that the charts draw and of their paired differences.
 */
import { CHANNEL_COLOURS, type Channel, FAMILIES, type Family } from "../../figures/palette.ts";
import { CHANNEL_NAMES } from "../../report/names.ts";
import { type Kind, written } from "../../report/numbers.ts";
import { listed } from "../../base/words.ts";
import { type Headline, HEADLINES } from "../../scenario/headlines.ts";
import type { Results } from "../engine/results.ts";
import {
  areOfOtherTimes,
  dataEnd,
  firstBelow,
  isSame,
  level,
  middle,
  paired,
  points,
  pointsMore,
  range,
  valueAt,
  verdict,
  WORTH_SAYING,
} from "./readings.ts";

export interface Compared {
  readonly ours: Results;
  /** What it is held against; undefined where that is the same. */
  readonly theirs: Results | undefined;
  /** How the change begins a sentence: "partners a year late". */
  readonly what: string;
  readonly target: string;
  /** Whose controls the two are, where they are of other times: "today's", "CoCom's". */
  readonly whose?: readonly [string, string];
}

/** The answer in one sentence, and what is added to it. */
export interface Answer {
  readonly lead: string;
  readonly rest: string;
}

const headline = (words: string): Headline => HEADLINES.find((one) => one.words === words)!;
const BOUND = headline("leakage of what is bound");
const LEAKAGE = headline("leakage");
const DELAY = headline("backward delay");
const DENIED = headline("denied");
const COST = headline("gross loss of suppliers");

/** For a chart: the answer first, then what is added to it. */
type Tell = (compared: Compared) => readonly string[];

const FAMILY_WORDS: Readonly<Record<Family, string>> = {
  leakage_outside: "from outside the wall",
  leakage_before: "before the wall stands",
  leakage_through_permitted: "through the wall by permission",
  leakage_through_evasion: "through the wall by evasion",
  leakage_around: "around the wall",
};

/** Leakage of what is bound is the headline everywhere; beside it stands, under its own name, what arrives of all that was wanted. */
const reach: Tell = (compared) => {
  const { ours, theirs, target } = compared;
  if (theirs === undefined) return reachAlone(ours, target);
  if (areOfOtherTimes(ours, theirs)) return reachThenAndNow(compared, theirs);
  const until = `by ${dataEnd(ours)}`;
  const whole = `over the whole run to ${Math.floor(ours.end)}`;
  const [bound, boundWhole, all, allWhole] = [BOUND.data, BOUND.horizon, LEAKAGE.data, LEAKAGE.horizon].map((name) =>
    paired(ours, theirs, name),
  );
  if (allWhole.length === 0) return ["there is nothing to compare: one of the two controls nothing"];
  if ([bound, boundWhole, all, allWhole].every(isSame)) return [`as much reaches ${target} as before`];
  if (boundWhole.length === 0)
    return [`${pointsMore(allWhole)} of what ${target} wanted reaches it ${whole}: one of the two binds nobody`];
  const isLate = isSame(bound) && isSame(all); // up to the end of the data both are the same history
  const lead = isLate
    ? `${pointsMore(boundWhole)} of what the controls bind reaches ${target} ${whole} (${range(boundWhole)})`
    : `${pointsMore(bound)} of what the controls bind reached ${target} ${until} (${range(bound)})`;
  const by = middle(allWhole);
  const [most] = families((family) => Math.sign(by) * middle(paired(ours, theirs, `${family}_total`)));
  const part =
    Math.min(Math.abs(by), most.by) < WORTH_SAYING ? "" : `, ${points(most.by)} of them ${FAMILY_WORDS[most.family]}`;
  const early = isLate ? "" : `${pointsMore(all)} (${range(all)}), and `;
  return [lead, `of all that ${target} wanted, bound or not, ${early}${pointsMore(allWhole)} ${whole}${part}`];
};

function reachAlone(ours: Results, target: string): string[] {
  const until = `by ${dataEnd(ours)}`;
  const [bound, boundWhole, all, allWhole] = [BOUND.data, BOUND.horizon, LEAKAGE.data, LEAKAGE.horizon].map((name) =>
    level(ours, name),
  );
  if (!Number.isFinite(allWhole)) return ["nothing is controlled, so nothing leaks"];
  const most = families((family) => level(ours, `${family}_total`)).slice(0, 2);
  const through = most.map(({ family, by }) => `${written(by, "share")} ${FAMILY_WORDS[family]}`);
  const whole = `over the whole run to ${Math.floor(ours.end)}`;
  const lead = Number.isFinite(bound)
    ? `${written(bound, "share")} of what the controls bind still reached ${target} ${until}`
    : `${written(boundWhole, "share")} of what the controls bind still reaches ${target} ${whole}`;
  if (!Number.isFinite(boundWhole))
    return [`nobody is bound, and ${written(allWhole, "share")} of what ${target} wanted reaches it`];
  const early = Number.isFinite(all) ? `${written(all, "share")} ${until} and ` : "";
  return [
    lead,
    `of all that ${target} wanted, bound or not, ${early}${written(allWhole, "share")} ${whole}: ${listed(through)}`,
  ];
}

/** Each at the end of its own data. */
function reachThenAndNow({ ours, whose = ["these", "those"] }: Compared, theirs: Results): string[] {
  const at = (results: Results, { data }: Headline): string => written(level(results, data), "share");
  const lead = `${at(ours, BOUND)} of what ${whose[0]} controls bind still arrived by ${dataEnd(ours)}, ${at(theirs, BOUND)} of what ${whose[1]} bound by ${dataEnd(theirs)}${verdict(paired(ours, theirs, BOUND.data)).replace("from no change", "apart")}`;
  return [lead, `of all that was wanted, bound or not, ${at(ours, LEAKAGE)} and ${at(theirs, LEAKAGE)}`];
}

/** How far the median user is behind, where history stops being replayed. */
const behind: Tell = ({ ours, theirs }) => {
  const years = level(ours, DELAY.data);
  if (!Number.isFinite(years)) return [];
  const where = `${years < 0 ? "ahead of" : "behind"} a world without controls in ${dataEnd(ours)}`;
  const before = theirs === undefined ? NaN : level(theirs, DELAY.data);
  const kind = Math.max(Math.abs(years), Math.abs(before) || 0) < 1.5 ? "months" : "years";
  const text = (value: number): string => written(kind === "months" ? 12 * value : value, kind);
  const size = text(Math.abs(years));
  const head = `the median user stands ${size}`;
  if (theirs === undefined) return [`${head} ${where}`];
  const change = paired(ours, theirs, DELAY.data);
  if (change.length === 0 || Math.abs(middle(change)) < 1 / 24) return [`${head} ${where}, as before`];
  return [`the median user stands ${size.replace(/\s.*$/, "")} instead of ${text(before)} ${where}${verdict(change)}`];
};

/** "states enforce 84 % of what binds them in June 2026, 33 % instead of 40 % in 2036": a headline at both of its dates. */
function headlineAt(words: string, kind: Kind, before: string, after: string): Tell {
  const { data, horizon } = headline(words);
  return ({ ours, theirs }) => {
    const at = (summary: string, of: string, when: string): string => {
      const now = level(ours, summary);
      if (!Number.isFinite(now)) return "";
      const before = against(now, theirs && level(theirs, summary), kind);
      if (before === SAME) return `${written(now, kind)}${of} ${when}${SAME}`;
      const sure = before === "" ? "" : verdict(paired(ours, theirs!, summary));
      return `${written(now, kind)}${before}${of} ${when}${sure}`;
    };
    const end = `in ${Math.floor(ours.end)}`;
    const isLate = theirs !== undefined && isSame(paired(ours, theirs, data));
    const parts = isLate ? [at(horizon, after, end)] : [at(data, after, `in ${dataEnd(ours)}`), at(horizon, "", end)];
    const told = parts.filter((text) => text !== "");
    return told.length === 0 ? [] : [`${before} ${told.join(", ")}`];
  };
}

const enforced = headlineAt("compliance", "share", "states enforce", " of what binds them");

/** Coalitions of different times are compared at the same age: at their ends one of them has been dissolved. */
const enforcedAtAge: Tell = (compared) => {
  const { ours, theirs, whose = ["these", "those"] } = compared;
  if (theirs === undefined || !areOfOtherTimes(ours, theirs)) return enforced(compared);
  const [first, second] = [ours, theirs].map((results) => level(results, "first_announcement_date"));
  const age = Math.floor(Math.min(ours.end - first, theirs.end - second));
  const [now, then] = [valueAt(ours, "compliance", first + age), valueAt(theirs, "compliance", second + age)];
  if (![age, now, then].every(Number.isFinite)) return [];
  const fall = firstBelow(theirs, "compliance", FALLEN);
  const end = Number.isFinite(fall)
    ? [`${whose[1]} states enforced less than half only from ${Math.floor(fall)} on`]
    : [];
  const text = `${age} years after the first announcement ${whose[0]} states enforce ${written(now, "share")} of what binds them, ${whose[1]} enforced ${written(then, "share")}`;
  return [text, ...end];
};

/** Half of what binds. */
const FALLEN = 0.5;

const SAME = ", as before";

/** What stands after a number that is held against another; "" where there is no other. */
function against(now: number, then: number | undefined, kind: Kind): string {
  if (then === undefined || !Number.isFinite(then)) return "";
  const [a, b] = [written(now, kind), written(then, kind)];
  return a === b ? SAME : ` instead of ${b}`;
}

/** A summary of both, as it stands in a sentence. */
function both({ ours, theirs }: Compared, summary: string, kind: Kind): string {
  const now = level(ours, summary);
  return written(now, kind) + against(now, theirs && level(theirs, summary), kind).replace(SAME, "");
}

/** The size of the list, and whether a larger one buys more. */
const listHolds: Tell = (compared) => {
  const { ours, target } = compared;
  const after = ` of what ${target} needs by ${Math.floor(ours.end)}`;
  const held = atEnd("the list holds", "yard_trade_share", "share", after)(compared);
  if (!Number.isFinite(level(ours, DENIED.horizon))) return held;
  const denied = `${both(compared, DENIED.horizon, "share")} of what it wanted is denied over the whole run`;
  return [[...held, `${denied}, for ${both(compared, COST.horizon, "musd")} of sales lost`].join("; ")];
};

/** What the answers cost, and how far they go. */
const answered: Tell = (compared) => {
  const { ours, target } = compared;
  const after = ` in ${Math.floor(ours.end)}`;
  const shut = atEnd(`${target}'s valve on minerals is shut by`, "retaliation_index", "share", after)(compared);
  if (!Number.isFinite(level(ours, RETALIATION))) return shut;
  return [`minerals withheld cost ${both(compared, RETALIATION, "musd")} of output over the whole run`, ...shut];
};
const RETALIATION = "cost_retaliation_total_musd";

/** From the last point of a curve that has no summary. */
function atEnd(before: string, observable: string, kind: Kind, after = ""): Tell {
  return ({ ours, theirs }) => {
    const now = valueAt(ours, observable, ours.end);
    if (!Number.isFinite(now)) return [];
    const then = theirs && valueAt(theirs, observable, theirs.end);
    return [`${before} ${written(now, kind)}${against(now, then, kind)}${after}`];
  };
}

const SHELLS = "leakage_shells_total";

/** How many there are, and how much comes through them. */
const fronts: Tell = (compared) => {
  const { ours, theirs, target } = compared;
  const open = atEnd("there are", "shells_open", "count", ` fronts open in ${Math.floor(ours.end)}`)(compared);
  const now = level(ours, SHELLS);
  if (!Number.isFinite(now)) return open;
  const share = `${written(now, "share")}${against(now, theirs && level(theirs, SHELLS), "share")}`;
  return [[...open, `${share} of what ${target} wanted came through them over the whole run`].join(", and ")];
};

/** By the id of the chart. */
const TELLS: Readonly<Record<string, Tell>> = {
  "leakage-by-channel": reach,
  leakage_bound: reach,
  leakage_bound_cumulative: reach,
  diffusion: behind,
  delay_years: headlineAt("backward delay", "years", "the median user stands", " behind a world without controls"),
  participation: headlineAt("participation", "share", "weighted by trade in the list,", " of the coalition takes part"),
  compliance: enforcedAtAge,
  yard_trade_share: listHolds,
  shells_open: fronts,
  shell_life_years: atEnd("one front is found for every", "shell_life_years", "years", " that fronts are open"),
  retaliation_index: answered,
};

export function answerOf(pair: readonly string[], compared: Compared): Answer {
  const told = pair.map((id) => TELLS[id]?.(compared) ?? []);
  const { ours, theirs, what } = compared;
  const head = theirs === undefined || areOfOtherTimes(ours, theirs) ? "In this model" : `In this model, with ${what},`;
  const [lead, ...others] = [...told.flatMap((parts) => parts.slice(0, 1)), ...told.flatMap((parts) => parts.slice(1))];
  const rest = others.map((text) => `${text[0].toUpperCase()}${text.slice(1)}.`);
  return { lead: lead === undefined ? "" : `${head} ${lead}.`, rest: rest.join(" ") };
}

/** What moved, channel by channel, the largest first. Undefined while no run has recorded the channels. */
export function channelChanges(ours: Results, theirs: Results) {
  const channels = Object.keys(CHANNEL_COLOURS) as Channel[];
  if (channels.every((channel) => paired(ours, theirs, `${channel}_total`).length === 0)) return undefined;
  return channels
    .map((channel) => ({ channel, name: CHANNEL_NAMES[channel], by: middle(paired(ours, theirs, `${channel}_total`)) }))
    .filter(({ by }) => Math.abs(by) >= WORTH_SAYING)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

function families(of: (family: Family) => number): { family: Family; by: number }[] {
  return (Object.keys(FAMILIES) as Family[])
    .map((family) => ({ family, by: of(family) || 0 }))
    .sort((a, b) => b.by - a.by);
}
