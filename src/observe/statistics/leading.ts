/** Statistics of the lead: how far behind the target is, what of it controls bought, and how fast a weapon wears out. */
import { mean } from "../../base/statistics.ts";
import { pow } from "../../base/maths.ts";
import type { StatisticRow } from "../event-statistic.ts";
import { readAt, type Recording } from "../recording.ts";
import { DATE, FROM, ITEMS, ITEMS_IN_ORDER, TO, windowOf } from "./arguments.ts";
import { orderOf } from "./order.ts";

function meanAt(recording: Recording, observable: string, items: readonly string[], date: number): number {
  return mean(items.map((item) => readAt(recording, observable, item, date)));
}

/** What the target has at best may be in use (bought, stolen) or of its own making. */
const LEAD = ["gap_users_years", "gap_domestic_years"];

function leadAt(recording: Recording, items: readonly string[], date: number): number {
  return mean(items.map((item) => Math.min(...LEAD.map((observable) => readAt(recording, observable, item, date)))));
}

export const LEADING_STATISTICS: readonly StatisticRow[] = [
  {
    name: "lead_years",
    unit: "yr",
    meaning:
      "Years that the target is behind the frontier: its best tenth of users or its own makers, whichever is nearer, mean over items",
    arguments: [ITEMS, DATE],
    needs: LEAD,
    read: (recording, args) => leadAt(recording, args.list("items"), args.number("date")),
  },
  {
    name: "lead_change",
    unit: "yr",
    meaning: "Change of that lead from one date to another",
    arguments: [ITEMS, FROM, TO],
    needs: LEAD,
    read: (recording, args) => {
      const at = (date: number): number => leadAt(recording, args.list("items"), date);
      return at(args.number("to")) - at(args.number("from"));
    },
  },
  {
    name: "lead_credited",
    unit: "yr",
    meaning:
      "Part of the lead that controls account for: how much earlier the twin's median user was there, mean over items",
    arguments: [ITEMS, DATE],
    needs: ["delay_years"],
    read: (recording, args) => meanAt(recording, "delay_years", args.list("items"), args.number("date")),
  },
  {
    name: "makers_gap",
    unit: "yr",
    meaning: "Years that the target's own makers are behind the frontier, mean over items",
    arguments: [ITEMS, DATE],
    needs: ["gap_domestic_years"],
    read: (recording, args) => meanAt(recording, "gap_domestic_years", args.list("items"), args.number("date")),
  },
  {
    name: "gap_order",
    unit: "share",
    meaning:
      "Share of the pairs of items whose own makers' lags behind the frontier come in the order given, shortest first",
    arguments: [ITEMS_IN_ORDER, DATE],
    needs: ["gap_domestic_years"],
    read: (recording, args) =>
      orderOf(args.list("items").map((item) => readAt(recording, "gap_domestic_years", item, args.number("date")))),
  },
  {
    name: "content_change",
    unit: "percent/yr",
    meaning:
      "Yearly change of the leader's content in goods for which others supply all of what replaces it: how fast its reach is designed out at most",
    arguments: [FROM, TO],
    needs: ["leader_content_left"],
    read: (recording, args) => {
      const [from, to] = windowOf(args);
      const left = (date: number): number => readAt(recording, "leader_content_left", "all", date);
      return 100 * (pow(left(to) / left(from), 1 / (to - from)) - 1);
    },
  },
];
