/** Which accounts are read together, and rates over them. A rate is undefined, not infinite, where nothing was wanted. */
import type { World } from "../world/world.ts";
import { BOOK, type BookName, BOOKS } from "./channels.ts";
import { COALITION, MAIN, OWN, tiersOf } from "../world/tiers.ts";

/** Rows of accounts. */
export type AccountRows = Int32Array | readonly number[];

/** Undefined, not infinite, where there is nothing to compare with. */
export function ratio(part: number, whole: number): number {
  return whole > 1e-9 ? part / whole : NaN;
}

/** All values of a column. */
export function sumOf(values: Float64Array | Int32Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += values[row];
  return sum;
}

/** The coalition's accounts of the items of a list. */
export function accountsOf({ items, blueprint }: World, list: number): Int32Array {
  const found: number[] = [];
  for (let item = 0; item < items.count; item++)
    if (blueprint.itemList[item] === list) found.push(COALITION * items.count + item);
  return Int32Array.from(found);
}

/** What the headline is read on: the coalition's main list. */
export function mainAccounts(world: World): Int32Array {
  return accountsOf(world, MAIN);
}

/** Of items that the leader lists alone; none but in a forum. */
export function ownAccounts({ items, blueprint }: World): Int32Array {
  const own = tiersOf(blueprint) === 1 ? 0 : items.count;
  return Int32Array.from({ length: own }, (_, item) => OWN * items.count + item);
}

/** Rows of some books: looked up once, where a definition names them, because looking up names at every reading is slow. */
export function rowsOf(names: readonly BookName[]): Int32Array {
  return Int32Array.from(names, (name) => BOOK[name]);
}

const WANTED = rowsOf(["wanted"]);

/** Some books added up over some accounts; `books` is laid out like those of the accounts. */
export function unitsIn(books: Float64Array, rows: Int32Array, accounts: AccountRows): number {
  const count = books.length / BOOKS.length;
  let sum = 0;
  for (let row = 0; row < rows.length; row++) {
    const first = rows[row] * count;
    for (let k = 0; k < accounts.length; k++) sum += books[first + accounts[k]];
  }
  return sum;
}

/** The same by name, for what is seldom read. */
export function unitsOf(books: Float64Array, names: readonly BookName[], accounts: AccountRows): number {
  return unitsIn(books, rowsOf(names), accounts);
}

/** Some books over what was wanted. */
export function shareOfWanted(books: Float64Array, rows: Int32Array, accounts: AccountRows): number {
  return ratio(unitsIn(books, rows, accounts), unitsIn(books, WANTED, accounts));
}
