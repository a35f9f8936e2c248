/** Chance, parameters and forms, each with its spread. */
import { expect, test } from "vitest";
import { standardDeviation } from "../../../src/base/statistics.ts";
import { FORM_PROCESSES, formNames } from "../../../src/scenario/forms.ts";
import { formCombinations, spreadOverForms } from "../../../src/study/structure/form-spread.ts";
import { columnOf, HEADLINES, lucks, measure } from "../../../src/study/structure/measured-runs.ts";
import { altered, minimal } from "../../engine/worlds.ts";

const short = altered(minimal(), { time: { end: 2022, replayUntil: 2020, twinExtraYears: 1 } });

test("every combination of forms is there once, those in use first", () => {
  const all = formCombinations();
  expect(all[0]).toEqual(short.forms);
  const combinations = FORM_PROCESSES.reduce((product, process) => product * formNames(process).length, 1);
  expect(all).toHaveLength(combinations);
  expect(new Set(all.map((forms) => JSON.stringify(forms))).size).toBe(combinations);
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
