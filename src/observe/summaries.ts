/**
 * One number per run: totals, ends, means and dates, for `runs.csv`.
 */
import { capital } from "../base/words.ts";
import { HEADLINES } from "../scenario/headlines.ts";
import { CHANNELS, GROUPS, SUBTOTALS } from "./channels.ts";
import type { BookName } from "./channels.ts";
import type { Course, CourseName } from "./course.ts";
import { GROUP_MEANING, RATES } from "./leakage-observables.ts";
import type { View } from "./observables.ts";
import type { Part } from "./parts.ts";
import { rowsOf, shareOfWanted } from "./reading.ts";

/** What is added up over a run, tick by tick. */
export interface Tally {
  costGross: number;
  costRetaliation: number;
  costAdministration: number;
  gainOthers: number;
}

export interface Summary {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  /** The end of the data is the last tick of the replay; the end of the run may be later. */
  readonly readAt: "end of data" | "end of run";
  /** The parts of the observer, and the curves of the course, that it reads. */
  readonly parts: readonly Part[];
  readonly course: readonly CourseName[];
  readonly read: (view: View, tally: Tally, course: Course) => number;
}

/** Most read the totals of the accounts, or the course, or the world alone. */
type AtEnd = Omit<Summary, "readAt">;
const TOTALS: Pick<AtEnd, "parts" | "course"> = { parts: ["accounts"], course: [] };
const WORLD: Pick<AtEnd, "parts" | "course"> = { parts: [], course: [] };

/** First date at which a rising curve reaches a level, linear between its points; NaN = never. */
export function firstReached(dates: readonly number[], values: readonly number[], level: number): number {
  const k = values.findIndex((value) => value >= level);
  return k < 0 ? NaN : dateBetween(dates, k, k > 0 ? values[k - 1] : NaN, values[k], level);
}

/** The same for the curve of one item, out of the shares of all. */
function reachedBy(dates: readonly number[], shares: readonly ArrayLike<number>[], item: number, level: number) {
  const k = shares.findIndex((all) => all[item] >= level);
  return k < 0 ? NaN : dateBetween(dates, k, k > 0 ? shares[k - 1][item] : NaN, shares[k][item], level);
}

/** Where between a date and the one before a curve crosses a level. */
function dateBetween(dates: readonly number[], k: number, before: number, value: number, level: number): number {
  if (Number.isNaN(before) || value === before) return dates[k];
  return dates[k - 1] + ((dates[k] - dates[k - 1]) * (level - before)) / (value - before);
}

/**
 * Horizontal distance of the diffusion curves at a level, item by item, mean by the target's need: an average over the list falls whenever an item
 * joins it, so that its curves are no basis. Where the run does not get there, the delay counts up to its end (censored).
 */
function horizontalDelay(
  { dates, run, twin }: Course,
  needs: ArrayLike<number>,
  level: number,
): { years: number; censored: number } {
  let [years, censored, weight] = [0, 0, 0];
  for (let item = 0; item < needs.length; item++) {
    const twinDate = reachedBy(dates, twin, item, level);
    if (Number.isNaN(twinDate)) continue;
    const runDate = reachedBy(dates, run, item, level);
    const missed = Number.isNaN(runDate);
    years += needs[item] * ((missed ? dates[dates.length - 1] : runDate) - twinDate);
    censored += missed ? needs[item] : 0;
    weight += needs[item];
  }
  return weight > 0 ? { years: years / weight, censored: censored / weight } : { years: NaN, censored: NaN };
}

function total({ observer }: View, books: readonly BookName[]): number {
  return shareOfWanted(observer.accounts.total, rowsOf(books), observer.accounts.main);
}

/** The last value that is defined: the accounts may close before the run ends. */
function last(values: readonly number[]): number {
  return values.findLast((value) => !Number.isNaN(value)) ?? NaN;
}

/** Mean of the defined values of a curve. */
function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : NaN;
}

/** Earliest of the dates that are set (0 = not set); NaN when none is. */
function earliest(dates: Float64Array): number {
  let first = Infinity;
  for (const date of dates) if (date > 0 && date < first) first = date;
  return first === Infinity ? NaN : first;
}

const channelTotals: readonly AtEnd[] = CHANNELS.map((channel) => ({
  ...TOTALS,
  name: `leakage_${channel}_total`,
  unit: "share of wanted",
  meaning: `Part of the wanted imports that came by this channel: ${channel}`,
  read: (view) => total(view, [channel]),
}));

const prestockTotal: AtEnd = {
  ...TOTALS,
  name: "leakage_prestock_total",
  unit: "share of wanted",
  meaning: "The part of stockpile that was in stock before the goods were controlled",
  read: (view) => total(view, ["prestock"]),
};

const groupTotals: readonly AtEnd[] = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((name) => ({
  ...TOTALS,
  name: `leakage_${name}_total`,
  unit: "share of wanted",
  meaning: `Part of the wanted imports that came ${GROUP_MEANING[name]}`,
  read: (view) => total(view, GROUPS[name]),
}));

const horizontal: readonly AtEnd[] = [10, 50, 90].flatMap((percent) => [
  {
    ...{ parts: [], course: ["run", "twin"] },
    name: `delay_years_${percent}`,
    unit: "yr",
    meaning: `Years by which ${percent} % of the run's users reach the mark of the announcement later than the twin's, mean over items by need; up to the end of the run where it does not`,
    read: ({ world }: View, _tally: Tally, course: Course) =>
      horizontalDelay(course, world.blueprint.items.need_musd, percent / 100).years,
  },
  {
    ...{ parts: [], course: ["run", "twin"] },
    name: `delay_censored_${percent}`,
    unit: "share",
    meaning: `Part of the items, by need, in which the run does not reach ${percent} % before its end`,
    read: ({ world }: View, _tally: Tally, course: Course) =>
      horizontalDelay(course, world.blueprint.items.need_musd, percent / 100).censored,
  },
]);

const AT_END: readonly AtEnd[] = [
  ...RATES.map(({ name, unit, meaning, read }): AtEnd => ({
    ...TOTALS,
    ...{ name: name === "leakage_rate" ? "leakage_total" : `${name}_total`, unit },
    meaning: `${meaning}; whole run, main list`,
    read: ({ observer }) => read(observer.accounts.total, observer.accounts.main),
  })),
  {
    ...TOTALS,
    name: "leakage_permitted_total",
    unit: "share of wanted",
    meaning: "Unbound, uncovered, licensed, downgraded and backfill",
    read: (view) => total(view, SUBTOTALS.permitted),
  },
  {
    ...TOTALS,
    name: "leakage_timing_total",
    unit: "share of wanted",
    meaning: "Lag, stockpile and prestock",
    read: (view) => total(view, SUBTOTALS.timing),
  },
  {
    ...TOTALS,
    name: "leakage_evasion_total",
    unit: "share of wanted",
    meaning: "Shells, defection, theft and remote",
    read: (view) => total(view, SUBTOTALS.evasion),
  },
  ...groupTotals,
  ...channelTotals,
  prestockTotal,
  ...horizontal,
  {
    ...{ parts: [], course: ["delay"] },
    name: "delay_years_end",
    unit: "yr",
    meaning: "Backward delay of the median user at the end",
    read: (_view, _tally, { delay }) => last(delay),
  },
  {
    ...{ parts: [], course: ["delay"] },
    name: "delay_years_mean",
    unit: "yr",
    meaning: "Mean backward delay of the median user since the first announcement",
    read: (_view, _tally, { delay }) => meanOf(delay),
  },
  {
    ...{ parts: [], course: ["whole"] },
    name: "diffusion_end",
    unit: "share",
    meaning: "Users at most a generation behind the moving frontier, at the end",
    read: (_view, _tally, { whole }) => last(whole),
  },
  {
    ...{ parts: [], course: ["wholeTwin"] },
    name: "diffusion_twin_end",
    unit: "share",
    meaning: "The same in the twin",
    read: (_view, _tally, { wholeTwin }) => last(wholeTwin),
  },
  {
    ...{ parts: [], course: ["workNotDone"] },
    name: "work_not_done_end",
    unit: "share",
    meaning: "Work that the run does not do with the controlled grade, over the twin's, in the last year",
    read: (_view, _tally, { workNotDone }) => last(workNotDone),
  },
  {
    ...{ parts: [], course: ["participation"] },
    name: "participation_end",
    unit: "share",
    meaning: "Participation when the accounts closed or the run ended",
    read: (_view, _tally, { participation }) => last(participation),
  },
  {
    ...{ parts: [], course: ["participation"] },
    name: "participation_mean",
    unit: "share",
    meaning: "Mean participation while accounts were open",
    read: (_view, _tally, { participation }) => meanOf(participation),
  },
  {
    ...{ parts: [], course: ["compliance"] },
    name: "compliance_end",
    unit: "share",
    meaning: "Compliance of the bound states at the end",
    read: (_view, _tally, { compliance }) => last(compliance),
  },
  {
    ...{ parts: [], course: ["compliance"] },
    name: "compliance_mean",
    unit: "share",
    meaning: "Mean compliance of the bound states since the first control in force",
    read: (_view, _tally, { compliance }) => meanOf(compliance),
  },
  {
    ...WORLD,
    name: "states_defected_end",
    unit: "count",
    meaning: "States that left or gave up enforcing at any time",
    read: ({ world }) => world.suppliers.defectedAt.reduce((count, date) => count + (date > 0 ? 1 : 0), 0),
  },
  {
    ...WORLD,
    name: "states_bound_end",
    unit: "count",
    meaning: "States with a control in force at any time",
    read: ({ world }) => world.suppliers.inForceSince.reduce((count, date) => count + (date > 0 ? 1 : 0), 0),
  },
  {
    ...WORLD,
    name: "first_defection_date",
    unit: "year",
    meaning: "Date of the first defection of a state; empty = none within the run",
    read: ({ world }) => earliest(world.suppliers.defectedAt),
  },
  {
    ...WORLD,
    name: "first_announcement_date",
    unit: "year",
    meaning: "Date of the leader's first announcement",
    read: ({ world }) => earliest(world.suppliers.announced),
  },
  {
    ...WORLD,
    name: "violations",
    unit: "count",
    meaning: "Makers' violations",
    read: ({ world }) => world.firms.violations.reduce((sum, count) => sum + count, 0),
  },
  {
    ...WORLD,
    name: "replies",
    unit: "count",
    meaning: "Rounds of retaliation that hit a state",
    read: ({ world }) => world.suppliers.hits.reduce((sum, count) => sum + count, 0),
  },
  {
    ...{ parts: ["fronts"], course: [] },
    name: "shell_life_years_mean",
    unit: "yr",
    meaning: "Front-years per front found",
    read: ({ observer }) =>
      observer.fronts.foundTotal > 0 ? observer.fronts.openTotal / observer.fronts.foundTotal : NaN,
  },
  {
    ...{ parts: ["states"], course: [] },
    name: "cost_gross_total_musd",
    unit: "musd",
    meaning: "Sales below the twin's over the run, all states that lose",
    read: (_view, tally) => tally.costGross,
  },
  {
    ...{ parts: ["states"], course: [] },
    name: "gain_others_total_musd",
    unit: "musd",
    meaning: "Sales above the twin's over the run, all states that gain",
    read: (_view, tally) => tally.gainOthers,
  },
  {
    ...WORLD,
    name: "cost_retaliation_total_musd",
    unit: "musd",
    meaning: "Output lost for want of minerals",
    read: (_view, tally) => tally.costRetaliation,
  },
  {
    ...WORLD,
    name: "cost_administration_total_musd",
    unit: "musd",
    meaning: "Cost of the cases that controls add",
    read: (_view, tally) => tally.costAdministration,
  },
];

/** What is read at the end of the run, and the headlines read by the same functions at the end of the data. */
export const SUMMARIES: readonly Summary[] = [
  ...AT_END.map((summary): Summary => ({ ...summary, readAt: "end of run" })),
  ...HEADLINES.map(({ words, data, horizon }): Summary => {
    const { unit, parts, course, read } = AT_END.find(({ name }) => name === horizon)!;
    const meaning = `${capital(words)} as in ${horizon}, read where history stops being replayed; empty where the run stops before`;
    return { name: data, unit, meaning, readAt: "end of data", parts, course, read };
  }),
];

/** Enters the summaries that are read at this time. */
export function readSummaries(
  summaries: readonly Summary[],
  into: Float64Array,
  readAt: Summary["readAt"],
  view: View,
  tally: Tally,
  course: Course,
): void {
  for (const [place, summary] of summaries.entries())
    if (summary.readAt === readAt) into[place] = summary.read(view, tally, course);
}
