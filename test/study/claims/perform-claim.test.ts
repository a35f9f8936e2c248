/** One small real claim: the effect is what single runs give. */
import { expect, test } from "vitest";
import { prepare, runOnce, summariesOf } from "../../../src/engine/run.ts";
import type { Claim } from "../../../src/study/claims/claim-file.ts";
import { performer } from "../../../src/study/claims/perform-claim.ts";
import { parametersOf } from "../../../src/ensemble/case-parameters.ts";
import { drawnWorld, ensembleWorld, type World } from "../../../src/study/claims/worlds.ts";
import { load, smallClaim } from "./small-claim.ts";

const CLAIM = smallClaim();
const ALONE = smallClaim({ less: undefined });
const loaded: string[] = [];
const performHere = performer((scenario, overrides, layers) => {
  loaded.push(scenario);
  return load(scenario, overrides, layers);
});
const perform = (claims: readonly Claim[], world: World): number[] =>
  performHere(
    claims.map(({ comparison }) => comparison),
    world,
  ).map(({ effect }) => effect);
const WORLD = drawnWorld("S", 0, 4, false, null);

test("the effect of a claim is the difference of two runs of one world", () => {
  const scenario = load("minimal", CLAIM.comparison.terms[0].side.overrides, []);
  const model = prepare(scenario);
  const place = summariesOf(model).findIndex(({ name }) => name === "leakage_total");
  const parameters = parametersOf(scenario, WORLD);
  const [with_, without] = [parameters, { ...parameters, revise_share: 0 }].map((values) => {
    return runOnce(model, WORLD.luck, { parameters: values }).summary[place];
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

test("a run that fails leaves its comparison without an effect, with the reason; the others go on", () => {
  const broken = smallClaim({ of: "{ scenario: minimal, set: { regime.leader: waits } }", less: undefined });
  const failing = performer((scenario, overrides, layers) => {
    if (overrides.some(({ path }) => path === "regime.leader")) throw new Error("it broke");
    return load(scenario, overrides, layers);
  });
  const [one, other] = failing([broken.comparison, ALONE.comparison], WORLD);
  expect(one).toEqual({ effect: NaN, failure: expect.stringMatching(/^minimal, seed ".*": it broke$/) as string });
  expect(other.effect).toBe(perform([ALONE], WORLD)[0]);
});

test("between runs of an ensemble stands the next one", () => {
  const between = smallClaim({ less: "{ scenario: minimal, set: { time.end: 2021-01-01, time.replay_until: 2020-01-01 }, another_run: true }" }); // prettier-ignore
  const [first] = perform([ALONE], ensembleWorld("S", 1));
  const [second] = perform([ALONE], ensembleWorld("S", 2));
  expect(perform([between], ensembleWorld("S", 1))).toEqual([first - second]);
});

test("a side that several comparisons share is run once", () => {
  const seen: unknown[] = [];
  const asks = { observables: ["diffusion"], summaries: [] };
  const measure = { quantity: "", unit: "1", asks, read: (outcome: object) => seen.push(outcome) };
  const term = { side: ALONE.comparison.terms[0].side, weight: 1, measure };
  const copy = { ...term, side: { ...term.side, overrides: [...term.side.overrides] } };
  performHere(
    [
      { ...ALONE.comparison, terms: [term] },
      { ...ALONE.comparison, terms: [copy] },
    ],
    WORLD,
  );
  expect(seen).toHaveLength(2);
  expect(seen[1]).toBe(seen[0]);
});

test("a run records what all measures of its side ask for, and no more", () => {
  const { side } = ALONE.comparison.terms[0];
  const seen: object[] = [];
  const asking = (observable: string) => ({
    ...{ quantity: "", unit: "1", asks: { observables: [observable], summaries: ["violations"] } },
    read: (outcome: object) => seen.push(outcome),
  });
  const of = (observable: string) => ({
    ...ALONE.comparison,
    terms: [{ side, weight: 1, measure: asking(observable) }],
  });
  performer(load)([of("compliance"), of("mineral_price")], WORLD);
  const { series, summary } = seen[0] as { series: { observable: string }[]; summary: Float64Array };
  expect([...new Set(series.map(({ observable }) => observable))]).toEqual(["compliance", "mineral_price"]);
  expect(summary).toHaveLength(1);
});
