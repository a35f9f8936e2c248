import { expect, test } from "vitest";
import { mean } from "../../../src/base/statistics.ts";
import type { Evaluate } from "../../../src/study/calibration/calibrate.ts";
import { setsKnownAt } from "../../../src/study/calibration/known-at.ts";
import { ONE, placeOf, search, toy } from "./toy.ts";

const plan = { candidates: 60, runs: 3, sets: 10 };

test("before any fact is known nothing is drawn from sets, and nothing run", async () => {
  const tried = { count: 0 };
  const early = await setsKnownAt(search, 0, { text: "1950-01-01", date: 1950 }, plan, toy(tried));
  expect(early).toMatchObject({ facts: [], names: [], sets: [] });
  expect(tried.count).toBe(0);
});

test("sets known at a day are those that the model confirms, asked for that day alone", async () => {
  const asked: unknown[] = [];
  const own = toy();
  const evaluate: Evaluate = (kind, scenario, trials, known) => {
    asked.push([kind, trials.length, trials[0].seeds.length, known]);
    return own(kind, scenario, trials);
  };
  const late = await setsKnownAt(search, 0, { text: "2030-01-01", date: 2030 }, plan, evaluate);
  expect(asked).toEqual([["facts", 60, 3, "2030-01-01"]]);
  expect(late.facts).toEqual(["A", "B", "C", "E"]);
  expect(late.judged).toBe(60);
  expect(late.sets.length).toBeGreaterThanOrEqual(plan.sets);
  expect(late.level).toBeGreaterThanOrEqual(0.5);
});

test("the model decides, not the emulators: where it says less than they do, sets that lie higher stay", async () => {
  const own = toy();
  const lower: Evaluate = async (kind, scenario, trials) =>
    (await own(kind, scenario, trials)).map((flat) => flat.map((value, k) => (k % 4 === 0 ? value - 4 : value)));
  const middleOf = async (evaluate: Evaluate): Promise<number> => {
    const { names, sets } = await setsKnownAt(search, 0, { text: "2030-01-01", date: 2030 }, plan, evaluate);
    return mean(sets.map((set) => placeOf({ [ONE]: set[names.indexOf(ONE)] }, ONE)));
  };
  const [plain, higher] = [await middleOf(own), await middleOf(lower)];
  expect(Math.abs(plain - 0.8)).toBeLessThan(0.02);
  expect(higher).toBeGreaterThan(plain + 0.01);
});

test("where fewer than are wanted meet half of the rows, the best are kept and the page is told what they meet", async () => {
  const nothing: Evaluate = async (kind, scenario, trials) =>
    (await toy()(kind, scenario, trials)).map((flat) => flat.map(() => 0));
  const late = await setsKnownAt(search, 0, { text: "2030-01-01", date: 2030 }, plan, nothing);
  expect(late.sets).toHaveLength(plan.sets);
  expect(late.level).toBe(0.25); // 0 lies in the open window of C alone
});
