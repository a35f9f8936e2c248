/** How long a run must go on for a call. */
import { expect, test } from "vitest";
import { untilDate, untilMost, untilTo } from "../../../src/observe/statistics/arguments.ts";

test("to its end, its date, or the wait and two years for the act to come", () => {
  const args = {
    number: (name: string) => ({ from: 2020, to: 2024, date: 2022, most: 18 })[name]!,
    text: () => "",
    list: () => [],
  };
  expect([untilTo(args), untilDate(args), untilMost(args)]).toEqual([2024, 2022, 2023.5]);
});
