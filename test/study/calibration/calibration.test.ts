import { expect, test } from "vitest";
import { calibration, ONE, search } from "./toy.ts";

const [era] = calibration.eras;

test("a row out of reach is told apart from one that is met", () => {
  const by = new Map(era.rows.map((row) => [row.fact.id, row]));
  expect(by.get("A")).toMatchObject({ publishedInside: false });
  expect(by.get("A")!.after).toBeGreaterThan(0.8);
  expect(by.get("A")!.reach).toBeGreaterThan(0.9);
  expect(by.get("E")!.after).toBe(0);
  expect(by.get("E")!.reach).toBeLessThan(0.1);
});

test("a parameter that a fact pins down is narrow, and its rows are named", () => {
  const one = era.parameters.find(({ name }) => name === ONE)!;
  expect(one.width).toBeLessThan(0.25);
  expect(one.median).toBeGreaterThan(0.7);
  expect(one.rows).toContain("A");
});

test("an output that a fact speaks of narrows, could have narrowed, and is no assumption; another is", () => {
  const [told, untold] = era.evidence;
  expect(told.ratio).toBeLessThan(0.3);
  expect(told.possible).toBeLessThan(0.5);
  expect(told.unconstrained).toBe(false);
  expect(untold.ratio).toBeGreaterThan(0.6);
  expect(untold.unconstrained).toBe(true);
});

test("sets are spread, not of one ancestor", () => {
  expect(calibration.distance).toBeGreaterThan(0.2);
  expect(new Set(search.accepted.map(({ place }) => place.join())).size).toBe(search.accepted.length);
});

test("a row that follows from others is predicted without itself; one that does not is not", () => {
  const told = new Map(calibration.leftOut.map((row) => [row.row, row]));
  // C is A + B at most 126: met wherever A and B are. E contradicts A.
  expect(told.get("C")!.without).toBeGreaterThan(0.7);
  expect(told.get("E")!.without).toBeLessThan(0.1);
});
