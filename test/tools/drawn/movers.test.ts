import { expect, test } from "vitest";
import { latinHypercube } from "../../../src/study/design/designs.ts";
import { errorsThatCount, moversOf, thoseThatCount } from "../../../tools/drawn/movers.ts";

const POINTS = latinHypercube(200, 3, "movers");

test("a parameter that raises an answer, and one whose two ends raise it alike, are found; one that does nothing is not", () => {
  const answers = POINTS.map(([one, two]) => [one + 0.01 * two, Math.abs(two - 0.5)]);
  const limit = errorsThatCount(2 * 3 * 2);
  const [one, two, three] = moversOf(["one", "two", "three"], POINTS, ["rises", "ends"], answers);
  expect(one).toMatchObject({ name: "one", answer: "rises" });
  expect(two).toMatchObject({ name: "two", answer: "ends" });
  expect(one.errors).toBeGreaterThan(limit);
  expect(two.errors).toBeGreaterThan(limit);
  expect(three.errors).toBeLessThan(limit);
});

test("the limit is the normal quantile of the level shared among the comparisons", () => {
  // Two-sided levels of .01 / 1,000 and .01 / 100,000: 4.42 and 5.33 from a table of the normal distribution.
  expect(Math.abs(errorsThatCount(1000) - 4.42)).toBeLessThan(0.1);
  expect(Math.abs(errorsThatCount(100_000) - 5.33)).toBeLessThan(0.1);
});

test("who moves a number in one setting counts, by the limit of that setting", () => {
  const mover = (name: string, errors: number) => ({ name, answer: "rises", errors });
  const few = { names: 2, answers: 2, movers: [mover("one", 4), mover("two", 3)] };
  const many = { names: 1000, answers: 1000, movers: [mover("one", 4), mover("two", 3), mover("three", 7)] };
  expect([...thoseThatCount([few])]).toEqual(["one"]);
  expect([...thoseThatCount([many])]).toEqual(["three"]);
  expect([...thoseThatCount([few, many])]).toEqual(["one", "three"]);
});
