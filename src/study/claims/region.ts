/** The region of parameters in which an answer turns: a box (PRIM) over the parameters that drive it; none where nothing is denser there. */
import { prim } from "../analysis/prim.ts";

export interface Region {
  /** Of the worlds in the box, the share in which the answer is turned; in all worlds; and of the turned worlds, the share that lies in the box. */
  readonly density: number;
  readonly everywhere: number;
  readonly coverage: number;
  /** Places in the published ranges. */
  readonly sides: readonly { readonly name: string; readonly low: number; readonly high: number }[];
}

/** Fewer turned worlds would be named one by one, not as a region. */
const FEWEST = 5;
/** A box that is hardly denser than the whole names nothing. */
const DENSER = 1.5;

export function regionOf(
  names: readonly string[],
  places: readonly (readonly number[])[],
  turned: readonly boolean[],
): Region | null {
  const count = turned.filter(Boolean).length;
  if (names.length === 0 || count < FEWEST) return null;
  const box = prim(places, turned, { boxes: 1, leastMass: 0.1 })[0]?.box;
  const everywhere = count / turned.length;
  if (!box || box.restricted.length === 0 || box.density < DENSER * everywhere) return null;
  const sides = box.restricted.map((column) => ({ name: names[column], low: box.low[column], high: box.high[column] })); // prettier-ignore
  return { density: box.density, everywhere, coverage: box.coverage, sides };
}
