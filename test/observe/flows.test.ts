/** Flows since the start: what they add up to, and what a defying state's makers are not stopped from. */
import { expect, test } from "vitest";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { addFlows, openFlows } from "../../src/observe/flows.ts";
import { minimal, runTo, series, worldOf } from "../engine/worlds.ts";

const total = (column: ArrayLike<number>): number => Array.from(column).reduce((sum, value) => sum + value, 0);

test("what is sold by item is what is sold by state, and no flow runs backwards", () => {
  const world = worldOf(minimal(), { seed: "flows" });
  const flows = openFlows(world);
  let before = 0;
  runTo(world, 2026, () => {
    addFlows(world, flows);
    expect(total(flows.bought)).toBeGreaterThanOrEqual(before);
    before = total(flows.bought);
  });
  expect(total(flows.bought)).toBeGreaterThan(1000);
  expect(total(flows.soldTarget)).toBeCloseTo(total(flows.bought), 6);
  expect(total(flows.soldElsewhere)).toBeCloseTo(total(flows.elsewhere), 6);
  expect(total(flows.fronts)).toBeLessThanOrEqual(total(flows.controlled));
  flows.stopped.forEach((stopped, state) => expect(stopped).toBeLessThanOrEqual(flows.reached[state] + 1e-9));
});

test("the leader reaches into others, not into itself, and stops nothing where its reach is not used", () => {
  const world = worldOf(minimal(), { seed: "flows" });
  const flows = openFlows(world);
  runTo(world, 2022, () => addFlows(world, flows));
  expect(flows.reached[world.blueprint.leader]).toBe(0);
  expect(total(flows.reached)).toBeGreaterThan(0);
  const without = worldOf({
    ...minimal(),
    data: { ...minimal().data, timeline: minimal().data.timeline.filter((row) => row.class !== "rule") },
  });
  const none = openFlows(without);
  runTo(without, 2022, () => addFlows(without, none));
  expect(total(none.stopped)).toBe(0);
});

test("minerals arrive as ordinarily until the target closes its valve", () => {
  const world = worldOf(minimal(), { seed: "flows" });
  const flows = openFlows(world);
  runTo(world, 2019, () => addFlows(world, flows));
  expect(flows.minerals[0]).toBeCloseTo(1, 9);
  const start = flows.minerals[0];
  world.ties.valve.fill(0);
  world.minerals.restriction.fill(1);
  addFlows(world, flows);
  expect(flows.minerals[0]).toBe(start);
});

test("readings do not depend on how often they are taken", () => {
  const model = prepare(minimal(), ["bought_sum"]);
  const rare = runOnce(model, "flows");
  const often = runOnce(model, "flows", { everyTick: true });
  expect(series(model, rare, "bought_sum", "TOOLS")[3]).toBe(series(model, often, "bought_sum", "TOOLS")[11]);
});
