/** On a toy with a known answer the method finds the region, the parameters that matter, and the facts that cannot be met. */
import { expect, test } from "vitest";
import { calibrateSetting } from "../../../src/study/calibration/calibrate-setting.ts";
import { A, B, D, E, facts, ONE, plan, scenario, THREE, toy, TWO } from "./toy.ts";

const found = await calibrateSetting(scenario, [A, B, E], plan, toy(["A", "B", "E"]));
const resultOf = (name: string) => found.parameters.find((one) => one.name === name)!;

test("the accepted sets lie where the facts say, and nowhere else", () => {
  // A is implausible beyond 3 standard deviations of about sqrt(2^2 + 1^2 + 0.6^2 1.5) = 2.4 points from 80.
  const { median, p05, p95 } = resultOf(ONE);
  expect(Math.abs(median - 0.8)).toBeLessThan(0.03);
  expect(p05).toBeGreaterThan(0.72);
  expect(p95).toBeLessThan(0.88);
  for (const set of found.sets) {
    const at = (name: string) => set[found.parameters.findIndex((one) => one.name === name)];
    expect(at(TWO)).toBeLessThan(scenario.provenance[TWO].value);
    expect(at(THREE)).toBeLessThan(scenario.provenance[THREE].value * 1.1);
  }
});

test("the share of the space is the region's", () => {
  // A: +-7 of 100 wide. B: a sum of two places within 40 +- 10 of 100 has the probability (0.5^2 - 0.3^2) / 2 = 0.08.
  const expected = 0.145 * 0.083;
  expect(found.share).toBeGreaterThan(expected / 2);
  expect(found.share).toBeLessThan(expected * 2);
});

test("parameters that matter are found; the others are mostly left out", () => {
  expect(found.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining([ONE, TWO, THREE]));
  expect(resultOf(ONE).facts).toContain("A");
  // 3 standard errors: some 0.3 % of the others by chance, for each of two facts.
  expect(found.parameters.length).toBeLessThan(3 + 0.02 * found.free.length);
});

test("a fact that no set meets is told, not hidden", () => {
  expect(found.facts.map(({ fact, state }) => [fact.id, state])).toEqual([
    ["A", "held"],
    ["B", "held"],
    ["E", "out of reach"],
  ]);
});

test("of two facts that exclude each other one is given up", async () => {
  const both = await calibrateSetting(scenario, [A, B, D], plan, toy(["A", "B", "D"]));
  const states = Object.fromEntries(both.facts.map(({ fact, state }) => [fact.id, state]));
  expect([states.A, states.D].sort()).toEqual(["given up", "held"]);
  expect(states.B).toBe("held");
  expect(both.sets).toHaveLength(plan.points);
});

test("the evidence matrix knows which output a fact speaks of", () => {
  const [spoken, silent] = found.evidence;
  expect(spoken).toMatchObject({ unconstrained: false });
  expect(spoken.facts[0].fact).toBe("A");
  expect(spoken.ratio).toBeLessThan(0.3);
  expect(silent).toMatchObject({ unconstrained: true });
});

test("left out, a fact that nothing else knows is met as seldom as at first", () => {
  const a = found.leftOut.find(({ fact }) => fact === "A")!;
  expect(a.passingBefore).toBeLessThan(0.25);
  expect(a.sets).toBeGreaterThan(0);
});

test("the same plan gives the same sets, another seed others", async () => {
  const small = { ...plan, points: 60, waves: 1 };
  const asked = [A, B];
  const one = await calibrateSetting(scenario, asked, small, toy(["A", "B"]));
  expect(await calibrateSetting(scenario, asked, small, toy(["A", "B"]))).toEqual(one);
  const other = await calibrateSetting(scenario, asked, { ...small, seed: "other" }, toy(["A", "B"]));
  expect(other.sets).not.toEqual(one.sets);
  expect(facts).toHaveLength(4);
});
