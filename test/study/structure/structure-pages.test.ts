/** The pages on structure and convergence say what the tables say. */
import { expect, test } from "vitest";
import type { Refinement } from "../../../src/study/structure/convergence.ts";
import type { FormSpread } from "../../../src/study/structure/form-spread.ts";
import {
  convergencePage,
  REFINEMENT_HEAD,
  refinementRow,
  SPREAD_HEAD,
  spreadRow,
  structurePage,
} from "../../../src/study/structure/structure-pages.ts";

const spread: FormSpread = {
  ...{ scenario: "today", headline: "leakage_total", mean: 0.51234, chance: 0.01, parameters: 0.05, forms: 0.02 },
  ...{ effects: { anticipate: 0.001, cohere: -0.03, absorb: 0 }, defined: 8 },
};
const refinement: Refinement = {
  ...{ scenario: "today", headline: "leakage_total", refined: "weekly", base: 0.5, difference: 0.02, error: 0.001 },
  pairs: 8,
};
const how = { runs: 8, seed: "s" };

test("rows fit their heads, and undefined numbers are dashes", () => {
  expect(spreadRow(spread)).toHaveLength(SPREAD_HEAD.length);
  expect(spreadRow(spread)[2]).toBe("0.512");
  expect(refinementRow(refinement)).toHaveLength(REFINEMENT_HEAD.length);
  expect(refinementRow(refinement)[6]).toBe("4");
});

test("outputs are named where forms outweigh the rest, or a refinement moves the mean", () => {
  expect(structurePage([spread], how)).toContain("both chance and parameters for: none.");
  expect(structurePage([{ ...spread, forms: 0.06 }], how)).toContain("parameters for: leakage_total (today).");
  expect(convergencePage([refinement], how)).toContain("standard errors: leakage_total (today, weekly).");
  expect(convergencePage([{ ...refinement, error: 0.011 }], how)).toContain("standard errors: none.");
  expect(convergencePage([{ ...refinement, difference: 0.009 }], how)).toContain("standard errors: none.");
});
