/** Statistics of who sells what: a firm's share of its sales that goes to the target, states' shares of what the target buys, by item. */
import type { Argument, StatisticRow } from "../event-statistic.ts";
import { flowIn, type Recording } from "../recording.ts";
import { BEFORE, FROM, ITEMS, STATES, TO, windowOf } from "./arguments.ts";
import { orderOf } from "./order.ts";
import { ratio } from "../reading.ts";

const FIRM: Argument = { name: "firm", kind: "firm", meaning: "a maker of the base data" };

/** A state that does not make an item sells none of it. */
function cellFlow(recording: Recording, name: string, cell: string, from: number, to: number): number {
  return recording.series(name, cell).length > 0 ? flowIn(recording, name, [cell], from, to) : 0;
}

/** Sales of a maker: its part of its state's sales of each of its products. */
function firmSales(recording: Recording, id: string, name: string, from: number, to: number): number {
  const firm = recording.scenario.data.firms.find((one) => one.id === id);
  let sales = 0;
  for (const { id: item, weight } of firm?.products ?? [])
    sales += weight * cellFlow(recording, name, `${firm!.supplier}/${item}`, from, to);
  return sales;
}

function statesSales(
  recording: Recording,
  states: readonly string[],
  items: readonly string[],
  from: number,
  to: number,
): number {
  let sales = 0;
  for (const state of states)
    for (const item of items) sales += cellFlow(recording, "trade_target_sum", `${state}/${item}`, from, to);
  return sales;
}

export const CELL_TRADE_STATISTICS: readonly StatisticRow[] = [
  {
    name: "firm_share",
    unit: "percent",
    meaning:
      "Share of a maker's sales of the modelled items that goes to the target in a window; a maker has a fixed part of its state's sales",
    arguments: [FIRM, FROM, TO],
    needs: ["trade_target_sum", "trade_elsewhere_sum"],
    read: (recording, args) => {
      const target = firmSales(recording, args.text("firm"), "trade_target_sum", ...windowOf(args));
      const elsewhere = firmSales(recording, args.text("firm"), "trade_elsewhere_sum", ...windowOf(args));
      return 100 * ratio(target, target + elsewhere);
    },
  },
  {
    name: "states_share",
    unit: "percent",
    meaning: "Share of some states in all states' legal sales of items to the target in a window",
    arguments: [STATES, ITEMS, FROM, TO],
    needs: ["trade_target_sum"],
    read: (recording, args) => {
      const sales = (states: readonly string[]): number =>
        statesSales(recording, states, args.list("items"), ...windowOf(args));
      const everybody = recording.scenario.data.suppliers.map(({ id }) => id);
      return 100 * ratio(sales(args.list("states")), sales(everybody));
    },
  },
  {
    name: "states_order",
    unit: "share",
    meaning:
      "Share of the pairs of states whose legal sales of items to the target come in the order given, largest first",
    arguments: [STATES, ITEMS, FROM, TO],
    needs: ["trade_target_sum"],
    read: (recording, args) =>
      orderOf(
        args.list("states").map((state) => -statesSales(recording, [state], args.list("items"), ...windowOf(args))),
      ),
  },
  {
    name: "states_sales_ratio",
    unit: "ratio",
    meaning:
      "Some states' legal sales of items to the target in a window over those in a window of equal length before",
    arguments: [STATES, ITEMS, FROM, TO, BEFORE],
    needs: ["trade_target_sum"],
    read: (recording, args) => {
      const [from, to] = windowOf(args);
      const before = args.number("before");
      const sales = (start: number): number =>
        statesSales(recording, args.list("states"), args.list("items"), start, start + (to - from));
      return ratio(sales(from), sales(before));
    },
  },
];
