/** Statistics of trade: imports, suppliers' sales, market shares, and what came through fronts. Pure functions of flows in windows. */
import { pow } from "../../base/maths.ts";
import type { Arguments, StatisticRow } from "../event-statistic.ts";
import { ratio } from "../reading.ts";
import { flowIn, type Recording } from "../recording.ts";
import { BEFORE, flowOf, FROM, ITEMS, ITEMS_IN_ORDER, STATE, TO, untilWaited, windowOf } from "./arguments.ts";
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

interface Market {
  readonly bought: number;
  readonly own: number;
  readonly elsewhere: number;
}

/** Sales in the world's market for items: to the target, by its own makers there, to everybody else. */
function marketOf(recording: Recording, items: readonly string[], from: number, to: number): Market {
  const flow = (observable: string): number => flowIn(recording, observable, items, from, to);
  return { bought: flow("bought_sum"), own: flow("own_makers_sum"), elsewhere: flow("elsewhere_sum") };
}

/** Percent of the world's sales that the target's own makers have. */
function ownWorldShare(recording: Recording, items: readonly string[], from: number, to: number): number {
  const { bought, own, elsewhere } = marketOf(recording, items, from, to);
  return 100 * ratio(own, bought + own + elsewhere);
}

/** Percent of the target's market that its own makers serve. */
function homeShare(recording: Recording, items: readonly string[], from: number, to: number): number {
  const { bought, own } = marketOf(recording, items, from, to);
  return 100 * ratio(own, own + bought);
}

/** Percent: (wanted / delivered)^(1 / elasticity) - 1; nothing where all that was wanted came. */
function premium(recording: Recording, args: Arguments): number {
  const missing = ratio(flowOf(recording, "wanted_sum", args), flowOf(recording, "delivered_sum", args));
  return 100 * (pow(Math.max(1, missing), 1 / args.number("elasticity")) - 1);
}

const SALES = ["sold_target_sum", "sold_elsewhere_sum"];
const MARKET = ["bought_sum", "own_makers_sum", "elsewhere_sum"];

export const TRADE_STATISTICS: readonly StatisticRow[] = [
  {
    name: "imports_ratio",
    unit: "ratio",
    meaning:
      "The target's legal imports of items in a window over those in a window of equal length before: the size of a rush",
    arguments: [ITEMS, FROM, TO, BEFORE],
    needs: ["bought_sum"],
    read: (recording, args) => {
      const [[from, to], before] = [windowOf(args), args.number("before")];
      const earlier = flowIn(recording, "bought_sum", args.list("items"), before, before + (to - from));
      return ratio(flowOf(recording, "bought_sum", args), earlier);
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
      const { bought, own, elsewhere } = marketOf(recording, args.list("items"), ...windowOf(args));
      return 100 * ratio(bought + own, bought + own + elsewhere);
    },
  },
  {
    name: "own_makers_share",
    unit: "percent",
    meaning: "Share of the target's own makers in its market for items, legal imports and home sales",
    arguments: [ITEMS, FROM, TO],
    needs: ["bought_sum", "own_makers_sum"],
    read: (recording, args) => homeShare(recording, args.list("items"), ...windowOf(args)),
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
    read: (recording, args) =>
      orderOf(args.list("items").map((item) => -homeShare(recording, [item], ...windowOf(args)))),
  },
  {
    name: "fronts_share",
    unit: "percent",
    meaning:
      "Share of the controlled goods that reached the target through fronts, of all that reached it, in a window",
    arguments: [ITEMS, FROM, TO],
    needs: ["controlled_sum", "fronts_sum"],
    read: (recording, args) =>
      100 * ratio(flowOf(recording, "fronts_sum", args), flowOf(recording, "controlled_sum", args)),
  },
  {
    name: "fronts_value",
    unit: "M USD",
    meaning: "Value of the controlled goods that reached the target through fronts in a window",
    arguments: [ITEMS, FROM, TO],
    needs: ["fronts_sum"],
    read: (recording, args) => flowOf(recording, "fronts_sum", args),
  },
  {
    name: "illegal_value",
    unit: "M USD",
    meaning: "Value of the controlled goods that the target got through fronts or stole in a window",
    arguments: [ITEMS, FROM, TO],
    needs: ["fronts_sum", "stolen_sum"],
    read: (recording, args) => flowOf(recording, "fronts_sum", args) + flowOf(recording, "stolen_sum", args),
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
    read: (recording, args) => premium(recording, args),
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
      { name: "most", kind: "months", meaning: "longest wait, months: the value where it has not recovered by then" },
    ],
    needs: ["controlled_sum"],
    until: untilWaited,
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
