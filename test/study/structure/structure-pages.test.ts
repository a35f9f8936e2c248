/** The pages on structure and convergence say what the tables say. */
import { expect, test } from "vitest";
import type { Refinement } from "../../../src/study/structure/convergence.ts";
import type { FittedForms } from "../../../src/study/structure/fitted-forms.ts";
import type { FormSpread } from "../../../src/study/structure/form-spread.ts";
import {
  convergencePage,
  FITTED_HEAD,
  fittedRows,
  REFINEMENT_HEAD,
  refinementRow,
  SPREAD_HEAD,
  spreadRow,
  structurePage,
} from "../../../src/study/structure/structure-pages.ts";

const spread: FormSpread = {
  ...{ scenario: "today", headline: "leakage_bound_data", mean: 0.51234, chance: 0.01, parameters: 0.05, forms: 0.02 },
  ...{ effects: { anticipate: 0.001, cohere: -0.03, absorb: 0 }, defined: 8 },
};
const refinement: Refinement = {
  ...{
    scenario: "today",
    headline: "leakage_bound_data",
    refined: "weekly",
    base: 0.5,
    difference: 0.02,
    error: 0.001,
  },
  pairs: 8,
};
const how = { runs: 8, seed: "s" };

test("rows fit their heads, and undefined numbers are dashes", () => {
  expect(spreadRow(spread)).toHaveLength(SPREAD_HEAD.length);
  expect(spreadRow(spread)[2]).toBe("0.512");
  expect(refinementRow(refinement)).toHaveLength(REFINEMENT_HEAD.length);
  expect(refinementRow(refinement)[6]).toBe("4");
});

test("fitted forms stand beside one another, and are named where they lie apart", () => {
  const form = { name: "in use", sets: 36, mean: 0.4, spread: 0.05 };
  const fit = { form: "in use", setting: "today", sets: "36", judged: "72", rows_inside: "70", rows: "89", first: "700", waves: "2", points: "200" }; // prettier-ignore
  const rival = { ...form, name: "cohere=thresholds", sets: 20, mean: 0.5 };
  const fitted: FittedForms = {
    scenario: "today",
    headline: "leakage_bound_data",
    forms: [form, rival],
    between: 0.07,
  };
  expect(fittedRows(fitted).map((row) => row.length)).toEqual([FITTED_HEAD.length, FITTED_HEAD.length]);
  const page = structurePage([spread], [fitted], [fit], how);
  expect(page).toContain("| today | leakage_bound_data | cohere=thresholds | 20 | 0.5 | 0.05 |");
  expect(page).toContain("| in use | today | 70 of 89 | 36 | 72 | 1100 |");
  expect(page).toContain("accepted sets spread for: leakage_bound_data (today).");
  const smaller = { ...fit, form: "cohere=thresholds", first: "300" };
  expect(structurePage([spread], [fitted], [fit, smaller], how)).toMatch(/Searched less .*: cohere=thresholds\./);
  const alike = { ...smaller, first: "600", known: "100" };
  expect(structurePage([spread], [fitted], [fit, alike], how)).toContain("Every form had the same search.");
  expect(structurePage([spread], [{ ...fitted, between: 0.01 }], [fit], how)).toContain("sets spread for: none.");
  expect(structurePage([spread], [{ ...fitted, forms: [form] }], [fit], how)).toContain(
    "No rival form has been fitted",
  );
});

test("outputs are named where forms outweigh the rest, or a refinement moves the mean", () => {
  expect(structurePage([spread], [], [], how)).toContain("both chance and parameters for: none.");
  expect(structurePage([{ ...spread, forms: 0.06 }], [], [], how)).toContain(
    "parameters for: leakage_bound_data (today).",
  );
  expect(convergencePage([refinement], how)).toContain("standard errors: leakage_bound_data (today, weekly).");
  expect(convergencePage([{ ...refinement, error: 0.011 }], how)).toContain("standard errors: none.");
  expect(convergencePage([{ ...refinement, difference: 0.009 }], how)).toContain("standard errors: none.");
});
