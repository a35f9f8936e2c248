/** Sets for a hindcast: only facts known at the cut count, too few are filled up with the nearest, and the file gives back what was written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../src/scenario/input-error.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import { earlierSets, earlierText, readEarlierSets } from "../../../src/study/calibration/earlier-sets.ts";

const NAMES: ParameterName[] = ["imitation_rate", "join_rate"];
const FACTS = [
  { id: "EARLY", knownFrom: 1960 },
  { id: "LATE", knownFrom: 1980 },
];
const MOVES = [
  [true, false],
  [false, true],
];
/** Twenty sets: the first fact is passed by every fourth, the second by none. */
const sample = {
  ...{ names: NAMES, moves: MOVES },
  values: Array.from({ length: 20 }, (_, set) => [set / 100, set]),
  excess: Array.from({ length: 20 }, (_, set) => [set % 4 === 0 ? 0 : set, 1 + set]),
};

test("before any fact nothing is known, and parameters are drawn from their ranges", () => {
  const sets = earlierSets({ text: "1950-01-01", date: 1950 }, FACTS, sample);
  expect(sets).toMatchObject({ facts: [], names: [], sets: [], passing: 20 });
});

test("facts of later dates do not count", () => {
  const sets = earlierSets({ text: "1970-01-01", date: 1970 }, FACTS, sample);
  expect(sets.facts).toEqual(["EARLY"]);
  expect(sets.names).toEqual(["imitation_rate"]);
  expect(sets.passing).toBe(5);
  expect(sets.sets.flat()).toEqual([0, 0.04, 0.08, 0.12, 0.16]);
});

test("where hardly any set passes, the nearest tenth stands in", () => {
  const sets = earlierSets({ text: "1990-01-01", date: 1990 }, FACTS, sample);
  expect(sets.passing).toBe(0);
  expect(sets.sets).toEqual([
    [0, 0],
    [0.01, 1],
  ]);
});

test("the file gives back the sets of each cut", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 1990 }), (date) => {
      const cuts = [1955, date, 1995].map((year) => earlierSets({ text: `${year}-01-01`, date: year }, FACTS, sample));
      const files = new Map([["seeds/cocom/earlier.csv", earlierText(cuts.slice(1))]]);
      const read = readEarlierSets(files, "cocom", `${date}-01-01`);
      if (cuts[1].names.length === 0) expect(read).toBeNull();
      else expect(read).toEqual({ names: cuts[1].names, sets: cuts[1].sets });
    }),
  );
  expect(readEarlierSets(new Map(), "cocom", "1970-01-01")).toBeNull();
});

test("a cell that is no number is refused with its place", () => {
  const files = new Map([["seeds/cocom/earlier.csv", "cut,join_rate\n1970-01-01,soon\n"]]);
  expect(() => readEarlierSets(files, "cocom", "1970-01-01")).toThrow(InputError);
  expect(() => readEarlierSets(files, "cocom", "1970-01-01")).toThrow(/earlier\.csv:2:12/);
});
