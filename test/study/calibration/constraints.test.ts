import { expect, test } from "vitest";
import { ln } from "../../../src/base/maths.ts";
import { constraintsOf, scaled } from "../../../src/study/calibration/constraints.ts";
import { loadFacts } from "../../../src/cli/inputs/load-history.ts";

const facts = loadFacts();
const [today, cocom] = ["today", "cocom"].map((setting) => constraintsOf(facts, setting));

test("every target row of a setting is held against the model; inputs and hold-outs never are", () => {
  const ids = [...today, ...cocom].map(({ fact }) => fact.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, role } of facts) expect(ids.includes(id), id).toBe(role === "target");
});

test("the most important come first", () => {
  expect(today[0].fact.fact).toBe("C02");
  expect(today.findIndex(({ fact }) => fact.fact === "C01")).toBeLessThan(
    today.findIndex(({ fact }) => fact.fact === "C15"),
  );
});

test("an observation stands on the scale of comparison", () => {
  expect(today.find(({ fact }) => fact.id === "C01")!.observed).toBeCloseTo(ln(1 + 1.72));
});

test("shares and years are compared as they are, times and counts as logarithms", () => {
  expect(scaled({ unit: "percent" }, 40)).toBe(40);
  expect(scaled({ unit: "days" }, 9)).toBeCloseTo(ln(10));
  expect(scaled({ unit: "yr" }, -6)).toBe(-6);
  expect(scaled({ unit: "days" }, 0)).toBe(0);
});
