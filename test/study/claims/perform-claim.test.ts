/** One small real claim: the effect is what single runs give. */
import { expect, test } from "vitest";
import { prepare, runOnce, summariesOf } from "../../../src/engine/run.ts";
import { performer } from "../../../src/study/claims/perform-claim.ts";
import { drawnWorld, parametersOf } from "../../../src/study/claims/worlds.ts";
import { load, smallClaim } from "./small-claim.ts";

const CLAIM = smallClaim();
const ALONE = smallClaim({ less: undefined });
const loaded: string[] = [];
const perform = performer(({ scenario, overrides, layers = [] }) => {
  loaded.push(scenario);
  return load(scenario, overrides, layers);
});
const WORLD = drawnWorld("S", 0, 4, false, null);

test("the effect of a claim is the difference of two runs of one world", () => {
  const scenario = load("minimal", CLAIM.comparison.terms[0].arm.overrides, []);
  const model = prepare(scenario);
  const place = summariesOf(model).findIndex(({ name }) => name === "leakage_total");
  const parameters = parametersOf(scenario, WORLD);
  const [with_, without] = [parameters, { ...parameters, crisis_rate: 0 }].map((values) => {
    return runOnce(model, WORLD.seed, { parameters: values }).summary[place];
  });
  expect([...perform([CLAIM, ALONE], WORLD)]).toEqual([with_ - without, with_]);
  expect(loaded).toEqual(["minimal"]); // both sides are one scenario: what differs are parameters
});

test("rival forms are another model, another run another world", () => {
  const forms = { anticipate: "option", cohere: "balance", absorb: "know-how" } as const;
  const [own] = perform([ALONE], WORLD);
  expect(perform([ALONE], { ...WORLD, forms })[0]).not.toBe(own);
  const between = smallClaim({ less: "{ scenario: minimal, set: { time.end: 2021-01-01, time.replay_until: 2020-01-01 }, another_run: true }" }); // prettier-ignore
  expect(perform([between], WORLD)[0]).not.toBe(0);
});
