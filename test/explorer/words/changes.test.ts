import { expect, test } from "vitest";
import { changeGroups, titleOf, withUnit } from "../../../src/explorer/words/changes.ts";
import { today } from "../files.ts";

const told = (changes: Record<string, string>) =>
  changeGroups({ scenario: "today", changes }, today).map(({ what, before, after }) => `${what}: ${before} → ${after}`);

test("each kind of change in words, with what was before", () => {
  const { value } = today.provenance.fear_memory_years;
  expect(
    told({
      "absent.NL": "1",
      "follow.JP": "2023-03-08/2023-09-01:ETCH",
      "parameters.fear_memory_years": "1.5",
      "forms.absorb": "contagion",
      "processes.transship": "off",
      "regime.mode": "standing",
      "unlisted.EUV": "1",
    }),
  ).toEqual([
    "Netherlands: takes part → absent",
    "Japan: as it happened → follows in 2023-03",
    `Fear memory: ${value} years → 1.5 years`,
    "Absorption and diffusion (form): know-how → contagion",
    "Transshipment (mechanism): on → off",
    "Regime: sequential: each in its own time → standing body",
    "EUV lithography: as listed → kept off the list",
  ]);
});

test("both parts of the lag are one change", () => {
  expect(told({ "parameters.lag_announce_months": "0", "parameters.lag_force_months": "0" })).toEqual([
    "Coordination lag: as it happened → 0 months",
  ]);
  expect(told({ "parameters.lag_announce_months": "9", "parameters.lag_force_months": "3" })).toEqual([
    "Coordination lag: as it happened → 9 months and 3 until in force",
  ]);
});

test("names lose their unit, numbers carry it", () => {
  expect(titleOf("case_cost_musd")).toBe("Case cost");
  expect(withUnit(-0.25, "1/yr")).toBe("−0.25 a year");
  expect(withUnit(0.5, "share")).toBe("0.5");
});
