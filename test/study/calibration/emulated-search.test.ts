import { expect, test } from "vitest";
import { type EraRows, searchPoints } from "../../../src/study/calibration/emulated-search.ts";
import { mean } from "../../../src/base/statistics.ts";
import type { Place } from "../../../src/study/calibration/joint-space.ts";
import { search } from "./toy.ts";

const plan = { seed: "walks", size: search.space.size, walks: 30, steps: 400, strictness: 200 };
const found = searchPoints(search.rows, plan);

/** The mean of the eras' shares of rows inside: eras count alike, however many rows they have. */
const expectedInside = (eras: readonly EraRows[], place: Place): number =>
  mean(eras.map((rows) => mean(rows.map((row) => row.inside(place)))));

test("walks end where more rows should be inside than anywhere", () => {
  const anywhere = mean(search.first.places.map((place) => expectedInside(search.rows, place)));
  // Three of four rows can be met; the fourth is out of reach.
  expect(mean(found.map(({ expected }) => expected))).toBeGreaterThan(0.65);
  expect(anywhere).toBeLessThan(0.4);
  for (const { place, expected } of found) expect(expectedInside(search.rows, place)).toBeCloseTo(expected);
});

test("each walk has an origin of its own: what no emulator reads stays as uncertain as it was", () => {
  const read = new Set(search.rows.flatMap((rows) => rows.flatMap(({ active }) => active)));
  const unread = Array.from({ length: plan.size }, (_, k) => k).filter((k) => !read.has(k));
  const column = found.map(({ place }) => place[unread[0]]);
  expect(new Set(column).size).toBe(plan.walks);
  expect(Math.max(...column) - Math.min(...column)).toBeGreaterThan(0.7);
});

test("the same plan finds the same points; places stay within the space", () => {
  expect(searchPoints(search.rows, plan)).toEqual(found);
  for (const { place } of found) for (const one of place) expect(one >= 0 && one <= 1).toBe(true);
});

test("eras count alike, however many rows they have", () => {
  const [rows] = search.rows;
  const [{ place, expected }] = searchPoints([rows, [rows[0]]], { ...plan, walks: 1, steps: 0 });
  const single = rows.map((row) => row.inside(place));
  expect(expected).toBeCloseTo((mean(single) + single[0]) / 2);
});
