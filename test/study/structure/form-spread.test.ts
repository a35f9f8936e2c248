/** Chance, parameters and forms, each with its spread. */
import { expect, test } from "vitest";
import { standardDeviation } from "../../../src/base/statistics.ts";
import { compareFitted, formCombinations, spreadOverForms } from "../../../src/study/structure/form-spread.ts";
import { columnOf, HEADLINES, lucks, measure } from "../../../src/study/structure/measured-runs.ts";
import { altered, minimal } from "../../engine/worlds.ts";
import { type Rival, withRival } from "../../../src/scenario/rival-forms.ts";

const short = altered(minimal(), { time: { end: 2022, replayUntil: 2020, twinExtraYears: 1 } });

test("every combination of forms is there once, those in use first", () => {
  const all = formCombinations();
  expect(all[0]).toEqual(short.forms);
  expect(all).toHaveLength(8);
  expect(new Set(all.map((forms) => JSON.stringify(forms))).size).toBe(8);
});

test("the spread of chance is that of the runs, and a rival's effect is what turning it on does", () => {
  const spreads = spreadOverForms(short, 3, "spread");
  expect(spreads.map(({ headline }) => headline)).toEqual([...HEADLINES]);
  const base = columnOf(measure(short, lucks("spread", 3)), 0);
  expect(spreads[0].chance).toBe(standardDeviation(base));
  expect(spreads.some(({ forms }) => forms > 0)).toBe(true);
  for (const { forms, effects } of spreads) {
    const largest = Math.max(...Object.values(effects).map(Math.abs));
    expect(largest === 0).toBe(forms === 0);
  }
});

const shortRun = altered(minimal(), { time: { end: 2022, replayUntil: 2020, twinExtraYears: 1 } });
const rival: Rival = { process: "cohere", form: "thresholds" };

test("a rival runs in its form, with the sets that were fitted to it", () => {
  const sets = { names: ["assurance_value"], sets: [[3]] } as const;
  const compared = compareFitted(shortRun, [{ rival, sets }], 2, "s");
  expect(compared.map(({ headline }) => headline)).toEqual([...HEADLINES]);
  const itself = { ...withRival(shortRun, rival), accepted: sets };
  const rows = measure(itself, [1, 2].map((k) => ({ seed: `s/${k}`, parameterSeed: `s/${k}` }))); // prettier-ignore
  for (const [column, { forms, between }] of compared.entries()) {
    const values = columnOf(rows, column);
    expect(forms.map(({ name }) => name)).toEqual(["in use", "cohere=thresholds"]);
    expect(forms[1].sets).toBe(1);
    expect(forms[1].mean).toBe(values.reduce((sum, value) => sum + value, 0) / values.length);
    expect(between).toBeCloseTo(Math.abs(forms[1].mean - forms[0].mean) / Math.SQRT2, 12);
  }
});
