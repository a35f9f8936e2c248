/** Drawing while runs come in: at once, then less and less often, and never held back for long. */
import { expect, test } from "vitest";
import { isWorthDrawing } from "../../../src/explorer/view/pace.ts";

/** Numbers of runs at which curves are drawn when runs come one by one. */
function drawnAt(runs: number): number[] {
  const at: number[] = [];
  for (let done = 1; done <= runs; done++) if (isWorthDrawing(done, at.at(-1) ?? 0)) at.push(done);
  return at;
}

test("the first run is drawn at once, then twice as many each time, in steps of at most twenty", () => {
  expect(drawnAt(20)).toEqual([1, 2, 4, 8, 16]);
  const steps = drawnAt(500).map((at, k, all) => at - (all[k - 1] ?? 0));
  expect(Math.max(...steps)).toBe(20);
});

test("fewer runs than before are drawn at once: another setup is shown", () => {
  expect(isWorthDrawing(0, 20)).toBe(true);
  expect(isWorthDrawing(1, 20)).toBe(true);
});
