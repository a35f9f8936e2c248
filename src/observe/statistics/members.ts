/** Statistics of a coalition's cohesion: who has left a list, who still enforces, how a list falls, and whether a breach is found. */
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import type { Argument, StatisticRow } from "../event-statistic.ts";
import { eventsFrom, lastDate, readAt, type Recording } from "../recording.ts";
import { afterMost, DATE, FROM, MOST, SINCE, STATES, TO } from "./arguments.ts";

const LIST: Argument = { name: "list", kind: "list", meaning: "a list" };
const WHICH: Argument = { name: "which", kind: "number", meaning: "which fall, from 1" };

/** A list falls where it loses this share or more within a year: entries that are redrawn or go out of use are no cut. */
const FALL = 0.1;

interface Fall {
  readonly before: number;
  readonly after: number;
}

/** Falls of a list since a date, in their order: entries before, and at the lowest within a year of it. */
function fallsOf(recording: Recording, list: string, from: number, to: number): Fall[] {
  const months = Math.floor(12 * (Math.min(to, lastDate(recording)) - from) + 1e-6);
  const at = Array.from({ length: months + 1 }, (_, month) => readAt(recording, "list_entries", list, from + month / 12)); // prettier-ignore
  const falls: Fall[] = [];
  for (let month = 0; month < at.length; month++) {
    if (!(at[month + 1] < at[month])) continue;
    const year = at.slice(month, month + 13);
    const after = Math.min(...year);
    if (after > (1 - FALL) * at[month]) continue;
    falls.push({ before: at[month], after });
    month += year.indexOf(after);
  }
  return falls;
}

const FALL_ARGUMENTS = [LIST, SINCE, WHICH, MOST] as const;

function fallStatistic(name: string, what: string, read: (fall: Fall) => number, unit: string): StatisticRow {
  return {
    name,
    unit,
    meaning: `${what} at the first, second, ... fall since a date, a tenth or more within a year; undefined where it does not fall so often`,
    arguments: [...FALL_ARGUMENTS],
    needs: ["list_entries"],
    until: afterMost(1),
    read: (recording, args) => {
      const [from, most] = [args.number("from"), args.number("most")];
      const fall = fallsOf(recording, args.text("list"), from, from + most / 12 + 1)[args.number("which") - 1];
      return fall === undefined ? NaN : read(fall);
    },
  };
}

export const MEMBERS_STATISTICS: readonly StatisticRow[] = [
  fallStatistic("entries_before_fall", "Entries of a list before it falls,", ({ before }) => before, "count"),
  fallStatistic("entries_after_fall", "Entries of a list after it fell,", ({ after }) => after, "count"),
  fallStatistic("size_of_fall", "Share of a list that is lost", ({ before, after }) => 1 - after / before, "share"),
  {
    name: "list_exits",
    unit: "count",
    meaning: "States that had applied a list and have left it by a date",
    arguments: [LIST, DATE],
    needs: ["list_exits"],
    read: (recording, args) => readAt(recording, "list_exits", args.text("list"), args.number("date")),
  },
  {
    name: "still_enforcing",
    unit: "share",
    meaning: "Share of some states that have a control in force at a date and enforce at least so fully",
    arguments: [STATES, { name: "least", kind: "number", meaning: "compliance that counts, 0-1" }, DATE],
    needs: ["compliance"],
    read: (recording, args) => {
      const date = args.number("date");
      if (date > lastDate(recording) + 1e-6) return NaN;
      const enforcing = args
        .list("states")
        .map((state) => (readAt(recording, "compliance", state, date) >= args.number("least") ? 1 : 0));
      return mean(enforcing);
    },
  },
  {
    name: "violations_found",
    unit: "count",
    meaning: "Makers' breaches of the rules that are found in a window",
    arguments: [FROM, TO],
    read: (recording, args) =>
      eventsFrom(recording, ["violation found"], args.number("from")).filter(({ date }) => date <= args.number("to"))
        .length,
  },
  {
    name: "violation_age",
    unit: "yr",
    meaning:
      "Median time from the start of a maker's breach to its discovery, of those found in a window; undefined where none was",
    arguments: [FROM, TO],
    read: (recording, args) => {
      const begun = new Map<string, number>();
      const ages: number[] = [];
      for (const { event, entity, date } of recording.events) {
        if (event === "violates") begun.set(entity, date);
        if (event !== "violation found" || date < args.number("from") || date > args.number("to")) continue;
        ages.push(date - (begun.get(entity) ?? NaN));
      }
      return quantile(sortedDefined(ages), 0.5);
    },
  },
];
