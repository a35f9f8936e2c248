/** Runs measured for their headline outputs. */
import { expect, test } from "vitest";
import {
  columnOf,
  finerFringe,
  finerTick,
  HEADLINES,
  lucks,
  measure,
  refine,
} from "../../../src/study/structure/measured-runs.ts";
import { altered, minimal, run, summary } from "../../engine/worlds.ts";

test("a row holds the headlines of the run with that luck, and drawn parameters change it", () => {
  const draws = lucks("some", 2);
  expect(draws).toEqual([{ seed: "some/1" }, { seed: "some/2" }]);
  const rows = measure(minimal(), [...draws, { seed: "some/1", parameterSeed: "other" }]);
  const { model, result } = run(minimal(), "some/2");
  expect(rows[1]).toEqual(HEADLINES.map((name) => summary(model, result, name)));
  expect(rows[2]).not.toEqual(rows[0]);
});

test("undefined numbers do not count", () => {
  expect(columnOf([[1, NaN], [2, 3]], 1)).toEqual([3]); // prettier-ignore
});

const short = altered(minimal(), { time: { end: 2021, replayUntil: 2020, twinExtraYears: 1, recordEvery: 3 } });

test("a finer tick is recorded at about the same dates; a finer fringe has twice the makers", () => {
  expect(finerTick(short, 52).time).toMatchObject({ ticksPerYear: 52, recordEvery: 13 });
  expect(finerFringe(short).parameters.fringe_firms).toBe(2 * short.parameters.fringe_firms);
});

test("each headline is compared run by run", () => {
  const rows = refine(short, 2, "refine");
  expect(rows).toHaveLength(2 * HEADLINES.length);
  for (const { base, difference, pairs, headline } of rows) {
    if (pairs === 0) continue;
    expect(pairs).toBe(2);
    expect(Math.abs(difference), headline).toBeLessThan(0.2 * Math.max(1, Math.abs(base)));
  }
  expect(rows.some(({ difference }) => difference !== 0)).toBe(true);
});
