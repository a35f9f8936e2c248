/**
 * Shapley values over all orders: what each switch contributes to the change from none to all, averaged over every order in which
 * they can be switched on (Shapley, Contributions to the Theory of Games II, 1953). They add up to the whole change.
 */

export interface Shapley {
  readonly value: number;
  /** The smallest and largest contribution over all orders. */
  readonly low: number;
  readonly high: number;
  /** Switched on first, and last. */
  readonly alone: number;
  readonly last: number;
  /** Value minus alone: the switch's share in all joint effects. */
  readonly interactions: number;
}

/** A joint effect of two switches: both together minus each alone (Harsanyi's dividend of the pair). */
export interface PairEffect {
  readonly i: number;
  readonly j: number;
  readonly value: number;
}

/** `values`: the result for each subset, in the order of `subsetPoints`. */
export function shapleyValues(values: ArrayLike<number>): Shapley[] {
  const k = factorsOf(values);
  const weights = orderShares(k);
  const all = values.length - 1;
  return Array.from({ length: k }, (_, factor) => {
    const bit = 1 << factor;
    let value = 0;
    let low = Infinity;
    let high = -Infinity;
    for (let subset = 0; subset <= all; subset++) {
      if (subset & bit) continue;
      const change = values[subset | bit] - values[subset];
      value += weights[sizeOf(subset)] * change;
      if (!(change >= low)) low = change;
      if (!(change <= high)) high = change;
    }
    const alone = values[bit] - values[0];
    return { value, low, high, alone, last: values[all] - values[all & ~bit], interactions: value - alone };
  });
}

export function pairEffects(values: ArrayLike<number>): PairEffect[] {
  return pairsOf(factorsOf(values)).map(([i, j]) => ({ i, j, value: jointEffect(values, i, j, 0) }));
}

/**
 * The joint effect of each pair, averaged over what else is on (Shapley's interaction index: Grabisch and Roubens, International Journal of Game
 * Theory 28, 1999): below 0 the two do the same work, above 0 one makes the other stronger.
 */
export function pairInteractions(values: ArrayLike<number>): PairEffect[] {
  const k = factorsOf(values);
  const weights = orderShares(k - 1); // the pair counts as one
  return pairsOf(k).map(([i, j]) => {
    let value = 0;
    for (let subset = 0; subset < values.length; subset++)
      if (!(subset & ((1 << i) | (1 << j)))) value += weights[sizeOf(subset)] * jointEffect(values, i, j, subset);
    return { i, j, value };
  });
}

/** Of two switches where those of a subset are on. */
function jointEffect(values: ArrayLike<number>, i: number, j: number, subset: number): number {
  const [one, other] = [subset | (1 << i), subset | (1 << j)];
  return values[one | other] - values[one] - values[other] + values[subset];
}

/** (0,1), (0,2), ..., (1,2), ... */
export function pairsOf(k: number): (readonly [number, number])[] {
  const all = Array.from({ length: k }, (_, place) => place);
  return all.flatMap((i) => all.slice(i + 1).map((j) => [i, j] as const));
}

/** Share of all orders in which exactly the switches of one given subset come before a given switch: s! (k - 1 - s)! / k! */
function orderShares(k: number): Float64Array {
  const shares = new Float64Array(k);
  let choices = 1; // k - 1 over s
  for (let s = 0; s < k; s++) {
    shares[s] = 1 / (k * choices);
    choices = (choices * (k - 1 - s)) / (s + 1);
  }
  return shares;
}

function factorsOf(values: ArrayLike<number>): number {
  let k = 0;
  while (1 << k < values.length) k++;
  if (1 << k !== values.length) throw new RangeError(`all subsets of k switches are 2^k, not ${values.length}`);
  return k;
}

function sizeOf(subset: number): number {
  let size = 0;
  for (let rest = subset; rest > 0; rest >>>= 1) size += rest & 1;
  return size;
}
