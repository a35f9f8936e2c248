/** Who sells what: a maker's share by its part of its state's trade, states' shares of an item, their order, and a rise. */
import { expect, test } from "vitest";
import { prepare, runOnce } from "../../../src/engine/run.ts";
import { CELL_TRADE_STATISTICS } from "../../../src/observe/statistics/cell-trade.ts";
import { minimal, series } from "../../engine/worlds.ts";
import { recorded, valueOf } from "./made-up.ts";

const twelve = (value: number): number[] => new Array<number>(12).fill(value);
const recording = recorded({
  "trade_target_sum NL/TOOLS": [...twelve(30), ...twelve(60)],
  "trade_elsewhere_sum NL/TOOLS": [...twelve(70), ...twelve(40)],
  "trade_target_sum JP/TOOLS": [10],
  "trade_elsewhere_sum JP/TOOLS": [90],
  "trade_target_sum US/CHIPS": [5],
});

test("a maker's share of sales to the target, of its own state's trade in its own products", () => {
  expect(valueOf("firm_share(LITHO, 2020-01-01, 2021-01-01)", recording)).toBeCloseTo(30, 9);
  expect(valueOf("firm_share(LITHO, 2021-01-01, 2022-01-01)", recording)).toBeCloseTo(60, 9);
  expect(valueOf("firm_share(OPTIC, 2021-01-01, 2022-01-01)", recording)).toBeCloseTo(10, 9);
  expect(() => valueOf("firm_share(LITTO, 2021-01-01, 2022-01-01)", recording)).toThrow(/did you mean "LITHO"/);
});

test("a maker of several products counts each by its part of the state's trade in it", () => {
  const { scenario } = recording;
  const firms = scenario.data.firms.map((firm) => ({
    ...firm,
    products: [
      { id: "TOOLS", weight: 0.5 },
      { id: "CHIPS", weight: 0.1 },
    ],
  }));
  const both = recorded({
    "trade_target_sum NL/TOOLS": [20],
    "trade_elsewhere_sum NL/TOOLS": [80],
    "trade_target_sum NL/CHIPS": [500],
    "trade_elsewhere_sum NL/CHIPS": [0],
  });
  const changed = { ...both, scenario: { ...scenario, data: { ...scenario.data, firms } } };
  expect(valueOf("firm_share(LITHO, 2021-01-01, 2022-01-01)", changed)).toBeCloseTo(60, 9);
});

test("states' shares of an item, their order, and their sales in a window over an earlier one", () => {
  expect(valueOf("states_share(NL, TOOLS, 2020-01-01, 2021-01-01)", recording)).toBeCloseTo(75, 9);
  expect(valueOf("states_share(NL+JP, all, 2020-01-01, 2021-01-01)", recording)).toBeCloseTo((100 * 40) / 45, 9);
  expect(valueOf("states_order(NL+JP+US, TOOLS, 2020-01-01, 2021-01-01)", recording)).toBe(1);
  expect(valueOf("states_order(JP+NL, TOOLS, 2020-01-01, 2021-01-01)", recording)).toBe(0);
  expect(valueOf("states_sales_ratio(NL, TOOLS, 2021-01-01, 2022-01-01, 2020-01-01)", recording)).toBeCloseTo(2, 9);
  expect(CELL_TRADE_STATISTICS.length).toBe(4);
});

test("in a run the trade of the cells adds up to the sales of the states", () => {
  const model = prepare(minimal(), [
    "trade_target_sum",
    "trade_elsewhere_sum",
    "sold_target_sum",
    "sold_elsewhere_sum",
  ]);
  const result = runOnce(model, "cells");
  for (const [cell, state] of [
    ["trade_target_sum", "sold_target_sum"],
    ["trade_elsewhere_sum", "sold_elsewhere_sum"],
  ]) {
    for (const id of ["US", "NL", "JP"]) {
      const cells = model.series.filter(({ observable, entity }) => observable === cell && entity.startsWith(`${id}/`));
      const sum = cells.reduce((total, { entity }) => total + series(model, result, cell, entity).at(-1)!, 0);
      expect(sum, `${cell} ${id}`).toBeCloseTo(series(model, result, state, id).at(-1)!, 6);
      expect(sum).toBeGreaterThan(0);
    }
  }
});
