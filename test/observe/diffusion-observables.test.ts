/** Diffusion, delay and work not done: what they say of a world without controls, and that a list that grows does not move them. */
import { expect, test } from "vitest";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { basketMean, yardMean } from "../../src/observe/diffusion.ts";
import { DIFFUSION_OBSERVABLES } from "../../src/observe/diffusion-observables.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { World } from "../../src/world/world.ts";
import { minimal, series } from "../engine/worlds.ts";

const NAMES = ["diffusion", "diffusion_twin", "work_not_done", "delay_years"];

function curves(scenario: Scenario, names: readonly string[], seed = "d") {
  const model = prepare(scenario, names);
  const result = runOnce(model, seed);
  return (name: string, entity = "all"): number[] => Array.from(series(model, result, name, entity));
}

const shipped = (name: string): Scenario => loadScenarios([name], [])[0].scenario;

test("without controls no work is left undone and users stand where the twin's do", () => {
  const of = curves({ ...minimal(), controls: false }, NAMES);
  expect(of("work_not_done").every((part) => Math.abs(part) < 1e-6)).toBe(true);
  of("diffusion").forEach((share, k) => expect(share).toBeCloseTo(of("diffusion_twin")[k], 6));
  expect(of("delay_years").every(Number.isNaN)).toBe(true);
});

test.each(["today", "cocom", "russia-2022"])(
  "diffusion in %s ends neither at all users nor, in the twin, at none",
  (name) => {
    const of = curves(shipped(name), NAMES);
    expect(of("diffusion").at(-1)).toBeLessThan(0.95);
    expect(of("diffusion_twin").at(-1)).toBeLessThan(0.95);
    expect(of("diffusion_twin").at(-1)).toBeGreaterThan(0.1);
    // Controls that bite leave work undone, and never more than there is.
    const undone = of("work_not_done");
    expect(Math.max(...undone)).toBeGreaterThan(0.02);
    expect(Math.max(...undone)).toBeLessThanOrEqual(1);
  },
);

test("an item that joins the list moves the mean over the yard, but not that over the basket", () => {
  const world = {
    items: { count: 3, announcedAt: Float64Array.from([2020, 0, 0]) },
    blueprint: { itemList: Int32Array.from([0, 0, 1]), items: { need_musd: Float64Array.from([3, 1, 9]) } },
  } as unknown as World;
  const value = (item: number): number => [1, 0, 7][item];
  const before = [basketMean(world, value), yardMean(world, value)];
  world.items.announcedAt[1] = 2021;
  expect(before).toEqual([0.75, 1]);
  expect([basketMean(world, value), yardMean(world, value)]).toEqual([0.75, 0.75]);
});

test("every one of them is there for the whole run, and those of items where they make sense", () => {
  const names = (kind: string): string[] =>
    DIFFUSION_OBSERVABLES.filter((one) => one.kind === kind).map(({ name }) => name);
  expect(names("all")).toEqual(expect.arrayContaining(NAMES));
  expect(names("item")).toEqual(
    expect.arrayContaining(["diffusion", "diffusion_mark", "work_not_done", "delay_years"]),
  );
});
