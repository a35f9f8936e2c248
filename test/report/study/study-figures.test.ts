import { expect, test } from "vitest";
import { STUDY_FIGURES, studySections } from "../../../src/report/study/study-figures.ts";
import { LAG, PATIENCE, studyContext, SWITCHES } from "./example.ts";

const ids = (...given: Parameters<typeof studyContext>): string[] =>
  studySections(studyContext(...given)).map(({ id }) => id);

test("what suits the design", () => {
  expect(ids("grid", [LAG])).toEqual(
    ["response", "differences", "regret", "ranks", "survival", "half-width"].map((name) => `section-${name}`),
  );
  expect(ids("grid", [LAG, PATIENCE])).toContain("section-heat");
  expect(ids("shapley", SWITCHES)).toContain("section-shapley");
  expect(ids("saltelli", [LAG, PATIENCE])).toContain("section-indices");
});

test("or what the file names, as far as it is there", () => {
  expect(ids("grid", [LAG], { figures: ["response", "prim"] })).toEqual(["section-response"]);
  expect(STUDY_FIGURES).toContain("prim");
});
