/** Statistics of leaving and of defiance: who goes after the first has gone, what it sells then, and what foreign reach stops. */
import type { EventRecord } from "../../world/world.ts";
import type { Argument, Arguments, StatisticRow } from "../event-statistic.ts";
import { eventsFrom, flowIn, type Recording, waited } from "../recording.ts";
import { FROM, MOST, SINCE, TO, untilWaited, windowOf } from "./arguments.ts";
import { ratio } from "../reading.ts";

const EVENT: Argument = {
  name: "event",
  kind: "word",
  meaning: "the event that counts as going: left, defected, or another of the diary, with _ for a blank",
};
const WITHIN: Argument = { name: "within", kind: "months", meaning: "months after the first, the first included" };

/** Departures since the date, in order. */
function departures(recording: Recording, args: Arguments): readonly EventRecord[] {
  return eventsFrom(recording, [args.text("event").replaceAll("_", " ")], args.number("from"));
}

/** First date of each state that goes within some months of the first to go. */
function goers(recording: Recording, args: Arguments): Map<string, number> {
  const gone = new Map<string, number>();
  const all = departures(recording, args);
  for (const { entity, date } of all) {
    if (date <= all[0].date + args.number("within") / 12 && !gone.has(entity)) gone.set(entity, date);
  }
  return gone;
}

export const LEAVING_STATISTICS: readonly StatisticRow[] = [
  {
    name: "members_out",
    unit: "count",
    meaning:
      "States that go within some months of the first that goes since a date, the first included; 0 = nobody goes",
    arguments: [EVENT, SINCE, WITHIN, { name: "to", kind: "date", meaning: "end of the time watched" }],
    read: (recording, args) => goers(recording, args).size,
  },
  {
    name: "months_to_first_out",
    unit: "months",
    meaning: "Months from a date until the first state goes",
    arguments: [EVENT, SINCE, MOST],
    until: untilWaited,
    read: (recording, args) => {
      const first = departures(recording, args)[0]?.date;
      return 12 * waited(recording, args.number("from"), first, args.number("most") / 12);
    },
  },
  {
    name: "trade_after_leaving",
    unit: "ratio",
    meaning:
      "Sales to the target of the states that went, in the year that begins a year after each went, over those of the year before it went",
    arguments: [EVENT, SINCE, WITHIN, { name: "to", kind: "date", meaning: "end of the time watched" }],
    needs: ["sold_target_sum"],
    read: (recording, args) => {
      let after = 0;
      let before = 0;
      for (const [state, date] of goers(recording, args)) {
        after += flowIn(recording, "sold_target_sum", [state], date + 1, date + 2);
        before += flowIn(recording, "sold_target_sum", [state], date - 1, date);
      }
      return ratio(after, before);
    },
  },
  {
    name: "contracts_stopped",
    unit: "percent",
    meaning:
      "Share refused of the orders that only the leader's reach stands against, by value, all states but the leader",
    arguments: [FROM, TO],
    needs: ["reached_sum", "stopped_sum"],
    read: (recording, args) => {
      const states = recording.scenario.data.suppliers.map(({ id }) => id);
      const orders = (observable: string): number => flowIn(recording, observable, states, ...windowOf(args));
      return 100 * ratio(orders("stopped_sum"), orders("reached_sum"));
    },
  },
  {
    name: "months_to_defiance",
    unit: "months",
    meaning: "Months from a date until the first state openly defies the leader's reach",
    arguments: [SINCE, MOST],
    until: untilWaited,
    read: (recording, args) => {
      const from = args.number("from");
      const first = eventsFrom(recording, ["defies reach"], from)[0]?.date;
      return 12 * waited(recording, from, first, args.number("most") / 12);
    },
  },
];
