/** The ways in: shares and places of channels, units at a price, and the versions made for the target. */
import { expect, test } from "vitest";
import { WAYS_STATISTICS } from "../../../src/observe/statistics/ways.ts";
import { CHANNELS } from "../../../src/observe/channels.ts";
import { happened, recorded, valueOf } from "./made-up.ts";

const months = (count: number, value: number): number[] => new Array<number>(count).fill(value);
const none = Object.fromEntries(CHANNELS.map((channel) => [`channel_${channel}_sum CHIPS`, [0]]));
const recording = recorded(
  {
    ...none,
    // Nothing until April 2021, then sold for twelve months, closed for three, sold again for five.
    "channel_downgraded_sum CHIPS": [...months(15, 0), ...months(12, 4), ...months(3, 0.5), ...months(5, 5), 0],
    "channel_shells_sum CHIPS": [1],
    "delivered_sum CHIPS": [8],
    "wanted_sum CHIPS": [10],
    "fronts_sum CHIPS": [1],
  },
  [happened(2021, "US", "package", 1)],
);

test("what a channel carried: its share, its place, its worth a year", () => {
  expect(valueOf("channel_share(downgraded, CHIPS, 2021-06-01, 2022-01-01)", recording)).toBeCloseTo(50, 6);
  expect(valueOf("channel_share(shells, CHIPS, 2021-06-01, 2022-01-01)", recording)).toBeCloseTo(12.5, 6);
  expect(valueOf("channel_rank(downgraded, CHIPS, 2021-06-01, 2022-01-01)", recording)).toBe(1);
  expect(valueOf("channel_rank(shells, CHIPS, 2021-06-01, 2022-01-01)", recording)).toBe(2);
  expect(valueOf("channel_rank(theft, CHIPS, 2021-06-01, 2022-01-01)", recording)).toBe(CHANNELS.length);
  expect(valueOf("channel_value(shells, CHIPS, 2021-01-01, 2022-01-01)", recording)).toBeCloseTo(12, 6);
  expect(valueOf("deliveries(CHIPS, 2021-01-01, 2022-01-01)", recording)).toBeCloseTo(96, 6);
  expect(() => valueOf("channel_share(shell, CHIPS, 2021-06-01, 2022-01-01)", recording)).toThrow(
    /did you mean "shells"/,
  );
});

test("units that came through fronts, at a price", () => {
  expect(valueOf("fronts_units(CHIPS, 2021-01-01, 2022-01-01, 40000)", recording)).toBeCloseTo(300, 6);
});

test("a permitted version takes months to come, lives until it is closed, and comes again", () => {
  expect(valueOf("months_to_permitted(CHIPS, 2020-06-01, 0.2, 24)", recording)).toBeCloseTo(4, 6);
  expect(valueOf("months_to_permitted(CHIPS, 2020-06-01, 0.6, 24)", recording)).toBeCloseTo(24, 6); // never so much
  expect(valueOf("permitted_life(CHIPS, 2021-01-01, 2024-01-01, 0.5)", recording)).toBe(12);
  expect(valueOf("permitted_life(CHIPS, 2022-06-01, 2024-01-01, 0.5)", recording)).toBe(5);
  expect(valueOf("permitted_life(CHIPS, 2020-01-01, 2021-01-01, 0.5)", recording)).toBeNaN();
  expect(WAYS_STATISTICS.length).toBe(7);
});
