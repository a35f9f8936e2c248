/** What a study may read from its runs. */
import { expect, test } from "vitest";
import { loadText, studyText } from "./small-study-file.ts";
import { type Case, problemsOf } from "./small-study-file.ts";

test("units: a rate adds up to what it is a rate of; dates are known as dates", () => {
  const observables =
    "[first_defection_date, { name: a, observable: diffusion, take: total }, { name: b, observable: diffusion, at: 2020-01-01 }]";
  const checked = loadText(studyText({ observables })).definition.observables;
  expect(checked.map(({ unit, isDate }) => [unit, isDate])).toEqual([
    ["year", true],
    ["share x yr", false],
    ["share", false],
  ]);
  expect(checked[2].meaning).toContain("at 2020-01-01");
});

test.each<Case>([
  [
    "unknown observable",
    { observables: "[leakage_totl]" },
    /observables\.0: found unknown observable .*did you mean "leakage_total"/,
  ],
  [
    "an observable twice",
    { observables: "[leakage_total, leakage_total]" },
    /observables\.1: found "leakage_total" twice/,
  ],
  ["an observable without a date", { observables: "[diffusion]" }, /needed: at \(a date\), or take/],
  [
    "a date outside the run",
    { observables: "[{ name: a, observable: diffusion, at: 2025-01-01 }]" },
    /observables\.0\.at: found "2025-01-01"; allowed: a date within the run of minimal/,
  ],
  [
    "no such day",
    { observables: "[{ name: a, observable: diffusion, from: 2019-02-30 }]" },
    /observables\.0\.from: .*a day that exists/,
  ],
  [
    "a summary with a date",
    { observables: "[{ name: a, observable: leakage_total, at: 2019-01-01 }]" },
    /found at beside leakage_total/,
  ],
  [
    "unknown entity",
    { observables: "[{ name: a, observable: compliance, entity: NLL, at: 2019-01-01 }]" },
    /observables\.0/,
  ],
  [
    "a statistic without a name",
    { observables: '["months_to_force(JP, 2019-01-01, 12)"]' },
    /observables\.0: .*needed: a name/,
  ],
  [
    "a statistic of nobody",
    { observables: '[{ name: a, observable: "months_to_force(JQ, 2019-01-01, 12)" }]' },
    /observables\.0\.observable: in minimal: state: found unknown "JQ"/,
  ],
  [
    "a statistic with a day outside the run",
    { observables: '[{ name: a, observable: "months_to_force(JP, 2029-01-01, 12)" }]' },
    /found "2029-01-01"; allowed: a date within the run of minimal/,
  ],
  [
    "a statistic with a window of the file",
    { observables: '[{ name: a, observable: "months_to_force(JP, 2019-01-01, 12)", at: 2019-01-01 }]' },
    /observables\.0\.at: found at beside months_to_force/,
  ],
  [
    "items and an entity",
    { observables: "[{ name: a, observable: delay_years, entity: TOOLS, over_items: equal, at: 2020-01-01 }]" },
    /observables\.0\.over_items: found it beside an entity/,
  ],
  [
    "items of what items have not",
    { observables: "[{ name: a, observable: compliance, over_items: equal, at: 2020-01-01 }]" },
    /found compliance of "TOOLS"/,
  ],
  ["unknown curve", { curves: "[difusion]" }, /curves\.0: .*did you mean "diffusion"/],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});

test("a date or a window may lie past the end of a run that ends before others, which is then read to its end; not past all", () => {
  const overrides = "{ time.end: 2021-01-01, time.replay_until: 2020-01-01 }";
  const ends = (read: string) => problemsOf({ overrides, scenarios: "[minimal, child]", observables: `[{ name: a, observable: diffusion, ${read} }]` }); // prettier-ignore
  expect(ends("at: 2021-01-01")).toBe("");
  expect(ends("at: 2021-02-01")).toMatch(/allowed: a date within the run of minimal/);
  expect(ends("from: 2017-01-01, to: 2020-01-01")).toMatch(/observables\.0\.from: found "2017-01-01"/);
});

test("a day that does not exist is refused wherever a date may stand", () => {
  for (const read of ["at: 2019-02-30", "to: 2019-02-30", "from: 2019-02-30"])
    expect(problemsOf({ observables: `[{ name: a, observable: diffusion, ${read} }]` })).toContain("a day that exists");
});
