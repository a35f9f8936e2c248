/**
 * Each statistic in words, for readers who do not know its name: a sentence without a full stop, with its days as a sentence says them ("in 2024",
 * "from June to July 2023", "in mid-1975"). A table; what is not in it is described by the statistic's definition (`fact-words.ts`).
 */
import { monthName, monthWords } from "../../base/dates.ts";

interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

function read(text: string): Day {
  const [year, month, day] = text.split("-").map(Number);
  return { year, month, day };
}

const nameOf = ({ month }: Day): string => monthName(month);

/** "since October 2022", "since 1954" */
export function sinceWords(text: string): string {
  return `since ${text.endsWith("-01-01") ? text.slice(0, 4) : monthWords(text)}`;
}

/** "in mid-1975", "at the end of 1958" */
export function dayWords(text: string): string {
  const [year, day] = [text.slice(0, 4), text.slice(5)];
  if (day === "01-01") return `at the start of ${year}`;
  if (day === "06-30" || day === "07-01") return `in mid-${year}`;
  if (day === "12-31") return `at the end of ${year}`;
  return `in ${monthWords(text)}`;
}

/** The year that ends on a day: "in 2023", "in the year to April 2026". */
export function yearToWords(text: string): string {
  return text.endsWith("-01-01") ? `in ${Number(text.slice(0, 4)) - 1}` : `in the year to ${monthWords(text)}`;
}

/** From a day up to another that no longer belongs to it. */
export function periodWords(from: string, to: string): string {
  const [begin, end] = [read(from), read(to)];
  if (begin.day !== 1 || end.day !== 1)
    return `from ${begin.day} ${nameOf(begin)}${begin.year === end.year ? "" : ` ${begin.year}`} to ${end.day} ${monthWords(to)}`;
  const last = end.month === 1 ? { ...end, year: end.year - 1, month: 12 } : { ...end, month: end.month - 1 };
  if (begin.month === 1 && last.month === 12)
    return begin.year === last.year ? `in ${begin.year}` : `from ${begin.year} to ${last.year}`;
  if (begin.year !== last.year) return `from ${nameOf(begin)} ${begin.year} to ${nameOf(last)} ${last.year}`;
  return begin.month === last.month
    ? `in ${nameOf(begin)} ${begin.year}`
    : `from ${nameOf(begin)} to ${nameOf(last)} ${begin.year}`;
}

/** What a period is compared with, an equally long one that begins on another day: "the same months a year earlier". */
export function comparedWords(from: string, to: string, before: string): string {
  const months = (text: string): number => 12 * read(text).year + read(text).month;
  const [length, shift] = [months(to) - months(from), months(from) - months(before)];
  if (length === 12 && shift === 12) return "the year before";
  if (shift === 12) return length === 1 ? "the same month a year earlier" : "the same months a year earlier";
  if (shift === length) return length === 1 ? "the month before" : `the ${length} months before`;
  return `${length} months from ${monthWords(before)} on`;
}

/** The arguments of a call: as they are written, and as names. */
export interface Arguments {
  readonly raw: (argument: string) => string;
  /** "AI accelerators", "the Netherlands and Japan" */
  readonly name: (argument: string) => string;
  /** "Japan's", "the Netherlands'" */
  readonly whose: (argument: string) => string;
  /** In the order given: "etching, then deposition" */
  readonly inOrder: (argument: string) => string;
  readonly leader: string;
  /** "the United States'" */
  readonly leaders: string;
  readonly target: string;
}

/** Columns of the base data in words. */
const COLUMNS: Readonly<Record<string, string>> = {
  checks_per_case: "checks of an end user for each licence case",
  target_revenue_share: "share of revenue that comes from the target, before the rush",
  substitute_effect: "weaker pieces that do the work of one strong piece",
  exposure_TW: "share of Taiwan's exports that goes to the target",
};
const column = ({ raw, target }: Arguments, argument: string): string =>
  (COLUMNS[raw(argument)] ?? raw(argument).replaceAll("_", " ")).replace("the target", target);

const period = ({ raw }: Arguments): string => periodWords(raw("from"), raw("to"));
const at = ({ raw }: Arguments): string => dayWords(raw("date"));
const since = ({ raw }: Arguments): string => sinceWords(raw("from"));
const percentOf = ({ raw }: Arguments, argument: string): string => `${Math.round(100 * Number(raw(argument)))} %`;
const before = ({ raw }: Arguments): string => comparedWords(raw("from"), raw("to"), raw("before"));
const firstRule = (told: Arguments): string => `${told.leaders} first rule on goods ${since(told)}`;
const firstReply = (told: Arguments): string => `${told.target}'s first reply ${since(told)}`;
const PLACES: Readonly<Record<string, string>> = { "1": "first", "2": "second", "3": "third" };
const fall = (told: Arguments): string =>
  `the ${PLACES[told.raw("which")] ?? told.raw("which")} large cut ${since(told)}`;

/** What states do in the diary, in the plural. */
const DEEDS: Readonly<Record<string, string>> = {
  left_chincom: "leave the stricter list for China",
  left: "leave",
  defected: "defect",
};

// prettier-ignore
export const STATISTIC_WORDS: Readonly<Record<string, (told: Arguments) => string>> = {
  imports_ratio: (t) => `${t.target}'s legal imports of ${t.name("items")} ${period(t)}, as a multiple of ${before(t)}`,
  target_share: (t) => `Share of ${t.whose("state")} sales that goes to ${t.target}, ${period(t)}`,
  target_share_peak: (t) => `Share of ${t.whose("state")} sales that goes to ${t.target}: its highest quarter, ${period(t)}`,
  target_share_rise: (t) => `Share of ${t.whose("state")} sales that goes to ${t.target}: highest quarter over first quarter, ${period(t)}`,
  world_share: (t) => `Share of ${t.target} in the world's purchases of ${t.name("items")}, ${period(t)}`,
  own_makers_share: (t) => `Share of ${t.target}'s own makers in its home market for ${t.name("items")}, ${period(t)}`,
  own_makers_world_share: (t) => `Share of ${t.target}'s own makers in the world's sales of ${t.name("items")}, ${period(t)}`,
  own_makers_slope: (t) => `Yearly rise of the share of ${t.target}'s own makers in the world's sales of ${t.name("items")}, from ${t.raw("from").slice(0, 4)} to ${t.raw("to").slice(0, 4)}`,
  own_makers_order: (t) => `${t.target}'s own makers have their largest part of the home market in ${t.inOrder("items")}, ${period(t)}: pairs in this order`,
  fronts_value: (t) => `Value of the controlled ${t.name("items")} that come through front companies, ${period(t)}`,
  illegal_value: (t) => `Value of the controlled ${t.name("items")} got illegally (through fronts or by theft), ${period(t)}`,

  firm_share: (t) => `Share of ${t.whose("firm")} sales that goes to ${t.target}, ${period(t)}`,
  states_share: (t) => `Share of ${t.name("states")} in all legal sales of ${t.name("items")} to ${t.target}, ${period(t)}`,
  states_order: (t) => `The largest legal sellers of ${t.name("items")} to ${t.target} are ${t.inOrder("states")}, ${period(t)}: pairs in this order`,
  states_sales_ratio: (t) => `Legal sales of ${t.name("items")} from ${t.name("states")} to ${t.target} ${period(t)}, as a multiple of ${before(t)}`,
  channel_share: (t) => `Share of ${t.name("channel")} in all controlled ${t.name("items")} delivered, ${period(t)}`,
  channel_rank: (t) => `Place of ${t.name("channel")} among the ways in which controlled ${t.name("items")} arrive, ${period(t)} (1: the largest)`,
  channel_value: (t) => `Value of ${t.name("channel")} of ${t.name("items")} a year, ${period(t)}`,
  deliveries: (t) => `Value of the controlled ${t.name("items")} delivered in any way, ${period(t)}`,
  fronts_units: (t) => `Number of ${t.name("items")} that come through front companies in a year, ${period(t)}`,
  months_to_permitted: (t) => `Months from ${firstRule(t)} until versions made for ${t.target} serve ${percentOf(t, "share")} of a month's need of ${t.name("items")}`,
  permitted_life: (t) => `Months for which a version of ${t.name("items")} made for ${t.target} sells at ${percentOf(t, "share")} of its best month or more, ${period(t)}`,

  months_to_force: (t) => `Months from ${firstRule(t)} until ${t.whose("state")} is in force`,
  months_to_announce: (t) => `Months from ${firstRule(t)} until ${t.name("state")} announces its own`,
  order_of_force: (t) => `Rules come into force in the order ${t.inOrder("states")}, ${since(t)}: pairs in this order`,
  states_bound: (t) => `Partners with a control of their own in force, ${at(t)}`,
  listed_per_year: (t) => `Buyers that ${t.leader} puts on its list of end users in a year, ${period(t)}`,
  packages_per_year: (t) => `${t.leaders} rules on goods in a year, ${period(t)}`,
  list_entries: (t) => `Entries on ${t.name("list")}, ${at(t)}`,
  exceptions_per_year: (t) => `Exceptions that members use in a year, ${period(t)}`,

  members_out: (t) => `States that ${DEEDS[t.raw("event")] ?? t.raw("event").replaceAll("_", " ")} within ${t.raw("within")} months of the first that does, ${period(t)}`,
  contracts_stopped: (t) => `Share of the allies' orders from ${t.target}, by value, that are refused because ${t.leaders} reach forbids them, ${period(t)}`,
  months_to_defiance: (t) => `Months from ${monthWords(t.raw("from"))} until the first ally openly defies ${t.leaders} reach`,
  list_exits: (t) => `Members that have left ${t.name("list")}, ${at(t)}`,
  still_enforcing: (t) => `Of ${t.name("states")}, those that enforce at ${percentOf(t, "least")} of full strength or more, ${at(t)}`,
  violations_found: (t) => `Breaches of the rules by makers that are found, ${period(t)}`,
  violation_age: (t) => `Time from a maker's breach of the rules to its discovery (median), ${period(t)}`,
  entries_before_fall: (t) => `Entries on ${t.name("list")} just before ${fall(t)}`,
  entries_after_fall: (t) => `Entries on ${t.name("list")} after ${fall(t)}`,
  size_of_fall: (t) => `Part of ${t.name("list")} that ${fall(t)} takes off`,

  reply_days: (t) => `Days from the first act of ${t.name("state")} ${since(t)} that provokes ${t.target} to its reply`,
  reply_speedup: (t) => `How many times faster ${t.target}'s reply becomes from one round to the next, over ${t.raw("rounds")} rounds ${since(t)}`,
  packages_answered: (t) => `Share of ${t.leaders} rules on goods that ${t.target} answers within ${t.raw("within")} months, ${period(t)}`,
  mineral_least: (t) => `Deliveries of the mineral hit hardest, in the lowest of the ${t.raw("within")} months after ${firstReply(t)}, as a share of the year before`,
  mineral_back: (t) => `Months from ${firstReply(t)} until the mineral hit hardest is back at ${percentOf(t, "share")} of the year before`,
  mineral_price_rise: (t) => `Highest price of a mineral within ${t.raw("within")} months of ${firstReply(t)}, as a multiple of the price before`,
  weeks_to_loss: (t) => `Weeks from ${firstReply(t)} until output worth ${t.raw("loss")} million dollars a year is lost for want of minerals`,

  found_age: (t) => `Age of a front company on the day that it is found (median), ${period(t)}`,
  found_within: (t) => `Share of the front companies opened ${period(t)} that are found or listed within ${t.raw("years") === "1" ? "a year" : `${t.raw("years")} years`}`,
  lead_years: (t) => `Years by which ${t.target} is behind in ${t.name("items")}, its best users or makers, ${at(t)}`,
  lead_change: (t) => `Change of the years by which ${t.target} is behind in ${t.name("items")}, from ${t.raw("from").slice(0, 4)} to ${t.raw("to").slice(0, 4)}`,
  lead_credited: (t) => `Years of ${t.target}'s lag in ${t.name("items")} that the controls account for, ${at(t)}`,
  makers_gap: (t) => `Years by which ${t.target}'s own makers are behind in ${t.name("items")}, ${at(t)}`,
  gap_order: (t) => `${t.target}'s own makers are least behind in ${t.inOrder("items")}, ${at(t)}: pairs in this order`,
  content_change: (t) => `Yearly change of ${t.leaders} content in goods where all of it can be replaced, ${period(t)}`,

  sales_lost: (t) => `Sales to ${t.target} that ${t.name("states")} lost by the controls, ${yearToWords(t.raw("date"))}`,
  sales_lost_share: (t) => `Share of its sales to ${t.target} that ${t.name("state")} lost by the controls, ${yearToWords(t.raw("date"))}`,

  given: (t) => `Input: ${column(t, "column")} (${t.name("row")})`,
  given_inverse: (t) => `Input: ${column(t, "column")} (${t.name("row")})`,
  given_series: (t) => `Input: ${column(t, "series")}, ${at(t)}`,
  given_exposure: (t) => `Input: share of members' exports that goes to ${t.target}, mean ${period(t)}`,
};
