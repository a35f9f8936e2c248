/** The books balance after every tick, and a goods flow that is broken on purpose ends the run with its seed. */
import { expect, test } from "vitest";
import { checkBooks, ConservationError, enterTick, openBooks } from "../../src/engine/conservation.ts";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal, runTo, shipped, worldOf } from "./worlds.ts";

test.each([minimal(), shipped("today"), shipped("cocom")])("goods are conserved at every tick", (scenario) => {
  const drawn = altered(scenario, { parameters: drawParameters(scenario, "books") });
  const world = worldOf(drawn, { seed: "books" });
  const books = openBooks(world);
  let ticks = 0;
  runTo(world, scenario.time.end, () => {
    enterTick(world, books);
    checkBooks(world, books, "books");
    ticks += 1;
  });
  expect(ticks).toBeGreaterThan(90);
});

const LEAKS: readonly (readonly [string, string, (world: World) => void])[] = [
  ["physical", "finished goods vanish", ({ cells }) => (cells.making3Uncontrolled[0] *= 0.999)],
  ["physical", "finished goods appear", ({ cells }) => (cells.makerStock[0] += 0.1)],
  ["smuggled", "smuggled goods appear", ({ items }) => (items.transit[0] += 0.01)],
  ["effect", "the target's stock grows by itself", ({ items }) => (items.stockControlled[0] += 0.01)],
];

test.each(LEAKS)("a broken flow of %s goods is found: %s", (book, _what, spoil) => {
  const model = prepare(altered(minimal(), { time: { end: 2020 } }));
  const watch = (world: World): void => {
    if (world.clock.tick === 11) spoil(world);
  };
  expect(() => runOnce(model, "leaky/7", { watch })).toThrow(ConservationError);
  expect(() => runOnce(model, "leaky/7", { watch })).toThrow(new RegExp(`^${book} goods .*"leaky/7"`));
});

test("an honest run passes", () => {
  expect(() => runOnce(prepare(altered(minimal(), { time: { end: 2020 } })), "honest")).not.toThrow();
});
