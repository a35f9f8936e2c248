/** Statistics of discovery: how long fronts live, how long until the first is found. What is found is a censored sample of what there is. */
import type { EventStatistic } from "../event-statistic.ts";
import { eventsFrom, flowIn, readAt, ruleFrom, waited } from "../recording.ts";
import type { Recording } from "../recording.ts";
import { FROM, MOST, SINCE, TO, untilMost, untilTo } from "./arguments.ts";
import { ratio } from "./trade.ts";

/** Front-years per find, so that fronts which are not found count as well. */
function life(recording: Recording, from: number, to: number): number {
  const open = flowIn(recording, "front_years_sum", ["all"], from, to);
  return ratio(open, flowIn(recording, "fronts_found_sum", ["all"], from, to));
}

export const FINDING_STATISTICS: readonly EventStatistic[] = [
  {
    name: "front_life_years",
    unit: "yr",
    meaning:
      "Time to discovery of a diversion: years that fronts were open per front found, in a window; undefined where none was found",
    arguments: [FROM, TO],
    needs: ["front_years_sum", "fronts_found_sum"],
    until: untilTo,
    read: (recording, args) => life(recording, args.number("from"), args.number("to")),
  },
  {
    name: "discovery_ratio",
    unit: "ratio",
    meaning: "That time over the time that it takes to set up a front",
    arguments: [FROM, TO],
    needs: ["front_years_sum", "fronts_found_sum", "front_opening_days"],
    until: untilTo,
    read: (recording, args) => {
      const days = readAt(recording, "front_opening_days", "all", args.number("to"));
      return (365 * life(recording, args.number("from"), args.number("to"))) / days;
    },
  },
  {
    name: "months_to_first_find",
    unit: "months",
    meaning: "Months from the leader's first package on goods since a date until the first front is found",
    arguments: [SINCE, MOST],
    needs: [],
    until: untilMost,
    read: (recording, args) => {
      const rule = ruleFrom(recording, args.number("from"));
      const find = eventsFrom(recording, ["front found"], rule)[0]?.date;
      return 12 * waited(recording, rule, find, args.number("most") / 12);
    },
  },
];
