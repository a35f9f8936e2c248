/**
 * PRIM, the patient rule induction method: boxes in the space of factors in which the results of interest are dense (Friedman and Fisher,
 * Statistics and Computing 9, 1999; for scenarios Bryant and Lempert, Technological Forecasting and Social Change 77, 2010).
 *
 * Peeling takes a thin layer off one side of the box, the one whose loss leaves the box densest, again and again. Of the boxes on
 * this path one is chosen, and pasting gives back what can be regained without loss of density. Then the cases in it are set aside
 * and a further box is sought. Coverage: share of all cases of interest that lie in the box; density: share of the box's cases that are
 * of interest; mass: share of all cases that lie in the box.
 *
 * It does not see two boxes that only together leave every single factor even (low and low, or high and high): look at the density.
 */
import { orderOf } from "./samples.ts";

/** Share of the cases that one peeling takes, at least one case. */
const PEEL = 0.05;
/** The chosen box is the one with most coverage among those at least so dense, else the densest. */
const DENSE = 0.8;

export interface PrimBox {
  /** Per factor, in the unit cube; both ends belong to the box. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
  /** Factors that are narrower than the whole range of the cases. */
  readonly restricted: readonly number[];
}

export interface PrimSearch {
  /** From the whole space to the smallest box. */
  readonly trajectory: readonly PrimBox[];
  /** Place in the trajectory. */
  readonly chosen: number;
  /** The chosen box after pasting. */
  readonly box: PrimBox;
}

interface Cases {
  readonly columns: readonly Float64Array[];
  /** 1 for a case of interest. */
  readonly hits: Uint8Array;
  /** Of all cases, those set aside for earlier boxes included. */
  readonly allHits: number;
  readonly all: number;
  /** Per factor, the places of the cases by increasing value. */
  readonly orders: readonly Int32Array[];
  readonly whole: { readonly low: readonly number[]; readonly high: readonly number[] };
}

/**
 * `interesting` says of each point whether its result is of interest. At most so many boxes are sought, none with less than a certain share of all
 * cases.
 */
export function prim(
  points: readonly (readonly number[])[],
  interesting: readonly boolean[],
  { leastMass = 0.05, boxes = 3 } = {},
): PrimSearch[] {
  const allHits = interesting.filter(Boolean).length;
  let rows = points.map((_, row) => row);
  const found: PrimSearch[] = [];
  const all = points.length;
  const base = all === 0 ? 0 : allHits / all;
  while (found.length < boxes) {
    if (!rows.some((row) => interesting[row]) || rows.length < leastMass * all) break;
    const cases = casesOf(points, interesting, rows, all, allHits);
    const trajectory = peelAway(cases, leastMass);
    const chosen = choose(trajectory);
    if (found.length > 0 && trajectory[chosen].density <= base) break; // no denser than the space as a whole
    const box = pasteBack(cases, trajectory[chosen]);
    found.push({ trajectory, chosen, box });
    rows = rows.filter((row) => !isInside(points[row], box));
  }
  return found;
}

function casesOf(
  points: readonly (readonly number[])[],
  interesting: readonly boolean[],
  rows: readonly number[],
  all: number,
  allHits: number,
): Cases {
  const columns = points[0].map((_, factor) => Float64Array.from(rows, (row) => points[row][factor]));
  const orders = columns.map(orderOf);
  const low = columns.map((column, factor) => column[orders[factor][0]]);
  const high = columns.map((column, factor) => column[orders[factor][rows.length - 1]]);
  const hits = Uint8Array.from(rows, (row) => (interesting[row] ? 1 : 0));
  return { columns, hits, allHits, all, orders, whole: { low, high } };
}

/** The path from the whole space to the smallest box. */
function peelAway(cases: Cases, leastMass: number): PrimBox[] {
  const { columns, hits } = cases;
  const low = [...cases.whole.low];
  const high = [...cases.whole.high];
  let orders = cases.orders.map((order) => Int32Array.from(order));
  const trajectory = [describe(cases, low, high)];
  for (;;) {
    const n = orders[0].length;
    let inside = 0;
    for (const place of orders[0]) inside += hits[place];
    if (inside === 0 || inside === n) return trajectory;
    const layer = Math.max(1, Math.floor(PEEL * n));
    let best: { factor: number; side: "low" | "high"; bound: number; density: number; kept: number } | undefined;
    for (let factor = 0; factor < columns.length; factor++) {
      for (const side of ["low", "high"] as const) {
        const cut = layerOff(columns[factor], orders[factor], hits, layer, side);
        if (cut === undefined || cut.kept < leastMass * cases.all) continue;
        const density = (inside - cut.hitsLost) / cut.kept;
        if (!best || density > best.density || (density === best.density && cut.kept > best.kept))
          best = { factor, side, bound: cut.bound, density, kept: cut.kept };
      }
    }
    if (best === undefined) return trajectory;
    const { factor, side, bound } = best;
    if (side === "low") low[factor] = bound;
    else high[factor] = bound;
    const column = columns[factor];
    orders = orders.map((order) =>
      order.filter((place) => (side === "low" ? column[place] >= bound : column[place] <= bound)),
    );
    trajectory.push(describe(cases, low, high));
  }
}

/** The box without its outermost layer on one side: at least so many cases, and all that are equal to the last of them. */
function layerOff(
  column: Float64Array,
  order: Int32Array,
  hits: Uint8Array,
  layer: number,
  side: "low" | "high",
): { bound: number; kept: number; hitsLost: number } | undefined {
  const n = order.length;
  const at = (k: number): number => order[side === "low" ? k : n - 1 - k];
  let cut = Math.min(layer, n - 1);
  const outermost = column[at(0)];
  // Between equal values there is no bound: give the tied ones back, or, where they are the whole layer, take them all.
  while (cut > 0 && column[at(cut)] === column[at(cut - 1)]) cut--;
  if (cut === 0) while (cut < n && column[at(cut)] === outermost) cut++;
  if (cut === n) return undefined;
  let hitsLost = 0;
  for (let k = 0; k < cut; k++) hitsLost += hits[at(k)];
  return { bound: column[at(cut)], kept: n - cut, hitsLost };
}

function choose(trajectory: readonly PrimBox[]): number {
  let best = 0;
  for (let k = 1; k < trajectory.length; k++) {
    const [box, champion] = [trajectory[k], trajectory[best]];
    const better =
      box.density >= DENSE && champion.density >= DENSE
        ? box.coverage > champion.coverage
        : box.density > champion.density;
    if (better) best = k;
  }
  return best;
}

/** Widens single sides as long as the box gets no less dense. */
function pasteBack(cases: Cases, box: PrimBox): PrimBox {
  let current = box;
  for (;;) {
    let best: PrimBox | undefined;
    for (const factor of current.restricted) {
      for (const side of ["low", "high"] as const) {
        const wider = widened(cases, current, factor, side);
        if (wider === undefined || wider.density < current.density) continue;
        if (!best || wider.density > best.density || (wider.density === best.density && wider.mass > best.mass))
          best = wider;
      }
    }
    if (best === undefined) return current;
    current = best;
  }
}

function widened(cases: Cases, box: PrimBox, factor: number, side: "low" | "high"): PrimBox | undefined {
  const column = cases.columns[factor];
  const outside: number[] = [];
  for (let place = 0; place < column.length; place++) {
    const beyond = side === "low" ? column[place] < box.low[factor] : column[place] > box.high[factor];
    if (beyond && insideOthers(cases, box, place, factor)) outside.push(column[place]);
  }
  if (outside.length === 0) return undefined;
  outside.sort((a, b) => (side === "low" ? b - a : a - b));
  const layer = Math.max(1, Math.floor(PEEL * box.mass * cases.all));
  const bound = outside[Math.min(layer, outside.length) - 1];
  const low = box.low.map((value, f) => (f === factor && side === "low" ? bound : value));
  const high = box.high.map((value, f) => (f === factor && side === "high" ? bound : value));
  return describe(cases, low, high);
}

function insideOthers({ columns }: Cases, { low, high, restricted }: PrimBox, place: number, except: number): boolean {
  for (const factor of restricted) {
    const value = columns[factor][place];
    if (factor !== except && (value < low[factor] || value > high[factor])) return false;
  }
  return true;
}

function describe(
  { columns, hits, all, allHits, whole }: Cases,
  low: readonly number[],
  high: readonly number[],
): PrimBox {
  const restricted = low.map((_, f) => f).filter((f) => low[f] > whole.low[f] || high[f] < whole.high[f]);
  let inside = 0;
  let hitsInside = 0;
  cases: for (let place = 0; place < hits.length; place++) {
    for (const f of restricted) if (columns[f][place] < low[f] || columns[f][place] > high[f]) continue cases;
    inside++;
    hitsInside += hits[place];
  }
  return {
    low: [...low],
    high: [...high],
    coverage: hitsInside / allHits,
    density: hitsInside / inside,
    mass: inside / all,
    restricted,
  };
}

function isInside(point: readonly number[], { low, high }: PrimBox): boolean {
  return point.every((place, factor) => place >= low[factor] && place <= high[factor]);
}
