/** What a factor changes besides parameters is tried out before anything runs. */
import { expect, test } from "vitest";
import { type Case, problemsOf } from "./small-study-file.ts";

test("a switch that contradicts base data is told at its own place in the study", () => {
  const factors = "{ a: { switch: { changes: { suppliers: { NO: { alliance: 1 } } } } } }";
  expect(problemsOf({ factors })).toMatch(/^small\.yaml:5:\d+ .*NO/);
});

test.each<Case>([
  ["unknown path", { factors: "{ suppliers.NO.alliance: { levels: [0.1] } }" }, /factors\.suppliers\.NO\.alliance/],
  [
    "a cell outside",
    { factors: "{ suppliers.NL.alliance: { low: 0, high: 2 } }" },
    /factors\.suppliers\.NL\.alliance\.high: found 2; allowed: at most 1/,
  ],
  [
    "a wrong value",
    { factors: "{ regime.mode: { values: [standng] } }" },
    /factors\.regime\.mode\.values\.0: .*did you mean "standing"/,
  ],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});
