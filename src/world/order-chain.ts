/** The orders of one grade, from the book to what is sold (`processes/trade/produce.ts`): its columns, and room to work in for the item at hand. */
import type { State } from "./state.ts";

export interface Chain {
  readonly book: Float64Array;
  readonly making1: Float64Array;
  readonly making2: Float64Array;
  readonly making3: Float64Array;
  readonly sold: Float64Array;
  readonly stock: Float64Array;
  readonly stockTarget: Float64Array;
  /** Of the item at hand: ordered for use, units a year, and what is wanted in stock of all its makers, years. */
  use: number;
  cover: number;
  /** Wanted beside what is on order, on order, and arrived in this tick: units of the item at hand. */
  wanted: number;
  onOrder: number;
  arrived: number;
}

export function chainOf({ cells, items }: State, grade: "Controlled" | "Uncontrolled"): Chain {
  return {
    book: cells[`book${grade}`],
    making1: cells[`making1${grade}`],
    making2: cells[`making2${grade}`],
    making3: cells[`making3${grade}`],
    sold: cells[`sold${grade}`],
    stock: items[`stock${grade}`],
    stockTarget: items[`stockTarget${grade}`],
    use: NaN,
    cover: NaN,
    wanted: NaN,
    onOrder: NaN,
    arrived: NaN,
  };
}
