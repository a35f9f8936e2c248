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

test("a window is two standard deviations to each side; open sides are open", () => {
  const rush = today.find(({ fact }) => fact.id === "C01")!;
  expect(rush.below).toBeCloseTo((ln(1 + 1.72) - ln(1 + 1.4)) / 2);
  expect(rush.above).toBeCloseTo((ln(1 + 2.2) - ln(1 + 1.72)) / 2);
  expect(today.find(({ fact }) => fact.id === "C03-RISE")!.above).toBe(Infinity);
});

test("shares and years are compared as they are, times and counts as logarithms", () => {
  expect(scaled({ unit: "percent" }, 40)).toBe(40);
  expect(scaled({ unit: "days" }, 9)).toBeCloseTo(ln(10));
  expect(scaled({ unit: "yr" }, -6)).toBe(-6);
  expect(scaled({ unit: "days" }, 0)).toBe(0);
});

test("every window has a width, also one with a single end or that begins at the observation", () => {
  for (const { fact, width } of [...today, ...cocom]) {
    expect(width, fact.id).toBeGreaterThan(0);
    expect(width, fact.id).toBeLessThan(Infinity);
  }
  const of = (id: string) => [...today, ...cocom].find(({ fact }) => fact.id === id)!;
  expect(of("C02-KR").width).toBeCloseTo((ln(1 + 29 * 1.35) - ln(1 + 29)) / 2); // 29 months or more, 29 observed
  expect(of("EUV-NONE").width).toBeCloseTo(ln(1 + 120) / 2); // nothing, less than one machine
  expect(of("PERMITTED-LARGEST").width).toBeCloseTo(0.175); // a place, no window at all
});
