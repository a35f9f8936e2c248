/** The headline numbers are defined once, with the units that the summaries have. */
import { expect, test } from "vitest";
import { SUMMARIES } from "../../src/observe/summaries.ts";
import { endOfData, HEADLINE_SUMMARIES, HEADLINES } from "../../src/scenario/headlines.ts";

test("every headline is a summary, told once, in the unit that it has there", () => {
  const units = new Map(SUMMARIES.map(({ name, unit }) => [name, unit]));
  expect(HEADLINE_SUMMARIES.filter((name) => !units.has(name))).toEqual([]);
  expect(new Set(HEADLINE_SUMMARIES).size).toBe(HEADLINE_SUMMARIES.length);
  for (const { unit, data, horizon } of HEADLINES) expect([units.get(data), units.get(horizon)]).toEqual([unit, unit]);
});

test("what is read at the end of the data are the headlines, and nothing else", () => {
  const read = SUMMARIES.filter(({ readAt }) => readAt === "end of data").map(({ name }) => name);
  expect(read).toEqual(HEADLINES.map(({ data }) => data));
});

test("the data end with the replay, and never after the run", () => {
  expect(endOfData({ replayUntil: 2026.5, end: 2036 })).toBe(2026.5);
  expect(endOfData({ replayUntil: 2026.5, end: 2023 })).toBe(2023);
});
