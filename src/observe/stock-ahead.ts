/**
 * The target's stock, by account and by where it came from. Buying is no leakage yet (`rush`); it becomes one when the stock is drawn.
 *
 *   change = (arrived - used) - the twin's own change of stock: laid in (+) or drawn (-)
 *   before    above the twin's when the goods came under control, also by the redrawing of the line: drawn first, `stockpile` of which `prestock`
 *   window    laid in while suppliers were between announcement and force: drawn next, `stockpile`
 *   free      laid in from suppliers without a control, in excess of the twin's sale: drawn next, `backfill`
 *   ordinary  what the twin holds too: drawn last, and only as goods are used out of it, `stockpile` of which `prestock`
 *
 * Where the twin lays in and the run has enough, stock ahead takes the place of that purchase and becomes ordinary. What comes through the wall counts
 * when it arrives, laid in or not; what refills a stock later is laid in like any other, and is no ordinary stock again.
 */
export type StockAhead = Readonly<ReturnType<typeof noStock>>;

/** Of each account, units. */
export function noStock(accounts: number) {
  return {
    before: new Float64Array(accounts),
    window: new Float64Array(accounts),
    free: new Float64Array(accounts),
    ordinary: new Float64Array(accounts),
  };
}

/** Bought ahead and not yet drawn. */
export function heldIn({ before, window, free }: StockAhead, account: number): number {
  return before[account] + window[account] + free[account];
}

/** All that may still be booked when it is drawn. */
export function inStock(stock: StockAhead, account: number): number {
  return heldIn(stock, account) + stock.ordinary[account];
}

/** Sets what an account holds at its opening. */
export function openStock(stock: StockAhead, account: number, ahead: number, ordinary: number): void {
  stock.before[account] = ahead;
  stock.window[account] = 0;
  stock.free[account] = 0;
  stock.ordinary[account] = ordinary;
}

export type StockMove = ReturnType<typeof noMove>;

/** A tick of an item's stock, units. */
export function noMove() {
  return {
    /** At its end: all of it, and what is above the twin's. */
    stock: NaN,
    ahead: NaN,
    /** Laid in (+) or drawn (-), more than in the twin. */
    change: NaN,
    /** Used out of it; below 0: laid in. */
    out: NaN,
    /** Moved into the controlled grade by the line: as in the twin, and more than there. */
    joined: NaN,
    joinedAhead: NaN,
    /** Part that the line leaves in the grade. */
    stays: NaN,
  };
}

export type Draw = ReturnType<typeof noDraw>;

/** Units taken out of an account, by where they came from. */
export function noDraw() {
  return { before: NaN, window: NaN, free: NaN, ordinary: NaN };
}

/** Takes units bought ahead out of an account and enters in `draw` where they came from. */
export function drawStock({ before, window, free }: StockAhead, account: number, units: number, draw: Draw): void {
  draw.before = Math.min(before[account], units);
  draw.window = Math.min(window[account], units - draw.before);
  draw.free = Math.min(free[account], units - draw.before - draw.window);
  before[account] -= draw.before;
  window[account] -= draw.window;
  free[account] -= draw.free;
}

/** Takes units out of the ordinary stock of an account; below 0: they become ordinary. */
export function drawOrdinary({ ordinary }: StockAhead, account: number, units: number, draw: Draw): void {
  draw.ordinary = Math.max(0, Math.min(ordinary[account], units));
  ordinary[account] += Math.max(0, -units) - draw.ordinary;
}

/** An account holds no more than there is: less ordinary stock first, then less of each other part alike. */
export function capStock(stock: StockAhead, account: number, most: number): void {
  const held = heldIn(stock, account);
  stock.ordinary[account] = Math.max(0, Math.min(stock.ordinary[account], most - held));
  if (held > most) scaleAhead(stock, account, most / held);
}

/** The line between the grades has moved: goods leave every part alike, or come in. */
export function redrawStock(
  stock: StockAhead,
  account: number,
  { stays, joined, joinedAhead }: StockMove,
  part: number,
): void {
  scaleAhead(stock, account, stays);
  stock.ordinary[account] = stock.ordinary[account] * stays + joined * part;
  stock.before[account] += joinedAhead * part;
}

function scaleAhead({ before, window, free }: StockAhead, account: number, part: number): void {
  before[account] *= part;
  window[account] *= part;
  free[account] *= part;
}
