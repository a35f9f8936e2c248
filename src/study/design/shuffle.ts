/** A random order, keyed by its seed and name, so that one design's luck has nothing to do with another's. */
import { nameKey, seedKeys, uniform } from "../../base/random.ts";

/** Uniform numbers in (0, 1) looked up by a place and an event. */
export type Lookup = (place: number, event: number) => number;

export function lookup(seed: string, name: string): Lookup {
  const keys = seedKeys(seed);
  const process = nameKey(name);
  return (place, event) => uniform(keys, process, place, event);
}

/** 0 to n - 1 in an order that is drawn for this place (Fisher and Yates). Uses the events 0 to n - 1. */
export function shuffled(n: number, place: number, draw: Lookup): Int32Array {
  const order = Int32Array.from({ length: n }, (_, k) => k);
  for (let k = n - 1; k > 0; k--) {
    const other = Math.floor(draw(place, k) * (k + 1));
    const kept = order[k];
    order[k] = order[other];
    order[other] = kept;
  }
  return order;
}
