/** The orders of one grade, from the book to what is sold (`processes/trade/produce.ts`): its columns, and room to work in for the item at hand. */
import type { State } from "./state.ts";

export type Chain = ReturnType<typeof chainOf>;

export function chainOf({ cells, items }: State, grade: "Controlled" | "Uncontrolled") {
  return {
    book: cells[`book${grade}`],
    making1: cells[`making1${grade}`],
    making2: cells[`making2${grade}`],
    making3: cells[`making3${grade}`],
    sold: cells[`sold${grade}`],
    stock: items[`stock${grade}`],
    stockTarget: items[`stockTarget${grade}`],
    /** Of the item at hand: ordered for use, units a year, and what is wanted in stock of all its makers, years. */
    use: NaN,
    cover: NaN,
    /** Wanted beside what is on order, on order, and arrived in this tick: units of the item at hand. */
    wanted: NaN,
    onOrder: NaN,
    arrived: NaN,
  };
}
