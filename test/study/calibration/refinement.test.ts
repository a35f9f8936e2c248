import { expect, test } from "vitest";
import { mean } from "../../../src/base/statistics.ts";
import { bestOfRegions, type Known, refine } from "../../../src/study/calibration/refinement.ts";
import { ONE, plan, search } from "./toy.ts";

const { constraints, rows, space } = search;
/** The first coordinate alone decides row A: inside near .8. */
const coordinate = space.eras[0].coordinates[space.eras[0].names.indexOf(ONE)];
const answer = (place: readonly number[]): Float64Array => Float64Array.of(100 * place[coordinate], 40, 120, 0);
const at = (x: number, other: number): number[] => Array.from({ length: space.size }, (_, k) => (k === coordinate ? x : other)); // prettier-ignore

test("the best points are looked around, region by region, and better ones found", async () => {
  // None inside; the nearest are the best by no more than their place in the list.
  const first = [0.7, 0.72, 0.9, 0.1].map((x, k) => at(x, 0.2 * k));
  const asked: number[] = [];
  const { known, generations } = await refine(
    constraints,
    first,
    { generations: 2, runs: 3, children: 1, steps: 200, ofRegion: 1 },
    (name) => ({ seed: name, size: space.size, walks: 1, steps: 200, strictness: 400 }),
    (places, generation) => {
      asked[generation] = places.length;
      return Promise.resolve(places.map((place) => [[answer(place), answer(place), answer(place)]]));
    },
    () => rows,
  );
  expect(asked).toEqual([4, 2, 2]); // half of the first, each generation
  expect(known).toHaveLength(8);
  expect(generations.map(({ points }) => points)).toEqual([4, 2, 2]);
  expect(generations[0].met[0]).toBe(0.5);
  expect(generations[1].met[0]).toBe(0.75); // A is met now
  // What descends from a point has its region, and what no emulator reads as the region has it.
  const read = new Set(rows[0].flatMap(({ active }) => active));
  const unread = Array.from({ length: space.size }, (_, k) => k).find((k) => !read.has(k))!;
  for (const { region, place } of known) expect(place[unread]).toBe(first[region][unread]);
});

test("a region gives no more sets than it may, and its best", () => {
  const point = (x: number, region: number): Known => ({ place: at(x, 0), region, answers: [[answer(at(x, 0))]] });
  const left = bestOfRegions(constraints, [point(0.1, 0), point(0.8, 0), point(0.81, 0), point(0.2, 1)], 2);
  expect(left.map(({ place, region }) => [place[coordinate], region])).toEqual([[0.8, 0], [0.81, 0], [0.2, 1]]); // prettier-ignore
});

test("sets of a search: regions apart, none gives more than its part, judged by runs that the search has not seen", () => {
  const counts = new Map<number, number>();
  for (const { region } of search.accepted) counts.set(region, (counts.get(region) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(plan.refinement.ofRegion);
  expect(counts.size).toBeGreaterThanOrEqual(10);
  expect(search.known).toBe(plan.finalists * 1.5);
  expect(search.generations).toHaveLength(2);
  expect(search.generations[1].best[0]).toBeGreaterThanOrEqual(search.generations[0].best[0]);
  expect(mean(search.accepted.map((set) => set.shares[0]))).toBeGreaterThanOrEqual(search.level);
});
