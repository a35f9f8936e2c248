import { expect, test } from "vitest";
import { assumedIn, assumedSentence } from "../../../src/report/study/assumptions.ts";
import { levels } from "../../../src/report/study/figures/levels.ts";
import { buildStudyContext } from "../../../src/report/study/study-context.ts";
import { definition, observable } from "../../study/example-data.ts";
import { marksOf } from "../check-figure.ts";
import { studyInput } from "./example.ts";

const [alpha, beta] = definition().scenarios;
const observables = [observable("coverage_data", "share of wanted"), observable("denied_data", "share of wanted")];
const input = studyInput("grid", [], { observables, scenarios: [alpha, beta] }, (k) => 0.4 + k / 10);
const looked = (free: readonly string[]) => ({
  ...input,
  study: {
    ...input.study,
    scenarios: [
      { ...alpha, unconstrained: [] },
      { ...beta, title: "Beta", unconstrained: free },
    ],
  },
});

test("what no fact narrows is told by name, and only where the calibration looked", () => {
  const { study } = looked(["coverage_data", "delay_years_data"]);
  expect([...assumedIn(study)]).toEqual(["coverage_data"]);
  expect([...assumedIn(study, alpha.id)]).toEqual([]);
  expect(assumedSentence(study)).toContain("No dated fact narrows coverage to the end of the data (beta): ");
  const summary = { ...observables[0], name: "wall", read: { kind: "summary", summary: "coverage_data" } as const };
  expect([...assumedIn({ ...study, observables: [summary] })]).toEqual(["wall"]); // whatever the study calls it
  expect(assumedSentence(looked([]).study)).toBe("");
  expect(assumedSentence(input.study)).toBe("");
});

test("its level is drawn as an assumption, in the scenario of which it is one", () => {
  const [figure] = levels(buildStudyContext(looked(["coverage_data"])));
  const free = marksOf(figure.charts[0], "points").filter(({ role }) => role === "assumption");
  expect(free.map(({ series }) => series)).toEqual([beta.id]);
  expect(figure.key.map(({ label }) => label)).toContain("* dashed: an assumption, no fact narrows it");
  const [none] = levels(buildStudyContext(looked([])));
  expect(marksOf(none.charts[0], "points").some(({ role }) => role === "assumption")).toBe(false);
});
