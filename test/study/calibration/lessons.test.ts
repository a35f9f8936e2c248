import { expect, test } from "vitest";
import { setsKnownAt, transfer } from "../../../src/study/calibration/lessons.ts";
import { ONE, search } from "./toy.ts";

test("before any fact is known nothing is drawn from sets", () => {
  const early = setsKnownAt(search, 0, { text: "1950-01-01", date: 1950 }, 10);
  expect(early).toMatchObject({ facts: [], names: [], sets: [] });
});

test("sets known at a day lie where the rows known by then are met", () => {
  const late = setsKnownAt(search, 0, { text: "2030-01-01", date: 2030 }, 10);
  expect(late.facts).toContain("A");
  expect(late.sets).toHaveLength(10);
  const column = late.names.indexOf(ONE);
  const { low, high } = search.space.eras[0].scenario.provenance[ONE];
  for (const set of late.sets) expect((set[column] - low) / (high - low)).toBeGreaterThan(0.5);
});

test("with one era there is nobody to learn from: rows stay as they are anywhere", () => {
  for (const { anywhere, told } of transfer(search)) expect(Math.abs(anywhere - told)).toBeLessThan(0.35);
});
