/** The page on structure says what the tables say. */
import { expect, test } from "vitest";
import { FORM_PROCESSES } from "../../../src/scenario/forms.ts";
import type { FittedForms, FormSpread } from "../../../src/study/structure/form-spread.ts";
import {
  type FitRow,
  FITTED_HEAD,
  fittedRows,
  SPREAD_HEAD,
  spreadRow,
  structurePage,
} from "../../../src/study/structure/structure-pages.ts";

const NO_EFFECT = Object.fromEntries(FORM_PROCESSES.map((process) => [process, 0])) as FormSpread["effects"];
const spread: FormSpread = {
  ...{ scenario: "today", headline: "leakage_bound_data", mean: 0.51234, chance: 0.01, parameters: 0.05, forms: 0.02 },
  ...{ effects: { ...NO_EFFECT, anticipate: 0.001, cohere: -0.03, absorb: 1e-12 }, defined: 8 },
};
const EFFECTS = FORM_PROCESSES.map((process) => ({ anticipate: "0.1", cohere: "-3" })[process as string] ?? "0");
const how = { runs: 8, seed: "s" };
const LEAKAGE = "leakage of what is bound, to the end of the data";

const form = { name: "in use", sets: 36, mean: 0.4, spread: 0.05 };
const rival = { ...form, name: "cohere=thresholds", sets: 20, mean: 0.5 };
const fit: FitRow = { form: "in use", setting: "today", sets: "36", judged: "72", rows_inside: "70", rows: "89", first: "700", waves: "2", points: "200" }; // prettier-ignore
const rivalFit = { ...fit, form: "cohere=thresholds", rows_inside: "61" };
const fitted: FittedForms = { scenario: "today", headline: "leakage_bound_data", forms: [form, rival], between: 0.07 };

test("rows fit their heads", () => {
  expect(spreadRow(spread)).toHaveLength(SPREAD_HEAD.length);
  expect(spreadRow(spread)[2]).toBe("0.512");
  expect(fittedRows(fitted).map((row) => row.length)).toEqual([FITTED_HEAD.length, FITTED_HEAD.length]);
});

test("the page's tables: words first, shares in percent, codes last, rounding told as nothing", () => {
  const page = structurePage([spread], [fitted], [fit, rivalFit], how);
  expect(page).toContain(`| Leakage of what is bound, to the end of the data (% of what is bound) | Today | 51.2 | 1 | 5 | 2 | ${EFFECTS.join(" | ")} | 8 | \`leakage_bound_data\` |`); // prettier-ignore
  expect(page).toContain(
    "| Today | states that keep by thresholds | 20 | 50 | 5 | leakage_bound_data cohere=thresholds |",
  );
  expect(page).toContain("| The forms in use | Today | 70 of 89 | 36 | 72 | 1100 | in use |");
  const lines = page.split("\n");
  lines.forEach((line, k) => {
    if (line.startsWith("|") && lines[k - 1]?.startsWith("|"))
      expect(line.split(" | ").length, line).toBe(lines[k - 1].split(" | ").length);
  });
});

test("the first words answer: does the form still matter once fitted, which fits worse", () => {
  const apart = structurePage([spread], [fitted], [fit, rivalFit], how);
  expect(apart).toContain("- **Yes, for leakage of what is bound (Today)**: the means");
  expect(apart).toContain("| Today | 40, the forms in use | 50, states that keep by thresholds | 7 | 5 | **yes** | `leakage_bound_data` |"); // prettier-ignore
  expect(apart).not.toContain("- **No");
  expect(apart).toContain("the best form first: the forms in use 70 of 89 (Today); states that keep by thresholds 61 of 89 (Today).");
  expect(apart).toContain(`accepted sets spread for: ${LEAKAGE} (Today).`);
  const within = structurePage([spread], [{ ...fitted, between: 0.01 }], [fit, rivalFit], how);
  expect(within).toContain("- **No**: the forms lie closer together");
  expect(within).toContain("| 1 | 5 | no | `leakage_bound_data` |");
  expect(within).not.toContain("**Yes");
  expect(within).toContain("accepted sets spread for: nothing.");
  const better = structurePage([spread], [fitted], [fit, { ...rivalFit, rows_inside: "80" }], how);
  expect(better).toContain("the best form first: states that keep by thresholds 80 of 89 (Today); the forms in use");
}); // prettier-ignore

test("outputs with the same answer stand together, each with its coalitions", () => {
  const other = { ...fitted, scenario: "cocom" };
  const third = { ...other, headline: "coverage_data" as const, between: 0.01 };
  const page = structurePage([spread], [fitted, other, third], [fit, rivalFit], how);
  expect(page).toContain("- **Yes, for leakage of what is bound (Today and CoCom)**");
  expect(page).toContain("- **No, not for coverage (CoCom)**");
});

test("a mean is not told alone where a form's own runs lie further apart than the means of the forms", () => {
  const scattered = { ...fitted, between: 0.07, forms: fitted.forms.map((one, k) => ({ ...one, spread: k === 0 ? 0.05 : 0.3 })) }; // prettier-ignore
  const page = structurePage([spread], [scattered], [fit, rivalFit], how);
  expect(page).toContain("- **Read with care:** leakage of what is bound (Today) under states that keep by thresholds is 50 on average with a standard deviation of 30, where the standard deviation is 5 for the forms in use"); // prettier-ignore
  const calm = { ...scattered, forms: fitted.forms.map((one) => ({ ...one, spread: 0.05 })) };
  expect(structurePage([spread], [calm], [fit, rivalFit], how)).not.toContain("Read with care");
});

test("a smaller search is told as one, an equal one as equal", () => {
  const told = (rivals: FitRow): string => structurePage([spread], [fitted], [fit, rivals], how);
  expect(told({ ...rivalFit, first: "300" })).toMatch(/searched less .*: states that keep by thresholds\./);
  expect(told({ ...rivalFit, judged: "60" })).toMatch(/searched less .*: states that keep by thresholds\./);
  expect(told({ ...rivalFit, first: "300" })).not.toContain("same search");
  expect(told({ ...rivalFit, first: "600", known: "100" })).toContain("Every form had the same search.");
  expect(told({ ...rivalFit, first: "600", known: "100" })).not.toContain("searched less");
});

test("sets of a rival that was searched on another state of the model are reported as such", () => {
  const page = (digest: string): string => {
    const [inUse, rival] = [fit, { ...rivalFit, first: "700" }].map((row) => ({ ...row, facts_digest: "f" }));
    return structurePage([spread], [fitted], [{ ...inUse, answers_digest: "now" }, { ...rival, answers_digest: digest }], how); // prettier-ignore
  };
  expect(page("before")).toMatch(/an earlier state of the model .*: states that keep by thresholds\./);
  expect(page("before")).not.toContain("same search");
  expect(page("now")).not.toContain("earlier state");
});

test("without a fitted rival nothing is said of one", () => {
  const page = structurePage([spread], [{ ...fitted, forms: [form], between: NaN }], [fit], how);
  expect(page).toContain("No rival form has been fitted");
  expect(page).not.toMatch(/\*\*(Yes|No)|NaN/);
});

test("outputs are named where forms outweigh the rest before any fit", () => {
  expect(structurePage([spread], [], [], how)).toContain("outweighs chance and parameters for nothing.");
  expect(structurePage([spread], [], [], how)).toContain("both chance and parameters for: nothing.");
  const page = structurePage([{ ...spread, forms: 0.06 }], [], [], how);
  expect(page).toContain(`outweighs chance and parameters for ${LEAKAGE} (Today).`);
  expect(page).toContain(`both chance and parameters for: ${LEAKAGE} (Today).`);
});
