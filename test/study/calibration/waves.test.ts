import { expect, test } from "vitest";
import { mean } from "../../../src/base/statistics.ts";
import { latinHypercube } from "../../../src/study/design/latin-hypercube.ts";
import type { Place } from "../../../src/study/calibration/free-parameters.ts";
import { exploreWaves, fillUp, type WavePlan } from "../../../src/study/calibration/waves.ts";

/** The level is the distance of the first two coordinates from a corner; a third moves nothing. */
const levelOf = ([x, y]: Place): number => Math.max(x, y);
const evaluate = (places: readonly Place[]): Promise<Place[]> => Promise.resolve([...places]);
const plan: WavePlan<Place> = { seed: "w", goal: 0.1, keep: 0.25, most: 6, moved: [true, true, false], evaluate, levelOf }; // prettier-ignore
const first = latinHypercube(200, 3, "w").map((place) => ({ place, answer: place, level: levelOf(place) }));
const explored = await exploreWaves(first, plan);

test("the last sample lies in the region, evenly, and its share is the region's", () => {
  expect(explored.sample).toHaveLength(200);
  expect(Math.max(...explored.sample.map(({ level }) => level))).toBeLessThanOrEqual(0.1);
  expect(explored.share).toBeGreaterThan(0.01 / 1.8); // the truth is 0.1 x 0.1
  expect(explored.share).toBeLessThan(0.01 * 1.8);
  for (const k of [0, 1])
    expect(Math.abs(mean(explored.sample.map(({ place }) => place[k])) - 0.05)).toBeLessThan(0.02);
});

test("what moves nothing stays spread over its whole range", () => {
  expect(Math.abs(mean(explored.sample.map(({ place }) => place[2])) - 0.5)).toBeLessThan(0.12);
});

test("thresholds only fall, and steps stay within the space", () => {
  const thresholds = explored.waves.map(({ threshold }) => threshold);
  expect(thresholds).toEqual([...thresholds].sort((a, b) => b - a));
  for (const { place } of explored.tried) expect(place.every((u) => u >= 0 && u <= 1)).toBe(true);
});

test("from nothing nothing grows", async () => {
  expect((await fillUp([], 10, 1, 0, plan)).sample).toEqual([]);
});
