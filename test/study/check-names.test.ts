/** Names that would stand twice in the head of a table. */
import { expect, test } from "vitest";
import { type Case, problemsOf } from "./small-study-file.ts";
import { everyTable } from "./every-table.ts";

test.each<Case>([
  [
    "a factor called point",
    { factors: "{ point: { path: parameters.crisis_rate, levels: [0.1] } }" },
    /small\.yaml:5:12 factors\.point: found "point" as a factor; allowed: .* such as "point_factor"$/,
  ],
  [
    "a factor called mean",
    { factors: "{ Mean: { path: parameters.crisis_rate, levels: [0.1] } }" },
    /factors\.Mean: .* such as "Mean_factor"$/,
  ],
  [
    "an observable called seed",
    { observables: "[leakage_total, { name: seed, observable: diffusion, at: 2020-07-01 }]" },
    /small\.yaml:8:38 observables\.1\.name: found "seed", a column of the table of runs; allowed: .* "seed_result"$/,
  ],
  [
    "an observable called NA",
    { observables: "[{ name: NA, observable: diffusion, at: 2020-07-01 }]" },
    /observables\.0\.name: found "NA", which readers of tables take for an undefined value; allowed: another name$/,
  ],
  [
    "an observable called like a factor",
    { observables: "[{ name: crisis_rate, observable: diffusion, at: 2020-07-01 }]" },
    /observables\.0\.name: found "crisis_rate", the name of a factor too; allowed: .* "crisis_rate_result"$/,
  ],
  [
    "a factor called like an observable that has no name of its own",
    { factors: "{ leakage_total: { dummy: true } }" },
    /observables\.0: found "leakage_total", the name of a factor too; .*\{ name: leakage_total_result, observable: leakage_total, \.\.\. \}$/, // prettier-ignore
  ],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});

test("other names pass", () => {
  expect(problemsOf({ observables: "[{ name: points, observable: diffusion, at: 2020-07-01 }]" })).toBe("");
});

test("no column that stands beside a factor can be the name of one", () => {
  const beside = everyTable().flatMap(({ columns }) => {
    const names = columns.map(({ name }) => name);
    return names.includes("lag") ? names.filter((name) => name !== "lag" && name !== "patience") : [];
  });
  expect(new Set(beside).size).toBeGreaterThan(20);
  for (const name of new Set(beside)) {
    if (name.startsWith("leakage_total") || name === "first_defection_date") continue; // observables of the example
    const factors = `{ ${name}: { path: parameters.crisis_rate, levels: [0.1] } }`;
    expect(problemsOf({ factors }), name).toContain("as a factor; allowed: a name that no column of a table has");
  }
});
