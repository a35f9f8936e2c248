import { expect, test } from "vitest";
import { loadText, problemsOf, studyText } from "./small-study-file.ts";

const design = "{ kind: latin-hypercube, points: 4 }";
const names = (changed: Record<string, string | undefined>) =>
  loadText(studyText({ design, parameters: "all", ...changed })).definition.factors.map(({ name }) => name);

test("every parameter with a range is a factor, before those of the file, each once", () => {
  const found = names({ factors: "{ nothing: { dummy: true }, revise_share: { low: 0.2, high: 0.3 } }" });
  expect(found.length).toBeGreaterThan(80);
  expect(new Set(found).size).toBe(found.length);
  expect(found.slice(-2)).toEqual(["nothing", "revise_share"]);
  expect(found).not.toContain("fringe_firms"); // its range is one point
  expect(names({ factors: undefined })).toContain("revise_share");
});

test("what the study sets or moves under another name is not moved twice", () => {
  expect(names({ overrides: "{ parameters.revise_share: 0.3 }", factors: undefined })).not.toContain("revise_share");
  const renamed = names({ factors: "{ luck: { path: parameters.revise_share } }" });
  expect(renamed).toContain("luck");
  expect(renamed).not.toContain("revise_share");
});

test("another word is refused", () => {
  expect(problemsOf({ design, parameters: "some" })).toMatch(/parameters: found "some"; allowed: all/);
});
