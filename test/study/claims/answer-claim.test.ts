/** Answers to claims whose effects are functions of the world, so that the truth is known. */
import { expect, test } from "vitest";
import { aboveFloor } from "../../../src/study/claims/over-worlds.ts";
import { answered, load, smallClaim } from "./small-claim.ts";

test("the share, the drivers, the turn and the facts of a claim that hangs on one parameter", async () => {
  // revise_share: 0.1 to 0.6, published 0.3
  const answer = await answered(({ revise_share }) => 0.4 - revise_share);
  expect(answer.fitted).toBe(true);
  expect(answer.accepted.worlds).toBe(40);
  expect(answer.accepted.share).toBeGreaterThan(0.5);
  expect(answer.accepted.share).toBeLessThan(0.9);
  expect(aboveFloor(answer.drivers).map(({ name }) => name)).toEqual(["revise_share"]);
  expect(answer.search!.reversals[0].ends).toMatchObject([{ name: "revise_share", toward: 1 }]);
  expect(answer.search!.reversals[0].distance).toBeCloseTo(1 / 6, 1);
  expect(answer.region!.sides[0]).toMatchObject({ name: "revise_share" });
  expect(answer.parameters.revise_share).toMatchObject({ grade: "assumed", accepted: null, scenario: "minimal" });
});

test("accepted sets and published ranges are told apart", async () => {
  const memory = load("minimal", [], []).provenance.imitation_rate.value;
  const answer = await answered(({ imitation_rate }) => memory * 1.001 - imitation_rate);
  expect(answer.accepted.share).toBe(1);
  expect(answer.published!.share).toBeLessThan(0.8);
  expect(answer.parameters.imitation_rate.accepted!.high).toBeCloseTo(memory, 9);
  const plain = await answered(() => 1, { scenario: load("minimal", [], []) });
  expect(plain).toMatchObject({ fitted: false, published: null });
});

test("rival forms are counted by form, and a form in which nothing differs says nothing", async () => {
  const answer = await answered((_values, { forms }) => (forms?.absorb === "contagion" ? -1 : 1));
  expect(answer.byForm.find(({ form }) => form === "contagion")!.share.share).toBe(0);
  expect(answer.byForm.find(({ form }) => form === "know-how")!.share.share).toBe(1);
  expect(answer.turnedByForms).toBe(1);
  expect(answer.rivals.share).toBeCloseTo(3 / 7, 9);
  const same = await answered((_values, { forms }) => (forms?.cohere === "thresholds" ? 0 : 1));
  expect(same.formsWithoutDifference).toEqual(["thresholds"]);
  expect(same.rivals.share).toBe(1);
  expect(same.byForm.find(({ form }) => form === "cover")!.share.share).toBe(1);
  expect(same.turnedByForms).toBe(0);
});

test("a parameter that every side fixes is not among what can move", async () => {
  const fixed = "{ scenario: minimal, parameters: { revise_share: 0.2 } }";
  const claim = smallClaim({ of: fixed, less: fixed });
  const answer = await answered(() => 1, { claim });
  expect(answer.drivers.ranked.map(({ name }) => name)).not.toContain("revise_share");
  expect((await answered(() => 1)).drivers.ranked.map(({ name }) => name)).toContain("revise_share");
});

test("without a search none is made", async () => {
  expect((await answered(() => 1, { search: false })).search).toBeNull();
});
