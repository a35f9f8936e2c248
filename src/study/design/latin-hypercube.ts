/**
 * Latin hypercube: each factor's range is cut into as many parts as there are points, and each part is used once (McKay, Beckman and
 * Conover, Technometrics 21, 1979).
 */
import { lookup, shuffled } from "./shuffle.ts";

/** n points for k factors, each at a random place inside its part. */
export function latinHypercube(n: number, k: number, seed: string): number[][] {
  const order = lookup(seed, "latin-hypercube-order");
  const place = lookup(seed, "latin-hypercube-place");
  const parts = Array.from({ length: k }, (_, factor) => shuffled(n, factor, order));
  return Array.from({ length: n }, (_, point) => parts.map((part, factor) => (part[point] + place(factor, point)) / n));
}
