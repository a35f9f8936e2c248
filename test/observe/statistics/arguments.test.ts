/** How long a run must go on for a call. */
import { expect, test } from "vitest";
import { untilMost } from "../../../src/observe/statistics/arguments.ts";

test("for the wait, and two years for the act to come", () => {
  const args = {
    number: (name: string) => ({ from: 2020, most: 18 })[name]!,
    text: () => "",
    list: () => [],
  };
  expect(untilMost(args)).toBe(2023.5);
});
