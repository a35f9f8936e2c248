/**
 * One number per run: totals, ends, means and dates, for `runs.csv`.
 */
import { capital } from "../base/words.ts";
import { HEADLINES } from "../scenario/headlines.ts";
import { type BookName, CHANNELS, type GroupName, GROUPS, SUBTOTALS } from "./channels.ts";
import { type Course, type CourseName, horizontalDelay, lastOf, meanOf } from "./course.ts";
import { GROUP_MEANING, RATES } from "./leakage-observables.ts";
import type { View } from "./observable.ts";
import type { Part } from "./parts.ts";
import { ratio, rowsOf, shareOfWanted, sumOf } from "./reading.ts";

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

type AtEnd = Omit<Summary, "readAt">;

/** Writes rows that read the same parts of the observer and the same curves. */
function rowsReading(parts: readonly Part[], course: readonly CourseName[] = []) {
  return (name: string, unit: string, meaning: string, read: Summary["read"]): AtEnd => ({
    ...{ name, unit, meaning, parts, course, read },
  });
}

const ofAccounts = rowsReading(["accounts"]);
const ofFronts = rowsReading(["fronts"]);
const ofWorld = rowsReading([]);
const ofItems = rowsReading([], ["run", "twin"]);

const WORK_NOT_DONE = "Work that the run does not do with the controlled grade, over the twin's, in the last year";
const MEAN_COMPLIANCE = "Mean compliance of the bound states since the first control in force";

type CurveRow = readonly [
  name: string,
  unit: string,
  curve: Exclude<CourseName, "run" | "twin">,
  read: (values: readonly number[]) => number,
  meaning: string,
];

const OF_CURVES: readonly CurveRow[] = [
  ["delay_years_end", "yr", "delay", lastOf, "Backward delay of the median user at the end"],
  ["delay_years_mean", "yr", "delay", meanOf, "Mean backward delay of the median user since the first announcement"],
  ["diffusion_end", "share", "whole", lastOf, "Users at most a generation behind the moving frontier, at the end"],
  ["diffusion_twin_end", "share", "wholeTwin", lastOf, "The same in the twin"],
  ["work_not_done_end", "share", "workNotDone", lastOf, WORK_NOT_DONE],
  ["participation_end", "share", "participation", lastOf, "Participation when the accounts closed or the run ended"],
  ["participation_mean", "share", "participation", meanOf, "Mean participation while accounts were open"],
  ["compliance_end", "share", "compliance", lastOf, "Compliance of the bound states at the end"],
  ["compliance_mean", "share", "compliance", meanOf, MEAN_COMPLIANCE],
];

function ofCurve([name, unit, curve, read, meaning]: CurveRow): AtEnd {
  return rowsReading([], [curve])(name, unit, meaning, (_view, _tally, course) => read(course[curve]));
}

function total(name: string, meaning: string, books: readonly BookName[]): AtEnd {
  const rows = rowsOf(books);
  return ofAccounts(`leakage_${name}_total`, "share of wanted", meaning, ({ observer: { accounts } }) =>
    shareOfWanted(accounts.total, rows, accounts.main),
  );
}

const OF_STATES: readonly Part[] = ["states"];

/** What is added up tick by tick. */
function counted(name: string, meaning: string, cost: keyof Tally, parts: readonly Part[] = []): AtEnd {
  return rowsReading(parts)(name, "musd", meaning, (_view, tally) => tally[cost]);
}

/** States with a date. */
function dated(dates: Float64Array): number {
  return dates.reduce((count, date) => count + (date > 0 ? 1 : 0), 0);
}

/** Earliest of the dates that are set (0 = not set); NaN when none is. */
function earliest(dates: Float64Array): number {
  let first = Infinity;
  for (const date of dates) if (date > 0 && date < first) first = date;
  return first === Infinity ? NaN : first;
}

const AT_END: readonly AtEnd[] = [
  ...RATES.map(({ name, unit, meaning, read }) =>
    ofAccounts(
      name === "leakage_rate" ? "leakage_total" : `${name}_total`,
      unit,
      `${meaning}; whole run, main list`,
      ({ observer: { accounts } }) => read(accounts.total, accounts.main),
    ),
  ),
  total("permitted", "Unbound, uncovered, licensed, downgraded and backfill", SUBTOTALS.permitted),
  total("timing", "Lag, stockpile and prestock", SUBTOTALS.timing),
  total("evasion", "Shells, defection, theft and remote", SUBTOTALS.evasion),
  ...(Object.keys(GROUPS) as GroupName[]).map((name) =>
    total(name, `Part of the wanted imports that came ${GROUP_MEANING[name]}`, GROUPS[name]),
  ),
  ...CHANNELS.map((channel) =>
    total(channel, `Part of the wanted imports that came by this channel: ${channel}`, [channel]),
  ),
  total("prestock", "The part of stockpile that was in stock before the goods were controlled", ["prestock"]),
  ofAccounts("rush_total", "share of wanted", "Bought ahead, whole run; no leakage until it is drawn", ({ observer }) =>
    shareOfWanted(observer.accounts.total, rowsOf(["rush"]), observer.accounts.main),
  ),
  ofAccounts(
    "leakage_laid_in_total",
    "share of wanted",
    "The other part of stockpile: laid in after the announcement, while goods could still be bought",
    ({ observer: { accounts } }) => {
      const share = (book: BookName): number => shareOfWanted(accounts.total, rowsOf([book]), accounts.main);
      return Math.max(0, share("stockpile") - share("prestock"));
    },
  ),
  ...[10, 50, 90].flatMap((percent) => [
    ofItems(
      `delay_years_${percent}`,
      "yr",
      `Years by which ${percent} % of the run's users reach the mark of the announcement later than the twin's, mean over items by need; up to the end of the run where it does not`,
      ({ world }, _tally, course) => horizontalDelay(course, world.blueprint.items.need_musd, percent / 100).years,
    ),
    ofItems(
      `delay_censored_${percent}`,
      "share",
      `Part of the items, by need, in which the run does not reach ${percent} % before its end`,
      ({ world }, _tally, course) => horizontalDelay(course, world.blueprint.items.need_musd, percent / 100).censored,
    ),
  ]),
  ...OF_CURVES.map(ofCurve),
  ofWorld("states_defected_end", "count", "States that left or gave up enforcing at any time", ({ world }) =>
    dated(world.suppliers.defectedAt),
  ),
  ofWorld("states_bound_end", "count", "States with a control in force at any time", ({ world }) =>
    dated(world.suppliers.inForceSince),
  ),
  ofWorld(
    "first_defection_date",
    "year",
    "Date of the first defection of a state; empty = none within the run",
    ({ world }) => earliest(world.suppliers.defectedAt),
  ),
  ofWorld("first_announcement_date", "year", "Date of the leader's first announcement", ({ world }) =>
    earliest(world.suppliers.announced),
  ),
  ofWorld("violations", "count", "Makers' violations", ({ world }) => sumOf(world.firms.violations)),
  ofWorld("replies", "count", "Rounds of retaliation that hit a state", ({ world }) => sumOf(world.suppliers.hits)),
  ofFronts("shell_life_years_mean", "yr", "Front-years per front found", ({ observer }) =>
    ratio(observer.fronts.openTotal, observer.fronts.foundTotal),
  ),
  counted("cost_gross_total_musd", "Sales below the twin's over the run, all states that lose", "costGross", OF_STATES),
  counted(
    "gain_others_total_musd",
    "Sales above the twin's over the run, all states that gain",
    "gainOthers",
    OF_STATES,
  ),
  counted("cost_retaliation_total_musd", "Output lost for want of minerals", "costRetaliation"),
  counted("cost_administration_total_musd", "Cost of the cases that controls add", "costAdministration"),
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
