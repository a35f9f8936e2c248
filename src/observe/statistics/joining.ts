/** Statistics of joining and of lists: how long partners take to follow, how fast lists grow, how many exceptions are used. */
import type { Argument, Arguments, StatisticRow } from "../event-statistic.ts";
import { eventsFrom, leaderOf, meanIn, readAt, type Recording, ruleFrom, waited } from "../recording.ts";
import { DATE, FROM, MOST, SINCE, STATE, TO, untilMost, windowOf } from "./arguments.ts";
import { orderOf } from "./order.ts";

/**
 * Months from the leader's first package on goods at or after a date until a state announces, or has in force, what follows from that
 * package or a later one. Acts that settle an earlier package do not count; acts of the replayed timeline name no package and do.
 */
function monthsTo(recording: Recording, kind: "announcement" | "force", state: string, args: Arguments): number {
  const rule = ruleFrom(recording, args.number("from"));
  if (Number.isNaN(rule)) return NaN;
  const number = recording.events.filter(
    ({ event, date, entity }) => event === "package" && date < rule && entity === leaderOf(recording),
  ).length;
  const act = eventsFrom(recording, [kind], rule, state).find(
    ({ process, value }) => process === "apply-events" || value >= number,
  );
  return 12 * waited(recording, rule, act?.date, args.number("most") / 12);
}

const STATES: Argument = {
  name: "states",
  kind: "states",
  meaning: "supplier states in the order to be tested, + between",
};

export const JOINING_STATISTICS: readonly StatisticRow[] = [
  {
    name: "months_to_force",
    unit: "months",
    meaning:
      "Months from the leader's first package on goods since a date to entry into force of what follows from it in a state",
    arguments: [STATE, SINCE, MOST],
    until: untilMost,
    read: (recording, args) => monthsTo(recording, "force", args.text("state"), args),
  },
  {
    name: "months_to_announce",
    unit: "months",
    meaning: "Months from the leader's first package on goods since a date to a state's announcement that it follows",
    arguments: [STATE, SINCE, MOST],
    until: untilMost,
    read: (recording, args) => monthsTo(recording, "announcement", args.text("state"), args),
  },
  {
    name: "order_of_force",
    unit: "share",
    meaning:
      "Share of the pairs of states whose entries into force come in the order given; states that had not joined by then come last",
    arguments: [STATES, SINCE, MOST],
    until: untilMost,
    read: (recording, args) => orderOf(args.list("states").map((state) => monthsTo(recording, "force", state, args))),
  },
  {
    name: "states_bound",
    unit: "count",
    meaning: "Partners with a control of their own in force at a date, the leader not counted",
    arguments: [DATE],
    read: (recording, args) => {
      const date = args.number("date");
      const leader = leaderOf(recording);
      const bound = new Set<string>();
      for (const { entity, date: at } of eventsFrom(recording, ["force"], -Infinity))
        if (at <= date && entity !== leader) bound.add(entity);
      return bound.size;
    },
  },
  {
    name: "listed_per_year",
    unit: "1/yr",
    meaning: "Legal entities that the leader put on its list of end users a year",
    arguments: [FROM, TO],
    needs: ["listed_users"],
    read: (recording, args) => {
      const [from, to] = windowOf(args);
      const listed = (date: number): number => readAt(recording, "listed_users", "all", date);
      return (listed(to) - listed(from)) / (to - from);
    },
  },
  {
    name: "listed",
    unit: "count",
    meaning: "Legal entities on the leader's list of end users at a date",
    arguments: [DATE],
    needs: ["listed_users"],
    read: (recording, args) => readAt(recording, "listed_users", "all", args.number("date")),
  },
  {
    name: "packages_per_year",
    unit: "1/yr",
    meaning: "The leader's packages on goods a year",
    arguments: [FROM, TO],
    read: (recording, args) => {
      const [from, to] = windowOf(args);
      const packages = eventsFrom(recording, ["package"], from, leaderOf(recording));
      return packages.filter(({ date, value }) => date < to && value > 0).length / (to - from);
    },
  },
  {
    name: "list_entries",
    unit: "count",
    meaning: "Entries on a list at a date: those of the forum, or the leader's where there is none",
    arguments: [{ name: "list", kind: "list", meaning: "a list" }, DATE],
    needs: ["list_entries"],
    read: (recording, args) => readAt(recording, "list_entries", args.text("list"), args.number("date")),
  },
  {
    name: "exceptions_per_year",
    unit: "1/yr",
    meaning: "Exceptions used by members of a forum a year, mean over a window",
    arguments: [FROM, TO],
    needs: ["exceptions"],
    read: (recording, args) => meanIn(recording, "exceptions", "all", ...windowOf(args)),
  },
];
