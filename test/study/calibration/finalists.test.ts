import fc from "fast-check";
import { expect, test } from "vitest";
import { constraintsOf } from "../../../src/study/calibration/constraints.ts";
import { type Finalist, judge, narrowDown, worstShare } from "../../../src/study/calibration/finalists.ts";
import { facts, scenario } from "./toy.ts";

const rows = constraintsOf(facts, scenario.id);
const runs = (...a: number[]): Float64Array[] => a.map((value) => Float64Array.of(value, 40, 120, 300));

test("a row counts as inside by the median of its runs, and not where most have no answer", () => {
  expect(judge([rows], { place: [], answers: [runs(10, 80, 81)] }).shares).toEqual([1]);
  expect(judge([rows], { place: [], answers: [runs(10, 11, 81)] }).shares).toEqual([0.75]);
  expect(judge([rows], { place: [], answers: [runs(NaN, NaN, 80)] }).shares).toEqual([0.75]);
});

test("a set is as good as its worse era", () => {
  expect(worstShare({ shares: [0.9, 0.4] })).toBe(0.4);
});

test("each round runs what is left, keeps the better part, and ends with the full number of runs", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ min: 0, max: 160, noNaN: true }), { minLength: 2, maxLength: 20 }),
      async (values) => {
        const points = values.map((value): Finalist => ({ place: [value], answers: [[]] }));
        const asked: number[] = [];
        const left = await narrowDown([rows], points, [{ runs: 1, keep: 0.5 }, { runs: 3, keep: 1 }], (those, count) => {
        asked.push(those.length * count);
        return Promise.resolve(those.map(({ place }) => ({ place, answers: [runs(...Array<number>(count).fill(place[0]))] })));
      }); // prettier-ignore
        const half = Math.ceil(values.length / 2);
        expect(asked).toEqual([values.length, 3 * half]);
        expect(left).toHaveLength(half);
        const good = ({ place: [value] }: Finalist): boolean => value >= 76 && value <= 84;
        const all = points.filter(good).length;
        expect(left.filter(good).length).toBe(Math.min(all, half));
      },
    ),
  );
});

test("a fact graded assumed neither accepts nor refuses a set; it ranks sets that are equal without it, and counts where there is no other", async () => {
  const [A, B, C, E] = rows;
  const assumed = (row: (typeof rows)[number]) => ({ ...row, fact: { ...row.fact, grade: "assumed" as const } });
  const mixed = [A, assumed(B), C, E];
  const hit = { place: [1], answers: [[Float64Array.of(80, 40, 120, 0)]] };
  const missed = { place: [0], answers: [[Float64Array.of(80, 99, 120, 0)]] };
  expect(judge([mixed], hit).shares).toEqual(judge([mixed], missed).shares);
  expect(judge([mixed], hit).shares[0]).toBeCloseTo(2 / 3);
  expect(judge([mixed], hit).allShares).toEqual([0.75]);
  expect(judge([[assumed(A), assumed(B), assumed(C), assumed(E)]], missed).shares).toEqual([0.5]);
  const left = await narrowDown([mixed], [missed, hit], [{ runs: 1, keep: 0.5 }], (those) =>
    Promise.resolve([...those]),
  );
  expect(left.map(({ place }) => place)).toEqual([[1]]);
});
