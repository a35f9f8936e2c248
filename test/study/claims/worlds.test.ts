import { expect, test } from "vitest";
import { parametersOf } from "../../../src/ensemble/case-parameters.ts";
import { anotherRun, drawnWorld, ensembleWorld, type World } from "../../../src/study/claims/worlds.ts";
import { fitted, load } from "./small-claim.ts";

const SCENARIO = fitted(load("minimal", [], []));
const MIDDLE: World = {
  luck: "S",
  parameters: { from: "accepted", draw: null, set: "middle", moves: {} },
  forms: null,
};

test("worlds take each accepted set in turn; without sets the published ranges are drawn", () => {
  const memory = (accepted: boolean): number[] =>
    Array.from({ length: 20 }, (_, k) => parametersOf(SCENARIO, drawnWorld("S", k, 20, accepted, null)).imitation_rate);
  expect(memory(true)).toEqual(SCENARIO.accepted!.sets.map(([value]) => value));
  const { value } = SCENARIO.provenance.imitation_rate;
  expect(memory(false).some((drawn) => drawn > value)).toBe(true);
  expect(parametersOf(SCENARIO, drawnWorld("S", 3, 20, true, null))).toEqual(
    parametersOf(SCENARIO, drawnWorld("S", 3, 20, true, null)),
  );
});

test("another run has other luck, other draws and another set", () => {
  const world = drawnWorld("S", 0, 20, true, null);
  const [one, other] = [world, anotherRun(world)].map((at) => parametersOf(SCENARIO, at));
  expect(anotherRun(world).luck).not.toBe(world.luck);
  expect(other.imitation_rate).not.toBe(one.imitation_rate);
  expect(other.revise_share).not.toBe(one.revise_share);
  expect(anotherRun(MIDDLE).parameters).toEqual(MIDDLE.parameters);
  expect(anotherRun(ensembleWorld("S", 9))).toEqual(ensembleWorld("S", 10));
});
