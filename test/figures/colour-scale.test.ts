import { expect, test } from "vitest";
import { colourAt, isDark } from "../../src/figures/colour-scale.ts";

const SCALE = [
  [0, "#000000"],
  [0.5, "#808080"],
  [1, "#ffffff"],
] as const;

test("ends, middle, mixtures; beyond the ends the last colour", () => {
  const at = (value: number): string => colourAt(value, SCALE, 10, 20);
  expect([at(10), at(15), at(20), at(25), at(0)]).toEqual(["#000000", "#808080", "#ffffff", "#ffffff", "#000000"]);
  expect(at(12.5)).toBe("#404040");
});

test("steps of a scale are hard where two colours share a place", () => {
  const steps = [
    [0, "#aa0000"],
    [0.4, "#aa0000"],
    [0.4, "#00aa00"],
    [1, "#00aa00"],
  ] as const;
  expect([0.39, 0.4, 0.9].map((value) => colourAt(value, steps, 0, 1))).toEqual(["#aa0000", "#00aa00", "#00aa00"]);
});

test("white letters on dark fields", () => {
  expect([isDark("#0b2a6f"), isDark("#f4f6f8")]).toEqual([true, false]);
});
