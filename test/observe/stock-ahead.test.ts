/** The target's stock: what was there first is drawn first, ordinary stock last, and accounts hold no more than there is. */
import { expect, test } from "vitest";
import {
  capStock,
  drawOrdinary,
  drawStock,
  heldIn,
  noStock,
  openStock,
  redrawStock,
} from "../../src/observe/stock-ahead.ts";

const nothing = () => ({ before: 0, window: 0, free: 0, ordinary: 0 });

test("what was there before the control is drawn first, then what windows brought, then the rest", () => {
  const stock = noStock(2);
  stock.free[1] = 9;
  openStock(stock, 1, 4, 0);
  stock.window[1] += 3;
  stock.free[1] += 2;
  const draw = nothing();
  drawStock(stock, 1, 5, draw);
  expect(draw).toEqual({ before: 4, window: 1, free: 0, ordinary: 0 });
  drawStock(stock, 1, 3, draw);
  expect(draw).toEqual({ before: 0, window: 2, free: 1, ordinary: 0 });
  expect(heldIn(stock, 1)).toBe(1);
  expect(heldIn(stock, 0)).toBe(0);
});

test("ordinary stock is drawn as far as there is any; units that become ordinary add to it", () => {
  const stock = noStock(1);
  openStock(stock, 0, 4, 6);
  const draw = nothing();
  drawOrdinary(stock, 0, 5, draw);
  expect([draw.ordinary, stock.ordinary[0]]).toEqual([5, 1]);
  drawOrdinary(stock, 0, -2, draw);
  expect([draw.ordinary, stock.ordinary[0]]).toEqual([0, 3]);
  drawOrdinary(stock, 0, 9, draw);
  expect([draw.ordinary, stock.ordinary[0], heldIn(stock, 0)]).toEqual([3, 0, 4]);
});

test("an account holds no more than there is: less ordinary stock, then less of each other part in proportion", () => {
  const stock = noStock(1);
  openStock(stock, 0, 6, 5);
  stock.window[0] = 2;
  capStock(stock, 0, 13);
  expect([heldIn(stock, 0), stock.ordinary[0]]).toEqual([8, 5]);
  capStock(stock, 0, 10);
  expect([heldIn(stock, 0), stock.ordinary[0]]).toEqual([8, 2]);
  capStock(stock, 0, 4);
  expect([stock.before[0], stock.window[0], stock.ordinary[0]]).toEqual([3, 1, 0]);
});

test("where the line moves goods leave every part alike, or come in as in the twin and more than there", () => {
  const stock = noStock(1);
  openStock(stock, 0, 4, 6);
  const move = { stock: NaN, ahead: NaN, change: NaN, out: NaN };
  redrawStock(stock, 0, { ...move, stays: 0.5, joined: 0, joinedAhead: 0 }, 1);
  expect([stock.before[0], stock.ordinary[0]]).toEqual([2, 3]);
  redrawStock(stock, 0, { ...move, stays: 1, joined: 4, joinedAhead: 2 }, 0.5);
  expect([stock.before[0], stock.ordinary[0]]).toEqual([3, 5]);
});
