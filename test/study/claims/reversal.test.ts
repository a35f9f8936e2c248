/** The search against functions whose turn is known. */
import { expect, test } from "vitest";
import { type Probe, searchReversal } from "../../../src/study/claims/reversal.ts";
import type { Moves } from "../../../src/ensemble/case.ts";

/** The margin follows from the places (all start at 1/2) plus a little luck that is the same at every point. */
function probe(margin: (place: (name: string) => number) => number, luck = 0): { probe: Probe; asked: Moves[] } {
  const asked: Moves[] = [];
  const place =
    (moves: Moves) =>
    (name: string): number => {
      const move = moves[name];
      return move ? 0.5 + move.by * (move.toward - 0.5) : 0.5;
    };
  return {
    asked,
    probe: (points, lucks) => {
      asked.push(...points);
      return Promise.resolve(points.map((at) => lucks.map((k) => margin(place(at)) + luck * (k % 2 === 0 ? 1 : -1))));
    },
  };
}

const PLAN = {
  candidates: ["a", "b", "c", "d"].map((name) => ({ name, places: [0.5] })),
  ...{ lucks: 2, finalLucks: 4, steps: 6 },
};

test("one parameter that turns the answer is found, with how far it has to go", async () => {
  const found = await searchReversal(probe((p) => 0.25 - (p("b") - 0.5) + 0.01 * p("a")).probe, PLAN);
  expect(found.state).toBe("turned");
  expect(found.reversals[0].ends).toMatchObject([{ name: "b", toward: 1 }]);
  expect(found.reversals[0].distance).toBeCloseTo(0.26, 1);
  expect(found.confirmed!.mean).toBeCloseTo(-0.245, 9);
});

test("where none does alone, the strongest together", async () => {
  const found = await searchReversal(probe((p) => 0.8 - (p("b") - 0.5) + (p("c") - 0.5)).probe, PLAN);
  expect(found.state).toBe("turned");
  expect(found.reversals).toHaveLength(1);
  expect(found.reversals[0].ends.map(({ name, toward }) => `${name}${toward}`).sort()).toEqual(["b1", "c0"]);
  expect(found.reversals[0].distance).toBeCloseTo(0.8 / Math.SQRT2, 1);
});

test("an answer that does not hold is turned the other way", async () => {
  const found = await searchReversal(probe((p) => -0.1 + (p("d") - 0.5)).probe, PLAN);
  expect(found.reversals[0].ends).toMatchObject([{ name: "d", toward: 1 }]);
  expect(found.confirmed!.mean).toBeGreaterThan(0);
});

test("where nothing turns it, that is said, with how many were moved together", async () => {
  const found = await searchReversal(probe((p) => 3 + p("a") - p("b")).probe, PLAN);
  expect(found).toMatchObject({ state: "not turned", reversals: [], confirmed: null, together: 4 });
  expect(found.ends).toHaveLength(8);
});

test("a middle that is not told from chance is not turned", async () => {
  const { probe: noisy } = probe((p) => 0.01 + p("a") - 0.5, 1);
  const found = await searchReversal(noisy, PLAN);
  expect(found).toMatchObject({ state: "undecided", reversals: [] });
});

test("a parameter that stands at an end is not moved there, and nothing is tried where there is nothing", async () => {
  const { probe: flat, asked } = probe(() => 1);
  await searchReversal(flat, { ...PLAN, candidates: [{ name: "a", places: [1] }] });
  expect(asked.some((moves) => moves.a?.toward === 1)).toBe(false);
  expect(await searchReversal(flat, { ...PLAN, candidates: [] })).toMatchObject({ state: "not turned", together: 0 });
});
