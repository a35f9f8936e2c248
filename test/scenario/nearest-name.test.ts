import { expect, test } from "vitest";
import { allowedNames, nearestName } from "../../src/scenario/nearest-name.ts";

test.each([
  ["quesion", "question"], // a letter left out
  ["tilte", "title"], // two letters swapped
  ["Replay-Until", "replay_until"], // case and dashes
  ["crisis_ratee", "crisis_rate"],
])("%s means %s", (typed, meant) => {
  expect(nearestName(typed, ["title", "question", "replay_until", "crisis_rate"])).toBe(meant);
});

test.each(["zebra", "", "x".repeat(100000)])("nothing is near %#", (typed) => {
  expect(nearestName(typed, ["title", "question"])).toBeUndefined();
});

test("the nearest of several wins", () =>
  expect(nearestName("time_end", ["time_and", "time_ends_x", "time_ent"])).toBe("time_and"));

test("few names are listed, many are counted", () => {
  expect(allowedNames("b", ["aa", "bb"])).toBe('allowed: aa, bb; did you mean "bb"?');
  expect(allowedNames("zzzz", [])).toBe("allowed: none here");
  expect(
    allowedNames(
      "zzzz",
      Array.from({ length: 40 }, (_, n) => `n${n}`),
    ),
  ).toMatch(/n15 \.\.\. \(40 names\)$/);
});
