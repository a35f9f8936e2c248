/** Statistics of trade: imports, suppliers' sales, market shares, and what came through fronts. Pure functions of flows in windows. */
import { pow } from "../../base/maths.ts";
import type { Arguments, EventStatistic } from "../event-statistic.ts";
import { ratio } from "../reading.ts";
import { flowIn } from "../recording.ts";
import type { Recording } from "../recording.ts";
import { BEFORE, FROM, ITEMS, ITEMS_IN_ORDER, STATE, TO, windowOf } from "./arguments.ts";
import { orderOf } from "./order.ts";

/** Percent of a state's sales that went to the target, quarter by quarter. */
function quarterlyShares(recording: Recording, state: string, from: number, to: number): number[] {
  const quarters = Math.round((to - from) * 4);
  return Array.from({ length: quarters }, (_, quarter) => {
    const start = from + ((to - from) * quarter) / quarters;
    const end = from + ((to - from) * (quarter + 1)) / quarters;
    return targetShare(recording, state, start, end);
  });
}

function targetShare(recording: Recording, state: string, from: number, to: number): number {
  const target = flowIn(recording, "sold_target_sum", [state], from, to);
  return 100 * ratio(target, target + flowIn(recording, "sold_elsewhere_sum", [state], from, to));
}

/** Percent of world sales, the target's purchases at home included. */
function worldShare(recording: Recording, own: number, items: readonly string[], from: number, to: number): number {
  const target =
    flowIn(recording, "bought_sum", items, from, to) + flowIn(recording, "own_makers_sum", items, from, to);
  return 100 * ratio(own, target + flowIn(recording, "elsewhere_sum", items, from, to));
}

function ownWorldShare(recording: Recording, items: readonly string[], from: number, to: number): number {
  return worldShare(recording, flowIn(recording, "own_makers_sum", items, from, to), items, from, to);
}

/** Percent of the target's market that its own makers serve. */
function homeShare(recording: Recording, items: readonly string[], from: number, to: number): number {
  const own = flowIn(recording, "own_makers_sum", items, from, to);
  return 100 * ratio(own, own + flowIn(recording, "bought_sum", items, from, to));
}

/** Percent: (wanted / delivered)^(1 / elasticity) - 1; nothing where all that was wanted came. */
function premium(recording: Recording, items: readonly string[], args: Arguments): number {
  const [from, to] = windowOf(args);
  const wanted = flowIn(recording, "wanted_sum", items, from, to);
  const missing = ratio(wanted, flowIn(recording, "delivered_sum", items, from, to));
  return 100 * (pow(Math.max(1, missing), 1 / args.number("elasticity")) - 1);
}

const SALES = ["sold_target_sum", "sold_elsewhere_sum"];
const MARKET = ["bought_sum", "own_makers_sum", "elsewhere_sum"];

export const TRADE_STATISTICS: readonly EventStatistic[] = [
  {
    name: "imports_ratio",
    unit: "ratio",
    meaning:
      "The target's legal imports of items in a window over those in a window of equal length before: the size of a rush",
    arguments: [ITEMS, FROM, TO, BEFORE],
    needs: ["bought_sum"],
    read: (recording, args) => {
      const [[from, to], before] = [windowOf(args), args.number("before")];
      const items = args.list("items");
      return ratio(
        flowIn(recording, "bought_sum", items, from, to),
        flowIn(recording, "bought_sum", items, before, before + (to - from)),
      );
    },
  },
  {
    name: "target_share",
    unit: "percent",
    meaning: "Share of a state's sales of the modelled items that goes to the target in a window",
    arguments: [STATE, FROM, TO],
    needs: SALES,
    read: (recording, args) => targetShare(recording, args.text("state"), ...windowOf(args)),
  },
  {
    name: "target_share_peak",
    unit: "percent",
    meaning: "The highest quarter of that share in a window",
    arguments: [STATE, FROM, TO],
    needs: SALES,
    read: (recording, args) => Math.max(...quarterlyShares(recording, args.text("state"), ...windowOf(args))),
  },
  {
    name: "target_share_rise",
    unit: "ratio",
    meaning: "The highest quarter of that share in a window over the window's first quarter",
    arguments: [STATE, FROM, TO],
    needs: SALES,
    read: (recording, args) => {
      const shares = quarterlyShares(recording, args.text("state"), ...windowOf(args));
      return ratio(Math.max(...shares), shares[0] ?? NaN);
    },
  },
  {
    name: "world_share",
    unit: "percent",
    meaning: "Share of the target's purchases, its own makers' sales included, in the world's sales of items",
    arguments: [ITEMS, FROM, TO],
    needs: MARKET,
    read: (recording, args) => {
      const [[from, to], items] = [windowOf(args), args.list("items")];
      const target =
        flowIn(recording, "bought_sum", items, from, to) + flowIn(recording, "own_makers_sum", items, from, to);
      return worldShare(recording, target, items, from, to);
    },
  },
  {
    name: "own_makers_share",
    unit: "percent",
    meaning: "Share of the target's own makers in its market for items, legal imports and home sales",
    arguments: [ITEMS, FROM, TO],
    needs: ["bought_sum", "own_makers_sum"],
    read: (recording, args) => {
      const [[from, to], items] = [windowOf(args), args.list("items")];
      return homeShare(recording, items, from, to);
    },
  },
  {
    name: "own_makers_world_share",
    unit: "percent",
    meaning: "Share of the target's own makers in the world's sales of items",
    arguments: [ITEMS, FROM, TO],
    needs: MARKET,
    read: (recording, args) => ownWorldShare(recording, args.list("items"), ...windowOf(args)),
  },
  {
    name: "own_makers_slope",
    unit: "points/yr",
    meaning:
      "Yearly rise of the share of the target's own makers in the world's sales of items, from one year to another",
    arguments: [
      ITEMS,
      { name: "from", kind: "date", meaning: "first day of the first year" },
      { name: "to", kind: "date", meaning: "first day of the last year" },
    ],
    needs: MARKET,
    until: (args) => args.number("to") + 1,
    read: (recording, args) => {
      const [[from, to], items] = [windowOf(args), args.list("items")];
      const rise = ownWorldShare(recording, items, to, to + 1) - ownWorldShare(recording, items, from, from + 1);
      return rise / (to - from);
    },
  },
  {
    name: "own_makers_order",
    unit: "share",
    meaning:
      "Share of the pairs of items whose own makers' shares of the target's market come in the order given, highest first",
    arguments: [ITEMS_IN_ORDER, FROM, TO],
    needs: ["bought_sum", "own_makers_sum"],
    read: (recording, args) => {
      const [from, to] = windowOf(args);
      return orderOf(args.list("items").map((item) => -homeShare(recording, [item], from, to)));
    },
  },
  {
    name: "fronts_share",
    unit: "percent",
    meaning:
      "Share of the controlled goods that reached the target through fronts, of all that reached it, in a window",
    arguments: [ITEMS, FROM, TO],
    needs: ["controlled_sum", "fronts_sum"],
    read: (recording, args) => {
      const [[from, to], items] = [windowOf(args), args.list("items")];
      const all = flowIn(recording, "controlled_sum", items, from, to);
      return 100 * ratio(flowIn(recording, "fronts_sum", items, from, to), all);
    },
  },
  {
    name: "fronts_value",
    unit: "M USD",
    meaning: "Value of the controlled goods that reached the target through fronts in a window",
    arguments: [ITEMS, FROM, TO],
    needs: ["fronts_sum"],
    read: (recording, args) => flowIn(recording, "fronts_sum", args.list("items"), ...windowOf(args)),
  },
  {
    name: "illegal_value",
    unit: "M USD",
    meaning: "Value of the controlled goods that the target got through fronts or stole in a window",
    arguments: [ITEMS, FROM, TO],
    needs: ["fronts_sum", "stolen_sum"],
    read: (recording, args) =>
      flowIn(recording, "fronts_sum", args.list("items"), ...windowOf(args)) +
      flowIn(recording, "stolen_sum", args.list("items"), ...windowOf(args)),
  },
  {
    name: "diversion_premium",
    unit: "percent",
    meaning:
      "Price above the ordinary one that would ration what was wanted down to what was delivered, for a given price elasticity of demand; the model itself has no prices",
    arguments: [
      ITEMS,
      FROM,
      TO,
      { name: "elasticity", kind: "number", meaning: "price elasticity of demand, above 0" },
    ],
    needs: ["wanted_sum", "delivered_sum"],
    read: (recording, args) => premium(recording, args.list("items"), args),
  },
  {
    name: "recovery_months",
    unit: "months",
    meaning:
      "Months from a date until the controlled goods that reach the target in a quarter are back at a share of the quarter before the date, after having fallen below it",
    arguments: [
      ITEMS,
      { name: "from", kind: "date", meaning: "day of the cut" },
      { name: "share", kind: "number", meaning: "share of the level before the cut, 0-1" },
      { name: "most", kind: "months", meaning: "longest wait, months: the value where it did not recover by then" },
    ],
    needs: ["controlled_sum"],
    until: (args) => args.number("from") + args.number("most") / 12,
    read: (recording, args) => {
      const [from, items, most] = [args.number("from"), args.list("items"), args.number("most")];
      const level = args.number("share") * flowIn(recording, "controlled_sum", items, from - 0.25, from);
      let fell = false;
      for (let month = 3; month <= most; month++) {
        const flow = flowIn(recording, "controlled_sum", items, from + month / 12 - 0.25, from + month / 12);
        if (Number.isNaN(flow) || Number.isNaN(level)) return NaN;
        if (flow < level) fell = true;
        else if (fell) return month;
      }
      return fell ? most : NaN;
    },
  },
];
