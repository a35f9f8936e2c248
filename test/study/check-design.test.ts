/** Designs that cannot be made. */
import { expect, test } from "vitest";
import { loadText, studyText } from "./small-study-file.ts";
import { type Case, problemsOf } from "./small-study-file.ts";

test("defaults", () => {
  const { design } = loadText(studyText({ design: "{ kind: morris }" })).definition;
  expect(design).toEqual({ kind: "morris", points: 256, levels: 4, trajectories: 20, secondOrder: false, seed: null });
});

test("all orders of too many switches, a design of nothing, one level of a range", () => {
  const many = Array.from({ length: 17 }, (_, k) => `s${k}: { dummy: true }`).join(", ");
  expect(problemsOf({ factors: `{ ${many} }`, design: "{ kind: shapley }" })).toMatch(/found shapley with 17 factors/);
  expect(problemsOf({ factors: undefined, design: "{ kind: morris }" })).toMatch(/found morris without factors/);
  expect(problemsOf({ factors: "{ crisis_rate: {} }", design: "{ kind: grid, levels: 1 }" })).toMatch(/at least 2/);
  expect(problemsOf({ factors: undefined })).toBe(""); // the scenarios as they are
});

test.each<Case>([
  [
    "morris with one level",
    { design: "{ kind: morris, levels: 1 }" },
    /design\.levels: found 1; allowed for morris: an even number/,
  ],
  [
    "a field that the design does not read",
    { design: "{ kind: grid, points: 4 }" },
    /design\.points: found points, which grid does not read/,
  ],
  [
    "too many runs",
    { design: "{ kind: latin-hypercube, points: 1000000 }", replicates: "1000000" },
    /design: found 2000000000000 runs/,
  ],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});
