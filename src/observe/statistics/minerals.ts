/** Statistics of the target's minerals: how deep deliveries fall after a reply, when they are back, what prices do, when plants stop. */
import type { Arguments, StatisticRow } from "../event-statistic.ts";
import { eventsFrom, flowIn, lastDate, leaderOf, readAt, type Recording, waited } from "../recording.ts";
import { MOST, SINCE, untilMost } from "./arguments.ts";
import { ratio } from "../reading.ts";

const WITHIN = { name: "within", kind: "months", meaning: "months after the reply that are watched" } as const;

/** A reply may be long in coming: the run goes on for this many years after the date to see one. */
const REPLY_YEARS = 2;

function mineralsOf({ scenario }: Recording): string[] {
  return scenario.data.minerals.map(({ id }) => id);
}

/** Date of the first reply to the leader since a date; NaN where there is none. Replies to partners alone stop little of a mineral. */
function replyFrom(recording: Recording, from: number): number {
  return eventsFrom(recording, ["reply"], from, leaderOf(recording))[0]?.date ?? NaN;
}

/** Deliveries of a mineral in the month that begins at a date, over the monthly mean of the year before another. */
export function monthAgainst(recording: Recording, mineral: string, start: number, year: number): number {
  const month = flowIn(recording, "mineral_exports_sum", [mineral], start, start + 1 / 12);
  return ratio(12 * month, flowIn(recording, "mineral_exports_sum", [mineral], year - 1, year));
}

/** In each of the months after a reply, against the year before it. */
function monthsAfter(recording: Recording, mineral: string, reply: number, months: number): number[] {
  return Array.from({ length: months }, (_, month) => monthAgainst(recording, mineral, reply + month / 12, reply));
}

/** The mineral that falls furthest; one that was shut throughout the year before says nothing. Empty where none says anything. */
function hardestHit(recording: Recording, reply: number, months: number): number[] {
  const all = mineralsOf(recording).map((mineral) => monthsAfter(recording, mineral, reply, months));
  const known = all.filter((one) => !one.some(Number.isNaN));
  return known.length === 0 ? [] : known.reduce((worst, one) => (Math.min(...one) < Math.min(...worst) ? one : worst));
}

const untilReply = (args: Arguments): number => args.number("from") + REPLY_YEARS + args.number("within") / 12;

export const MINERALS_STATISTICS: readonly StatisticRow[] = [
  {
    name: "mineral_least",
    unit: "ratio",
    meaning:
      "Deliveries of the mineral that is hit hardest in the lowest month after the target's first reply to the leader since a date, over the monthly mean of the year before",
    arguments: [SINCE, WITHIN],
    needs: ["mineral_exports_sum"],
    until: untilReply,
    read: (recording, args) => {
      const reply = replyFrom(recording, args.number("from"));
      const months = hardestHit(recording, reply, Math.round(args.number("within")));
      return months.length > 0 ? Math.min(...months) : NaN;
    },
  },
  {
    name: "mineral_back",
    unit: "months",
    meaning:
      "Months from the target's first reply to the leader since a date until deliveries of the mineral that is hit hardest are back at a share of the year before, after having fallen below it",
    arguments: [SINCE, { name: "share", kind: "number", meaning: "share of the year before, 0-1" }, MOST],
    needs: ["mineral_exports_sum"],
    until: (args) => untilMost(args) + 1 / 12,
    read: (recording, args) => {
      const [reply, share] = [replyFrom(recording, args.number("from")), args.number("share")];
      const left = Math.min(args.number("most"), 12 * (lastDate(recording) - reply));
      const months = hardestHit(recording, reply, Math.max(1, Math.floor(left + 1e-6)));
      const fell = months.findIndex((month) => month < share);
      if (fell < 0) return NaN;
      const back = months.findIndex((month, k) => k > fell && month >= share);
      const at = back < 0 ? undefined : reply + (back + 1) / 12;
      return 12 * waited(recording, reply, at, args.number("most") / 12);
    },
  },
  {
    name: "mineral_price_rise",
    unit: "ratio",
    meaning:
      "Highest price of any mineral within some months after the target's first reply to the leader since a date, over its price before",
    arguments: [SINCE, WITHIN],
    needs: ["mineral_price"],
    until: untilReply,
    read: (recording, args) => {
      const reply = replyFrom(recording, args.number("from"));
      const rises = mineralsOf(recording).map((mineral) => {
        const at = (date: number): number => readAt(recording, "mineral_price", mineral, date);
        const months = Array.from({ length: Math.round(args.number("within")) }, (_, k) => at(reply + (k + 1) / 12));
        return Math.max(...months) / at(reply - 1 / 12);
      });
      return Math.max(...rises);
    },
  },
  {
    name: "weeks_to_loss",
    unit: "weeks",
    meaning:
      "Weeks from the target's first reply to the leader since a date until output worth so much a year more than before is lost for want of minerals",
    arguments: [SINCE, { name: "loss", kind: "number", meaning: "output lost, M USD a year" }, MOST],
    needs: ["cost_retaliation_musd"],
    until: (args) => untilMost(args),
    read: (recording, args) => {
      const reply = replyFrom(recording, args.number("from"));
      const losses = recording.series("cost_retaliation_musd", "all");
      const before = losses[recording.dates.findLastIndex((date) => date <= reply)] ?? 0;
      const at = recording.dates.findIndex((date, k) => date > reply && losses[k] >= before + args.number("loss"));
      const most = args.number("most") / 12;
      return 52 * waited(recording, reply, at < 0 ? undefined : recording.dates[at], most);
    },
  },
  {
    name: "packages_answered",
    unit: "share",
    meaning:
      "Share of the leader's packages on goods in a window that the target answers within some months; undefined without a package",
    arguments: [
      { name: "from", kind: "date", meaning: "start of the window" },
      { name: "to", kind: "date", meaning: "end of the window" },
      WITHIN,
    ],
    until: (args) => args.number("to") + args.number("within") / 12,
    read: (recording, args) => {
      const [leader, within] = [leaderOf(recording), args.number("within") / 12];
      const packages = eventsFrom(recording, ["package"], args.number("from"), leader).filter(
        ({ date, value }) => value > 0 && date < args.number("to"),
      );
      const replies = eventsFrom(recording, ["reply"], args.number("from"), leader);
      const answered = packages.filter(({ date }) =>
        replies.some((reply) => reply.date >= date && reply.date <= date + within),
      );
      return packages.length > 0 ? answered.length / packages.length : NaN;
    },
  },
];
