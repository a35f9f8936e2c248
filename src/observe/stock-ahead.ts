/**
 * Stock ahead: what the target holds above its twin, by account and by where it came from. Buying ahead is no leakage yet (`rush`); it becomes one
 * when the stock is drawn.
 *
 *   change = (arrived - used) - the twin's own change of stock: laid in (+) or drawn (-)
 *   before   there when the goods came under control, also by the redrawing of the line: drawn first, `stockpile` of which `prestock`
 *   window   laid in while suppliers were between announcement and force: drawn next, `stockpile`
 *   free     laid in from suppliers without a control, in excess of the twin's sale: drawn last, `backfill`
 *
 * What comes through the wall counts when it arrives, laid in or not.
 */
export interface StockAhead {
  /** Of each account, units. */
  readonly before: Float64Array;
  readonly window: Float64Array;
  readonly free: Float64Array;
}

export function noStock(accounts: number): StockAhead {
  return {
    before: new Float64Array(accounts),
    window: new Float64Array(accounts),
    free: new Float64Array(accounts),
  };
}

export function heldIn({ before, window, free }: StockAhead, account: number): number {
  return before[account] + window[account] + free[account];
}

/** Sets what an account holds at its opening. */
export function openStock({ before, window, free }: StockAhead, account: number, units: number): void {
  before[account] = units;
  window[account] = 0;
  free[account] = 0;
}

/** A tick of an item's stock, units. */
export interface StockMove {
  /** Above the twin's at its end. */
  ahead: number;
  /** Laid in (+) or drawn (-), more than in the twin. */
  change: number;
  /** Came into the controlled grade by the line, more than in the twin. */
  joined: number;
}

export interface Draw {
  before: number;
  window: number;
  free: number;
}

/** Takes units out of an account; tells in `draw` from where. */
export function drawStock({ before, window, free }: StockAhead, account: number, units: number, draw: Draw): void {
  draw.before = Math.min(before[account], units);
  draw.window = Math.min(window[account], units - draw.before);
  draw.free = Math.min(free[account], units - draw.before - draw.window);
  before[account] -= draw.before;
  window[account] -= draw.window;
  free[account] -= draw.free;
}

/** Accounts hold no more than there is above the twin's stock. */
export function capStock({ before, window, free }: StockAhead, account: number, most: number): void {
  const held = before[account] + window[account] + free[account];
  if (held <= most) return;
  const part = most / held;
  before[account] *= part;
  window[account] *= part;
  free[account] *= part;
}
