/** Refinement: the same scenario with a finer tick or fringe, on the same luck. */
import { expect, test } from "vitest";
import { finerFringe, finerTick, refine } from "../../../src/study/structure/convergence.ts";
import { HEADLINES } from "../../../src/study/structure/measured-runs.ts";
import { altered, minimal } from "../../engine/worlds.ts";

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
