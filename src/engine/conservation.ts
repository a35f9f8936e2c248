/**
 * The books: what was made must be somewhere, in every run.
 *
 *   physical, per item: produced = sold elsewhere + exported to the target + passed to shells + change of makers' stock and goods in production
 *   smuggled, per item: passed to shells = arrived + seized + change in transit
 *   effect, per item: arrived (exports, shells, theft) + reclassified = used + change of stock
 *   accounts, per item and list, in every tick of a run that keeps them: outside + before + through + around + denied = wanted, none of them below 0
 *
 * The sums run over the whole run, the accounts over each tick; a residual above 1e-9 of the turnover, or of what is wanted, breaks the run.
 */
import type { Accounts } from "../observe/accounts.ts";
import { BOOK, CHANNELS } from "../observe/channels.ts";
import type { World } from "../world/world.ts";

/** Largest residual allowed, over the turnover of the item. */
const TOLERANCE = 1e-9;

/** Fewer units than this in a tick count as nothing. */
const LEAST = 1e-3;

export class ConservationError extends Error {}

export interface Books {
  readonly turnover: Float64Array;
  readonly physical: Float64Array;
  readonly smuggled: Float64Array;
  readonly effect: Float64Array;
}

/** Opens the books: what is in the makers' hands, on its way and in stock at the start counts as put in. */
export function openBooks(world: World): Books {
  const count = world.items.count;
  const books = {
    turnover: new Float64Array(count).fill(1e-6),
    physical: new Float64Array(count),
    smuggled: new Float64Array(count),
    effect: new Float64Array(count),
  };
  addStocks(world, books, 1);
  return books;
}

function addStocks({ items, cells }: World, books: Books, sign: 1 | -1): void {
  for (let cell = 0; cell < cells.count; cell++) {
    const item = cells.item[cell];
    const held =
      cells.making1Controlled[cell] +
      cells.making2Controlled[cell] +
      cells.making3Controlled[cell] +
      cells.making1Uncontrolled[cell] +
      cells.making2Uncontrolled[cell] +
      cells.making3Uncontrolled[cell] +
      cells.makerStock[cell];
    books.physical[item] += sign * held;
  }
  for (let item = 0; item < items.count; item++) {
    books.smuggled[item] += sign * items.transit[item];
    books.effect[item] += sign * items.stockControlled[item];
  }
}

/** Enters the flows of one tick. */
export function enterTick({ items, cells }: World, books: Books): void {
  for (let cell = 0; cell < cells.count; cell++) {
    const item = cells.item[cell];
    const out =
      cells.soldElsewhere[cell] +
      cells.soldControlled[cell] +
      cells.soldUncontrolled[cell] +
      cells.soldDowngraded[cell] +
      cells.soldToShells[cell];
    books.physical[item] = books.physical[item] + cells.produced[cell] - out;
    books.turnover[item] += out;
  }
  for (let item = 0; item < items.count; item++) {
    books.smuggled[item] =
      books.smuggled[item] + items.shellExported[item] - items.shellArrived[item] - items.shellSeized[item];
    books.effect[item] =
      books.effect[item] + items.arrivedControlled[item] + items.reclassified[item] - items.usedControlled[item];
  }
}

/** Throws when a book does not balance; `seed` names the run. */
export function checkBooks(world: World, books: Books, seed: string): void {
  addStocks(world, books, -1);
  for (let item = 0; item < world.items.count; item++) {
    for (const book of ["physical", "smuggled", "effect"] as const) {
      const residual = Math.abs(books[book][item]) / books.turnover[item];
      if (residual <= TOLERANCE) continue;
      throw new ConservationError(
        `${book} goods of ${world.blueprint.itemIds[item]} do not add up in the run with seed "${seed}" by tick ${world.clock.tick}: ` +
          `residual ${residual} of the turnover, allowed ${TOLERANCE}`,
      );
    }
  }
  addStocks(world, books, 1);
}

/** Throws when what came and what was denied are not what was wanted in this tick; `seed` names the run. */
export function checkAccounts(world: World, { now, count }: Accounts, seed: string): void {
  for (let account = 0; account < count; account++) {
    const wanted = now[BOOK.wanted * count + account];
    const least = -TOLERANCE * Math.max(wanted, LEAST);
    let sum = now[BOOK.denied * count + account];
    let lowest = Math.min(sum, now[BOOK.bound * count + account], wanted - now[BOOK.bound * count + account]);
    for (let channel = 0; channel < CHANNELS.length; channel++) {
      const units = now[channel * count + account];
      sum += units;
      if (units < lowest) lowest = units;
    }
    if (lowest >= least && Math.abs(sum - wanted) <= -least) continue;
    const item = world.blueprint.itemIds[account % world.items.count];
    throw new ConservationError(
      `the account of ${item} does not add up in the run with seed "${seed}" at tick ${world.clock.tick}: ` +
        `delivered and denied are ${sum}, wanted is ${wanted}, the least entry is ${lowest}`,
    );
  }
}
