import { expect, test } from "vitest";
import { changeGroups, differenceWords, lineName } from "../../../src/explorer/words/changes.ts";
import { titleOf, withUnit } from "../../../src/explorer/words/parameter-words.ts";
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
    `${titleOf("fear_memory_years")}: ${value} years → 1.5 years`,
    "Absorption and diffusion (form): know-how → contagion",
    "Transshipment (mechanism): on → off",
    "Regime: sequential: each in its own time → standing body",
    "EUV lithography: as listed → kept off the list",
  ]);
});

test("after “with” a state is absent, a parameter stands at its value", () => {
  const base = { scenario: "today", changes: {} };
  const words = (changes: Record<string, string>) => differenceWords({ scenario: "today", changes }, base, today);
  expect(words({ "absent.NL": "1" })).toBe("the Netherlands absent");
  expect(words({ "unlisted.EUV": "1" })).toBe("EUV lithography kept off the list");
  expect(words({ "parameters.fear_memory_years": "1.5" })).toBe(`${titleOf("fear_memory_years")} at 1.5 years`);
});

test("both parts of the lag are one change", () => {
  expect(told({ "parameters.lag_announce_months": "0", "parameters.lag_force_months": "0" })).toEqual([
    "Partners' lag: their own → 0 months",
  ]);
  expect(told({ "parameters.lag_announce_months": "9", "parameters.lag_force_months": "3" })).toEqual([
    "Partners' lag: their own → 9 months and 3 until in force",
  ]);
});

test("names lose their unit, numbers carry it", () => {
  expect(titleOf("case_cost_musd")).toBe("Case cost");
  expect(withUnit(-0.25, "1/yr")).toBe("−0.25 a year");
  expect(withUnit(0.5, "share")).toBe("0.5");
});

test("what is held against it is no change, and is what a change began from", () => {
  const lag = (months: string) => ({ "parameters.lag_announce_months": months, "parameters.lag_force_months": "0" });
  const held = { ...lag("0"), "absent.NL": "1" };
  const setup = { scenario: "today", changes: { ...held, ...lag("12") } };
  expect(changeGroups(setup, today, held)).toHaveLength(1);
  expect(changeGroups(setup, today, held)[0]).toMatchObject({ before: "0 months", after: "12 months" });
  const baseline = { scenario: "today", changes: held };
  expect(differenceWords(setup, baseline, today)).toBe("partners a year late");
  expect([lineName(setup, baseline, ""), lineName(baseline, setup, "")]).toEqual(["a year late", "on the day"]);
  expect(changeGroups({ scenario: "today", changes: {} }, today, { "absent.NL": "1" })[0]).toMatchObject({
    before: "absent",
    after: "takes part",
  });
  expect(differenceWords({ scenario: "today", changes: {} }, { scenario: "partners-free", changes: {} }, today)).toBe(
    "history as it happened instead of partners on the day",
  );
});
