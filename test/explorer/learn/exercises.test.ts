/** The exercises and the plan of the class; their setups run. */
import { expect, test } from "vitest";
import { load } from "../../../src/explorer/engine/prepared.ts";
import { answerText, verdict } from "../../../src/explorer/learn/answer.ts";
import { EXERCISES, FIRST_TERMS, PLAN } from "../../../src/explorer/learn/exercises.ts";
import { checkSetup } from "../../../src/explorer/setup/check-setup.ts";
import { SUMMARIES } from "../../../src/observe/summaries.ts";
import { GLOSSARY } from "../../../src/report/glossary.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { FILES } from "../files.ts";

test.each(EXERCISES.map((exercise) => [exercise.id, exercise] as const))(
  "%s names setups and a summary that exist",
  (_, exercise) => {
    expect(SUMMARIES.map(({ name }) => name)).toContain(exercise.summary);
    for (const setup of [exercise.changed, ...(exercise.from ? [exercise.from] : [])]) {
      const base = loadScenario(FILES, `scenarios/${setup.scenario}.yaml`);
      expect(checkSetup(setup, base)).toEqual([]);
      expect(() => load(FILES, setup, base)).not.toThrow();
    }
  },
);

test("the class takes two hours, and the first screen needs three words", () => {
  expect(PLAN.reduce((sum, [minutes]) => sum + minutes, 0)).toBe(120);
  expect(FIRST_TERMS).toHaveLength(3);
  for (const term of FIRST_TERMS) expect(GLOSSARY.some((one) => one.term === term)).toBe(true);
});

test("answers carry their spread, and a prediction is held against sign first", () => {
  const answer = { runs: 20, low: -9.4, middle: -6.4, high: -3.7 };
  expect(answerText(answer, "points")).toBe("−6.4 points (90 % of 20 runs: −9.4 to −3.7)");
  expect(verdict(-5, answer)).toContain("within");
  expect(verdict(5, answer)).toContain("other way");
  expect(verdict(-20, answer)).toContain("expected more");
  expect(verdict(-1, answer)).toContain("more than you expected");
});
