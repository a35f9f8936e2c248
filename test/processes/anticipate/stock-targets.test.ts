/** From covers to wanted stocks within a budget. */
import { expect, test } from "vitest";
import { anticipate } from "../../../src/processes/anticipate/anticipate.ts";
import { go, small } from "../alone.ts";

test("the budget scales what is ordered ahead", () => {
  const scale = (budget_ratio: number, fear: number): number => {
    const world = small({ parameters: { budget_ratio } });
    world.suppliers.fear.fill(fear);
    return go(world, anticipate).setting.orderScale[0];
  };
  expect(scale(2, 0)).toBe(1);
  expect(scale(1, 3)).toBe(0);
  expect(scale(1000, 3)).toBe(1);
  const tight = scale(2, 3);
  expect(tight).toBeGreaterThan(0);
  expect(tight).toBeLessThan(1);
  expect(scale(3, 3) / tight).toBeCloseTo(2, 9); // money beyond ordinary imports
});
