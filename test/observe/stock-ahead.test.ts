/** Stock above the twin's: what was there first is drawn first, and accounts hold no more than there is. */
import { expect, test } from "vitest";
import { capStock, drawStock, heldIn, noStock, openStock } from "../../src/observe/stock-ahead.ts";

test("what was there before the control is drawn first, then what windows brought, then the rest", () => {
  const stock = noStock(2);
  stock.free[1] = 9;
  openStock(stock, 1, 4);
  stock.window[1] += 3;
  stock.free[1] += 2;
  const draw = { before: 0, window: 0, free: 0 };
  drawStock(stock, 1, 5, draw);
  expect(draw).toEqual({ before: 4, window: 1, free: 0 });
  drawStock(stock, 1, 3, draw);
  expect(draw).toEqual({ before: 0, window: 2, free: 1 });
  expect(heldIn(stock, 1)).toBe(1);
  expect(heldIn(stock, 0)).toBe(0);
});

test("an account holds no more than there is, each part in proportion", () => {
  const stock = noStock(1);
  openStock(stock, 0, 6);
  stock.window[0] = 2;
  capStock(stock, 0, 10);
  expect(heldIn(stock, 0)).toBe(8);
  capStock(stock, 0, 4);
  expect([stock.before[0], stock.window[0]]).toEqual([3, 1]);
});
