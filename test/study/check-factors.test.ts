/** What a factor may be, and over which values. */
import { expect, test } from "vitest";
import { type Case, problemsOf } from "./small-study-file.ts";

test.each<Case>([
  [
    "unknown factor",
    { factors: "{ crisis_rte: { levels: [0.1] } }" },
    /factors\.crisis_rte: found unknown factor .*did you mean "crisis_rate"/,
  ],
  [
    "outside its range",
    { factors: "{ crisis_rate: { low: 0.1, high: 7 } }" },
    /:5:43 factors\.crisis_rate\.high: found 7; allowed: 0\.1 to 0\.6/,
  ],
  [
    "a level outside",
    { factors: "{ crisis_rate: { levels: [0.2, 0.7] } }" },
    /:5:4\d factors\.crisis_rate\.levels\.1: found 0\.7/,
  ],
  ["low above high", { factors: "{ crisis_rate: { low: 0.5, high: 0.2 } }" }, /allowed: low below high/],
  ["two kinds", { factors: "{ crisis_rate: { low: 0.2, levels: [0.3] } }" }, /found range and levels/],
  ["base of no factor", { base: "{ crisis_rte: 1 }" }, /base\.crisis_rte: found unknown factor/],
  [
    "base needed",
    { design: "{ kind: one-at-a-time }" },
    /factors\.crisis_rate: found base value "0\.3" of minimal; needed: under base, 0\.1, 0\.6/,
  ],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});
