import { expect, test } from "vitest";
import { parseFollow, writeFollow } from "../../../src/explorer/setup/follow.ts";

const STEPS = [
  { announced: "2023-03-08", inForce: "2023-09-01", items: ["DUV_IMMERSION", "ETCH"] },
  { announced: "2024-09-06", inForce: "2024-09-07", items: ["DEPOSITION"] },
];

test("steps survive the way into a text and back", () => {
  expect(parseFollow(writeFollow(STEPS))).toEqual(STEPS);
});

test.each([
  "",
  "x",
  "2023-02-30/2023-09-01:ETCH",
  "2023-09-01/2023-03-08:ETCH",
  "2023-03-08/2023-09-01:",
  "2023-03-08/2023-09-01:a b",
])("%s is no step", (text) => {
  expect(() => parseFollow(text)).toThrow(RangeError);
});
