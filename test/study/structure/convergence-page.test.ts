/** The page on convergence names what changes by much, and says so first. */
import { expect, test } from "vitest";
import type { Refinement } from "../../../src/study/structure/measured-runs.ts";
import { convergencePage, REFINEMENT_HEAD, refinementRow } from "../../../src/study/structure/convergence-page.ts";

const refinement: Refinement = {
  ...{ scenario: "today", headline: "leakage_bound_data", refined: "weekly", pairs: 8 },
  ...{ base: 0.5, difference: 0.02, error: 0.001 },
};
const how = { runs: 8, seed: "s" };
const NAME = "leakage of what is bound, to the end of the data (Today, weekly ticks)";

test("rows fit their heads", () => {
  expect(refinementRow(refinement)).toHaveLength(REFINEMENT_HEAD.length);
  expect(refinementRow(refinement)[6]).toBe("4");
  expect(convergencePage([refinement], how)).toContain("(% of what is bound) | Today | weekly ticks | 50 | 2 | 0.2 | 4 | 8 | `leakage_bound_data` |"); // prettier-ignore
});

test("a change that is large and no luck is told first and last", () => {
  const page = convergencePage([refinement, { ...refinement, refined: "fringe doubled", difference: 0 }], how);
  expect(page).toContain(
    `**The headline results depend on the length of a tick or on the number of makers for ${NAME}.**`,
  );
  expect(page).toContain(`standard errors: ${NAME}.`);
});

test("one that is luck, or small, is not; the largest is told anyway", () => {
  for (const one of [
    { ...refinement, error: 0.011 },
    { ...refinement, difference: -0.009 },
  ]) {
    const page = convergencePage([one, { ...refinement, refined: "fringe doubled", difference: 0 }], how);
    expect(page).toContain(
      "**The headline results do not depend on the length of a tick or on the number of makers.**",
    );
    expect(page).toContain(`The largest change of all is ${one.difference > 0 ? "4" : "-1.8"} %: ${NAME}.`);
    expect(page).toContain("standard errors: none.");
  }
});
