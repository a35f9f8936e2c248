/** Scores: medians and windows; an answer that most runs do not have is none; inputs do not count. */
import { expect, test } from "vitest";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import {
  isWithin,
  scoreboardTable,
  scoreFacts,
  tally,
  tallyByMechanism,
} from "../../../src/study/history/scoreboard.ts";
import { FACT_ROWS, find, historyFiles } from "./small-history.ts";

const facts = readFacts(historyFiles(FACT_ROWS), find);

test("the median decides, not the mean and not a single run", () => {
  const [a, b, c] = scoreFacts(facts, [
    [21, 99, 5],
    [22, 31, 5],
    [90, 29, 5],
  ]);
  expect([a.median, a.inside, a.shareInside]).toEqual([22, true, 2 / 3]);
  expect([b.median, b.inside]).toEqual([31, false]);
  expect(a.p05).toBeCloseTo(21.1, 9);
  expect(a.p95).toBeCloseTo(83.2, 9);
  expect(tally([a, b, c])).toEqual({ inside: 1, targets: 2, heldOutInside: 0, heldOut: 0 });
});

test("a statistic that is undefined in half of the runs is not inside", () => {
  const [a] = scoreFacts(facts, [[25], [NaN]]);
  expect([a.defined, a.runs, a.median, a.inside]).toEqual([1, 2, 25, false]);
  const [none] = scoreFacts(facts, [[NaN], [NaN]]);
  expect([none.median, none.inside, none.shareInside]).toEqual([NaN, false, NaN]);
});

test("hold-outs are counted apart, each mechanism and era by itself, inputs nowhere", () => {
  const [a, b, c] = facts;
  const scores = scoreFacts([{ ...a, role: "hold-out" }, b, c, { ...b, era: "cocom" }], [[25, 99, 5, 29]]);
  expect(tally(scores)).toEqual({ inside: 1, targets: 2, heldOutInside: 1, heldOut: 1 });
  expect(
    tallyByMechanism(scores).map(({ mechanism, era, tally: of }) => [mechanism, era, of.inside, of.heldOut]),
  ).toEqual([
    ["rush", "cocom", 1, 0],
    ["rush", "today", 0, 0],
    ["sales", "today", 0, 1],
  ]);
});

test("the ends of a window belong to it, rounding or not", () => {
  expect(isWithin({ low: 0.3, high: 1 }, 0.1 + 0.2)).toBe(true);
  expect(isWithin({ low: 20, high: 30 }, 30.001)).toBe(false);
  expect(isWithin({ low: -Infinity, high: 30 }, -1e9)).toBe(true);
});

test("the table has one row per fact, and empty cells for what is open", () => {
  const { columns, rows } = scoreboardTable(scoreFacts(facts, [[25, 25, 5]]));
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  expect(rows.map((row) => row[at("inside")])).toEqual(["in", "in", "input"]);
  expect(rows[1][at("low")]).toBeNull();
});
