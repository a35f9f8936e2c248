/** Forms compared over sets that were accepted with each. */
import { expect, test } from "vitest";
import { type Rival, withRival } from "../../../src/scenario/rival-forms.ts";
import { compareFitted } from "../../../src/study/structure/fitted-forms.ts";
import { columnOf, HEADLINES, measure } from "../../../src/study/structure/measured-runs.ts";
import { altered, minimal } from "../../engine/worlds.ts";

const short = altered(minimal(), { time: { end: 2022, replayUntil: 2020, twinExtraYears: 1 } });
const rival: Rival = { process: "cohere", form: "thresholds" };

test("a rival runs in its form, with the sets that were fitted to it", () => {
  const sets = { names: ["assurance_value"], sets: [[3]] } as const;
  const compared = compareFitted(short, [{ rival, sets }], 2, "s");
  expect(compared.map(({ headline }) => headline)).toEqual([...HEADLINES]);
  const itself = { ...withRival(short, rival), accepted: sets };
  const rows = measure(itself, [1, 2].map((k) => ({ seed: `s/${k}`, parameterSeed: `s/${k}` }))); // prettier-ignore
  for (const [column, { forms, between }] of compared.entries()) {
    const values = columnOf(rows, column);
    expect(forms.map(({ name }) => name)).toEqual(["in use", "cohere=thresholds"]);
    expect(forms[1].sets).toBe(1);
    expect(forms[1].mean).toBe(values.reduce((sum, value) => sum + value, 0) / values.length);
    expect(between).toBeCloseTo(Math.abs(forms[1].mean - forms[0].mean) / Math.SQRT2, 12);
  }
});
