/** Sets for a hindcast: the file gives back what was written. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { InputError } from "../../../src/scenario/input-error.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import { type EarlierSets, earlierText, readEarlierSets } from "../../../src/study/calibration/earlier-sets.ts";

const NAMES: ParameterName[] = ["imitation_rate", "join_rate"];
/** One parameter is known from 1960 on, the other from 1980. */
function setsAt(year: number): EarlierSets {
  const names = NAMES.slice(0, year >= 1980 ? 2 : year >= 1960 ? 1 : 0);
  const sets = names.length === 0 ? [] : [1, 2, 3].map((set) => names.map((_, k) => year + set / 10 + k));
  return { cut: `${year}-01-01`, facts: [], judged: 3, level: 0, names, sets };
}

test("the file gives back the sets of each cut", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 1990 }), (date) => {
      const cuts = [1955, date, 1995].map(setsAt);
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
