/** Statistics of discovery: how long fronts live, how long until the first is found. What is found is a censored sample of what there is. */
import { quantile, sortedDefined } from "../../base/statistics.ts";
import type { StatisticRow } from "../event-statistic.ts";
import { eventsFrom, flowIn, readAt, type Recording, ruleFrom, waited } from "../recording.ts";
import { FROM, MOST, SINCE, TO, untilMost, windowOf } from "./arguments.ts";
import { ratio } from "../reading.ts";

/** A front begins to work some days after it is opened; at most this many years. */
const OPENING = 0.5;

/** Front-years per find, so that fronts which are not found count as well. */
function life(recording: Recording, from: number, to: number): number {
  const open = flowIn(recording, "front_years_sum", ["all"], from, to);
  return ratio(open, flowIn(recording, "fronts_found_sum", ["all"], from, to));
}

interface Life {
  readonly years: number;
  /** false = still open when the window ended. */
  readonly found: boolean;
}

/** Lives of the fronts that opened in a window. A closing names its age: it ends the opening of that item that lies nearest. */
function livesOf(recording: Recording, from: number, to: number): Life[] {
  // A front that opens on the last day has no life to measure: whether it is seen depends on where the run ends.
  const opened = eventsFrom(recording, ["front opened"], from).filter(({ date }) => date < to);
  const open = opened.map(({ entity, date }) => ({ item: entity, date }));
  const lives: Life[] = [];
  for (const { date, entity, value } of eventsFrom(recording, ["front found", "sibling listed"], from)) {
    if (date > to || date - value < from) continue;
    const far = (one: { item: string; date: number }): number =>
      one.item === entity ? Math.abs(one.date - (date - value)) : Infinity;
    let nearest = 0;
    open.forEach((one, k) => {
      if (far(one) < far(open[nearest])) nearest = k;
    });
    if (open.length === 0 || far(open[nearest]) > OPENING) continue;
    open.splice(nearest, 1);
    lives.push({ years: value, found: true });
  }
  return [...lives, ...open.map(({ date }) => ({ years: to - date, found: false }))];
}

/** Kaplan and Meier's estimate (J. Am. Stat. Assoc. 53, 1958). */
function foundWithin(lives: readonly Life[], years: number): number {
  if (lives.length === 0) return NaN;
  const sorted = [...lives].sort((one, other) => one.years - other.years);
  let hidden = 1;
  sorted.forEach((life, k) => {
    if (life.found && life.years <= years) hidden *= 1 - 1 / (sorted.length - k);
  });
  return 1 - hidden;
}

export const FINDING_STATISTICS: readonly StatisticRow[] = [
  {
    name: "front_life_years",
    unit: "yr",
    meaning:
      "Time to discovery of a diversion: years that fronts were open per front found, in a window; undefined where none was found",
    arguments: [FROM, TO],
    needs: ["front_years_sum", "fronts_found_sum"],
    read: (recording, args) => life(recording, ...windowOf(args)),
  },
  {
    name: "discovery_ratio",
    unit: "ratio",
    meaning: "That time over the time that it takes to set up a front",
    arguments: [FROM, TO],
    needs: ["front_years_sum", "fronts_found_sum", "front_opening_days"],
    read: (recording, args) => {
      const days = readAt(recording, "front_opening_days", "all", args.number("to"));
      return (365 * life(recording, ...windowOf(args))) / days;
    },
  },
  {
    name: "found_age",
    unit: "yr",
    meaning: "Median age of the fronts that are found in a window, at their discovery; undefined where none was",
    arguments: [FROM, TO],
    read: (recording, args) => {
      const found = eventsFrom(recording, ["front found"], args.number("from"));
      const ages = found.filter(({ date }) => date <= args.number("to")).map(({ value }) => value);
      return quantile(sortedDefined(ages), 0.5);
    },
  },
  {
    name: "found_within",
    unit: "percent",
    meaning:
      "Share of the fronts opened in a window that are found or listed within some years, those still open at its end counted as far as they were seen (product limit)",
    arguments: [FROM, TO, { name: "years", kind: "number", meaning: "age that counts" }],
    read: (recording, args) => 100 * foundWithin(livesOf(recording, ...windowOf(args)), args.number("years")),
  },
  {
    name: "months_to_first_find",
    unit: "months",
    meaning: "Months from the leader's first package on goods since a date until the first front is found",
    arguments: [SINCE, MOST],
    until: untilMost,
    read: (recording, args) => {
      const rule = ruleFrom(recording, args.number("from"));
      const find = eventsFrom(recording, ["front found"], rule)[0]?.date;
      return 12 * waited(recording, rule, find, args.number("most") / 12);
    },
  },
];
