/**
 * Points at which the emulators expect many rows inside their windows, each found from an origin of its own.
 *
 * A walk starts anywhere in the space and moves a few coordinates at a time (Metropolis), by the odds that grow with the expected share of
 * rows inside, each era counted alike: first freely, then ever more strictly. Coordinates that no emulator reads stay as the origin has
 * them, so that what no fact speaks of stays as uncertain as it was. One walk gives one point: points do not descend from each other.
 */
import { normal } from "../../base/distributions.ts";
import { exp } from "../../base/maths.ts";
import { lookup } from "../design/shuffle.ts";
import type { EmulatedRow } from "./emulated-row.ts";
import type { Place } from "./free-parameters.ts";

/** The rows of one era, with its emulators. */
export type EraRows = readonly EmulatedRow[];

export interface SearchPlan {
  readonly seed: string;
  readonly size: number;
  readonly walks: number;
  readonly steps: number;
  /** How strict a walk is at its end: odds of a point whose rows are all inside over one with none. */
  readonly strictness: number;
}

export interface Found {
  readonly place: Place;
  /** Expected share of rows inside, mean over the eras. */
  readonly expected: number;
}

/** Coordinates that change in a step, about. */
const CHANGED = 3;
/** Standard deviation of a change, in units of the range; one in four is a jump anywhere. */
const STRIDE = 0.15;
const JUMP = 0.25;

/** Expected share of rows inside: the mean of the eras' shares. */
export function expectedInside(eras: readonly EraRows[], place: Place): number {
  let sum = 0;
  let counted = 0;
  for (const rows of eras) {
    if (rows.length === 0) continue;
    let inside = 0;
    for (const row of rows) inside += row.inside(place);
    sum += inside / rows.length;
    counted++;
  }
  return counted === 0 ? 0 : sum / counted;
}

export function searchPoints(eras: readonly EraRows[], plan: SearchPlan): Found[] {
  const read = [...new Set(eras.flatMap((rows) => rows.flatMap(({ active }) => active)))].sort((a, b) => a - b);
  return Array.from({ length: plan.walks }, (_, walk) => walkFrom(eras, read, plan, walk));
}

function walkFrom(
  eras: readonly EraRows[],
  read: readonly number[],
  { seed, size, steps, strictness }: SearchPlan,
  walk: number,
): Found {
  const draw = lookup(`${seed}/walk ${walk}`, "emulated search");
  let place: number[] = Array.from({ length: size }, (_, coordinate) => draw(coordinate, 0));
  let expected = expectedInside(eras, place);
  for (let step = 1; step <= steps && read.length > 0; step++) {
    const next = [...place];
    const chance = CHANGED / read.length;
    read.forEach((coordinate, k) => {
      if (draw(k, 4 * step) > chance) return;
      const luck = draw(k, 4 * step + 2);
      next[coordinate] = draw(k, 4 * step + 1) < JUMP ? luck : mirrored(place[coordinate] + STRIDE * normal(luck));
    });
    const there = expectedInside(eras, next);
    const odds = exp(Math.min(0, (there - expected) * strictness * (step / steps)));
    if (there >= expected || draw(size, 4 * step + 3) < odds) [place, expected] = [next, there];
  }
  return { place, expected };
}

/** A walk that would leave the space turns back at its edge. */
function mirrored(value: number): number {
  const folded = Math.abs(value) % 2;
  return folded > 1 ? 2 - folded : folded;
}
