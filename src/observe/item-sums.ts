/** An item in a tick, one tier: what its suppliers sold, added up, what else came, and how much of each is booked. Units. */
import type { CellFlows } from "./cell-flows.ts";
import type { Draw } from "./stock-ahead.ts";

export type ItemSums = ReturnType<typeof noSums>;

/** Written out in full: V8 does not store objects built from others all in the same way, and discards the code that it made for one at the next. */
export function noSums() {
  const sums = {
    wanted: NaN,
    wantedFree: NaN,
    wantedWindow: NaN,
    wantedUncovered: NaN,
    free: NaN,
    window: NaN,
    uncovered: NaN,
    licensed: NaN,
    evaded: NaN,
    refused: NaN,
    /** What each supplier sold above its own sale in the twin, added up: outside a window, in a window. */
    freeOver: NaN,
    windowOver: NaN,
  };
  clearSums(sums);
  return sums;
}

export function clearSums(sums: ItemSums): void {
  sums.wanted = 0;
  sums.wantedFree = 0;
  sums.wantedWindow = 0;
  sums.wantedUncovered = 0;
  sums.free = 0;
  sums.window = 0;
  sums.uncovered = 0;
  sums.licensed = 0;
  sums.evaded = 0;
  sums.refused = 0;
  sums.freeOver = 0;
  sums.windowOver = 0;
}

export function addCell(sums: ItemSums, cell: CellFlows): void {
  sums.wanted += cell.wanted;
  sums.wantedFree += cell.wantedFree;
  sums.wantedWindow += cell.wantedWindow;
  sums.wantedUncovered += cell.wantedUncovered;
  sums.free += cell.free;
  sums.window += cell.window;
  sums.uncovered += cell.uncovered;
  sums.licensed += cell.licensed;
  sums.evaded += cell.evaded;
  sums.refused += cell.refused;
  sums.freeOver += Math.max(0, cell.free - cell.wantedFree);
  sums.windowOver += Math.max(0, cell.window - cell.wantedWindow);
}

/** What came without a sale by a supplier under its own name. */
export interface OtherWays {
  downgraded: number;
  shells: number;
  theft: number;
  remote: number;
}

export type Booked = ReturnType<typeof nothingBooked>;

/** Units that are booked, and the part that is booked of what came through the wall. */
export function nothingBooked() {
  return {
    /** The twin's sale that meets no control. */
    outside: NaN,
    unbound: NaN,
    uncovered: NaN,
    lag: NaN,
    backfill: NaN,
    stockpile: NaN,
    /** Part that is booked of all that came through. */
    through: NaN,
    rushWindow: NaN,
    rushFree: NaN,
    catchUp: NaN,
  };
}

/**
 * Divides a tick. Outside is what suppliers without a control, or whose law does not reach, sell up to the twin's sale; lag the same in windows; what
 * they sell above that is `over`.
 *
 *   laid in: out of what windows sell, then out of `over`
 *   `over` that is not laid in is backfill, with what is drawn of such stock
 *   what does not fit into the bound part of wanted catches up for earlier denial: taken from backfill, then from other stock drawn, then from the rest
 */
export function divide(sums: ItemSums, other: OtherWays, laidIn: number, drawn: Draw, booked: Booked): void {
  const outside = Math.min(sums.wanted, sums.wantedFree + sums.wantedUncovered);
  const uncovered = Math.min(sums.uncovered, outside);
  const unbound = Math.min(sums.free, outside - uncovered);
  const freeOver = sums.uncovered - uncovered + (sums.free - unbound);
  const rushWindow = Math.min(laidIn, sums.window);
  const rushFree = Math.min(laidIn - rushWindow, freeOver);
  const lag = Math.min(sums.window - rushWindow, sums.wantedWindow);
  const over = freeOver - rushFree + (sums.window - rushWindow - lag) + drawn.free;

  const bound = Math.max(0, sums.wanted - outside);
  const stock = drawn.before + drawn.window + drawn.ordinary;
  const rest = lag + goodsThrough(sums, other);
  const catchUp = Math.max(0, rest + over + stock - bound);
  const ofStock = Math.max(0, catchUp - over);
  const ofRest = Math.max(0, ofStock - stock);
  const through = rest > 0 ? Math.max(0, 1 - ofRest / rest) : 1;
  booked.outside = outside;
  booked.unbound = unbound;
  booked.uncovered = uncovered;
  booked.lag = lag * through;
  booked.backfill = Math.max(0, over - catchUp);
  booked.stockpile = Math.max(0, stock - ofStock);
  booked.through = through;
  booked.rushWindow = rushWindow;
  booked.rushFree = rushFree;
  booked.catchUp = catchUp;
}

/** All that came through the wall. */
export function goodsThrough({ licensed, evaded }: ItemSums, { downgraded, shells, theft, remote }: OtherWays): number {
  return licensed + evaded + downgraded + shells + theft + remote;
}
