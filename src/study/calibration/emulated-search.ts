/**
 * Points at which the emulators expect many rows inside their windows, each found from an origin of its own.
 *
 * A walk starts anywhere in the space and moves a few coordinates at a time (Metropolis), by the odds that grow with the expected share of
 * rows inside, each era counted alike and the worse one once more: first freely, then ever more strictly. Coordinates that no emulator
 * reads stay as the origin has them, so that what no fact speaks of stays as uncertain as it was. One walk gives one point: points do not
 * descend from each other, unless a walk is given a known point to start from; it is strict from its first step, and makes no jumps.
 */
import { normal } from "../../base/distributions.ts";
import { exp } from "../../base/maths.ts";
import { mean } from "../../base/statistics.ts";
import { lookup } from "../design/shuffle.ts";
import type { EmulatedRow } from "./emulated-row.ts";
import type { Place } from "./joint-space.ts";

/** The rows of one era, with its emulators. */
export type EraRows = readonly EmulatedRow[];

export interface SearchPlan {
  readonly seed: string;
  readonly size: number;
  readonly walks: number;
  readonly steps: number;
  /** How strict a walk is at its end: odds of a point whose rows are all inside over one with none. */
  readonly strictness: number;
  /** Where every walk starts; absent: each anywhere. */
  readonly from?: Place;
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

/** The chance of each row to be inside at a place, by era. */
type Chances = readonly Float64Array[];

function chancesAt(eras: readonly EraRows[], place: Place): Chances {
  return eras.map((rows) => Float64Array.from(rows, (row) => row.inside(place)));
}

/** Expected share of rows inside: the mean of the eras' shares. */
function meanShare(chances: Chances): number {
  const shares = sharesOf(chances);
  return shares.length === 0 ? 0 : mean(shares);
}

/** What a walk climbs: a set is accepted by its worse era, so that one counts once more. */
function aimOf(chances: Chances): number {
  const shares = sharesOf(chances);
  return shares.length === 0 ? 0 : (mean(shares) + Math.min(...shares)) / 2;
}

/** By era: the expected share of its rows inside. */
function sharesOf(chances: Chances): number[] {
  return chances.flatMap((rows) => (rows.length === 0 ? [] : [mean(rows)]));
}

export function searchPoints(eras: readonly EraRows[], plan: SearchPlan): Found[] {
  const read = [...new Set(eras.flatMap((rows) => rows.flatMap(({ active }) => active)))].sort((a, b) => a - b);
  const readers = eras.map((rows) => readersOf(rows, plan.size));
  return Array.from({ length: plan.walks }, (_, walk) => walkFrom(eras, readers, read, plan, walk));
}

/** By coordinate: the rows of an era that read it. */
function readersOf(rows: EraRows, size: number): number[][] {
  const readers: number[][] = Array.from({ length: size }, () => []);
  for (const [k, { active }] of rows.entries()) for (const coordinate of active) readers[coordinate].push(k);
  return readers;
}

function walkFrom(
  eras: readonly EraRows[],
  readers: readonly (readonly (readonly number[])[])[],
  read: readonly number[],
  { seed, size, steps, strictness, from }: SearchPlan,
  walk: number,
): Found {
  const draw = lookup(`${seed}/walk ${walk}`, "emulated search");
  let place: readonly number[] = from ?? Array.from({ length: size }, (_, coordinate) => draw(coordinate, 0));
  let chances = chancesAt(eras, place);
  let aim = aimOf(chances);
  for (let step = 1; step <= steps && read.length > 0; step++) {
    const next = [...place];
    const changed: number[] = [];
    const share = CHANGED / read.length;
    read.forEach((coordinate, k) => {
      if (draw(k, 4 * step) > share) return;
      const luck = draw(k, 4 * step + 2);
      const jumps = from === undefined && draw(k, 4 * step + 1) < JUMP;
      next[coordinate] = jumps ? luck : mirrored(place[coordinate] + STRIDE * normal(luck));
      changed.push(coordinate);
    });
    const moved = chancesAfter(eras, readers, chances, changed, next);
    const there = aimOf(moved);
    const odds = exp(Math.min(0, (there - aim) * strictness * (from ? 1 : step / steps)));
    if (there >= aim || draw(size, 4 * step + 3) < odds) [place, chances, aim] = [next, moved, there];
  }
  return { place, expected: meanShare(chances) };
}

/** A step changes few coordinates, and a row reads few: most rows say what they said before. */
function chancesAfter(
  eras: readonly EraRows[],
  readers: readonly (readonly (readonly number[])[])[],
  before: Chances,
  changed: readonly number[],
  place: Place,
): Chances {
  return eras.map((rows, era) => {
    const chances = before[era].slice();
    const asked = new Set(changed.flatMap((coordinate) => readers[era][coordinate]));
    for (const k of asked) chances[k] = rows[k].inside(place);
    return chances;
  });
}

/** A walk that would leave the space turns back at its edge. */
function mirrored(value: number): number {
  const folded = Math.abs(value) % 2;
  return folded > 1 ? 2 - folded : folded;
}
