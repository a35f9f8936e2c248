/** Statistics of leaving and of defiance: who goes after the first has gone, what it sells then, and what foreign reach stops. */
import type { Argument, EventStatistic } from "../event-statistic.ts";
import { eventsFrom, flowIn, waited } from "../recording.ts";
import type { Recording } from "../recording.ts";
import { FROM, MOST, SINCE, TO, windowOf } from "./arguments.ts";
import { ratio } from "../reading.ts";

const EVENT: Argument = {
  name: "event",
  kind: "word",
  meaning: "the event that counts as going: left, defected, or another of the diary, with _ for a blank",
};
const WITHIN: Argument = { name: "within", kind: "months", meaning: "months after the first, the first included" };

/** First date of each state that goes within some months of the first to go since a date. */
function goers(recording: Recording, event: string, from: number, months: number): Map<string, number> {
  const gone = new Map<string, number>();
  const all = eventsFrom(recording, [event.replaceAll("_", " ")], from);
  for (const { entity, date } of all) {
    if (date <= all[0].date + months / 12 && !gone.has(entity)) gone.set(entity, date);
  }
  return gone;
}

export const LEAVING_STATISTICS: readonly EventStatistic[] = [
  {
    name: "members_out",
    unit: "count",
    meaning:
      "States that go within some months of the first that goes since a date, the first included; 0 = nobody goes",
    arguments: [EVENT, SINCE, WITHIN, { name: "to", kind: "date", meaning: "end of the time watched" }],
    needs: [],
    read: (recording, args) => goers(recording, args.text("event"), args.number("from"), args.number("within")).size,
  },
  {
    name: "months_to_first_out",
    unit: "months",
    meaning: "Months from a date until the first state goes",
    arguments: [EVENT, SINCE, MOST],
    needs: [],
    until: (args) => args.number("from") + args.number("most") / 12,
    read: (recording, args) => {
      const [from, most] = [args.number("from"), args.number("most")];
      const first = eventsFrom(recording, [args.text("event").replaceAll("_", " ")], from)[0]?.date;
      return 12 * waited(recording, from, first, most / 12);
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
      for (const [state, date] of goers(recording, args.text("event"), args.number("from"), args.number("within"))) {
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
      "Share of the orders that only the leader's reach is against which are refused, by value, all states but the leader",
    arguments: [FROM, TO],
    needs: ["reached_sum", "stopped_sum"],
    read: (recording, args) => {
      const states = recording.scenario.data.suppliers.map(({ id }) => id);
      const [from, to] = windowOf(args);
      return (
        100 *
        ratio(flowIn(recording, "stopped_sum", states, from, to), flowIn(recording, "reached_sum", states, from, to))
      );
    },
  },
  {
    name: "months_to_defiance",
    unit: "months",
    meaning: "Months from a date until the first state openly defies the leader's reach",
    arguments: [SINCE, MOST],
    needs: [],
    until: (args) => args.number("from") + args.number("most") / 12,
    read: (recording, args) => {
      const [from, most] = [args.number("from"), args.number("most")];
      return 12 * waited(recording, from, eventsFrom(recording, ["defies reach"], from)[0]?.date, most / 12);
    },
  },
];
