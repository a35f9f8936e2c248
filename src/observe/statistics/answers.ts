/** Statistics of the target's answers: how fast it replies, how long a truce lasts, what becomes of mineral deliveries. */
import { pow } from "../../base/maths.ts";
import type { StatisticRow } from "../event-statistic.ts";
import { eventsFrom, leaderOf, type Recording, ruleFrom, waited } from "../recording.ts";
import { MINERAL, MOST, SINCE, STATE, untilMost, untilWaited } from "./arguments.ts";
import { monthAgainst } from "./minerals.ts";

/** The first act of a state since a date that provokes the target: an event of its own, since not every package does. */
function actFrom(recording: Recording, state: string, from: number): number {
  return eventsFrom(recording, ["provoked"], from, state)[0]?.date ?? NaN;
}

/** Days of the first `rounds` replies to the leader, each counted from the act that it answers: the diary has act and reply in turn. */
function replyTimes({ events, scenario }: Recording, from: number, rounds: number): number[] {
  const leader = leaderOf({ scenario });
  const days: number[] = [];
  let act = NaN;
  for (const { event, entity, date } of events) {
    if (entity !== leader) continue;
    if (event === "provoked") act = date;
    if (event === "reply" && act >= from) days.push(Math.max(1, 365 * (date - act)));
  }
  return days.slice(0, rounds);
}

const MONTH = { name: "month", kind: "months", meaning: "which month after it, from 1" } as const;

export const ANSWER_STATISTICS: readonly StatisticRow[] = [
  {
    name: "reply_days",
    unit: "days",
    meaning: "Days from a state's first act since a date that provokes the target to the target's reply against it",
    arguments: [STATE, SINCE, MOST],
    until: untilMost,
    read: (recording, args) => {
      const state = args.text("state");
      const act = actFrom(recording, state, args.number("from"));
      const reply = eventsFrom(recording, ["reply"], act, state)[0]?.date;
      return 365 * waited(recording, act, reply, args.number("most") / 12);
    },
  },
  {
    name: "reply_speedup",
    unit: "ratio",
    meaning:
      "Factor by which the target's replies to the leader get faster from round to round, geometric mean over the first rounds since a date",
    arguments: [SINCE, { name: "rounds", kind: "number", meaning: "rounds that are compared, at least 2" }, MOST],
    until: untilWaited,
    read: (recording, args) => {
      const days = replyTimes(recording, args.number("from"), args.number("rounds"));
      if (days.length < args.number("rounds")) return NaN;
      return pow(days[0] / days[days.length - 1], 1 / (days.length - 1));
    },
  },
  {
    name: "truce_months",
    unit: "months",
    meaning:
      "Months from the first settlement since a date to the leader's next package on goods or the target's next reply to it",
    arguments: [SINCE, MOST],
    until: untilMost,
    read: (recording, args) => {
      const deal = eventsFrom(recording, ["deal"], args.number("from"))[0]?.date ?? NaN;
      if (Number.isNaN(deal)) return NaN;
      const reply = eventsFrom(recording, ["reply"], deal, leaderOf(recording))[0]?.date ?? Infinity;
      const rule = ruleFrom(recording, deal);
      const end = Math.min(reply, Number.isNaN(rule) ? Infinity : rule);
      return 12 * waited(recording, deal, end, args.number("most") / 12);
    },
  },
  {
    name: "mineral_exports",
    unit: "ratio",
    meaning:
      "The target's deliveries of a mineral in a month after its first reply since a date, over the monthly mean of the year before the reply",
    arguments: [MINERAL, SINCE, MONTH],
    needs: ["mineral_exports_sum"],
    until: (args) => args.number("from") + args.number("month") / 12 + 5,
    read: (recording, args) => {
      const reply = eventsFrom(recording, ["reply"], args.number("from"))[0]?.date ?? NaN;
      return monthAgainst(recording, args.text("mineral"), reply + (args.number("month") - 1) / 12, reply);
    },
  },
  {
    name: "mineral_recovery",
    unit: "ratio",
    meaning: "The same in a month after the first settlement that follows that reply",
    arguments: [MINERAL, SINCE, MONTH],
    needs: ["mineral_exports_sum"],
    until: (args) => args.number("from") + args.number("month") / 12 + 8,
    read: (recording, args) => {
      const reply = eventsFrom(recording, ["reply"], args.number("from"))[0]?.date ?? NaN;
      const deal = eventsFrom(recording, ["deal"], reply)[0]?.date ?? NaN;
      return monthAgainst(recording, args.text("mineral"), deal + (args.number("month") - 1) / 12, reply);
    },
  },
];
