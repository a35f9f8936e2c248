import { expect, test } from "vitest";
import { appendixText, appendixYaml } from "../../../src/study/claims/appendix.ts";
import { loadClaim } from "../../../src/study/claims/load-claim.ts";
import { answered, load } from "./small-claim.ts";

const claimOf = (...words: Parameters<typeof appendixYaml>) =>
  loadClaim({ file: "--appendix", text: appendixYaml(...words), load });

test("a number is read as a claim reads it, and wrong names are told", () => {
  expect(claimOf("minimal", "leakage_total").comparison.terms).toHaveLength(1);
  expect(claimOf("minimal", "diffusion", "2020-01-01").comparison.unit).toBe("share");
  expect(() => claimOf("minimal", "leakage_totl")).toThrow('did you mean "leakage_total"');
  expect(() => claimOf("minimal", "diffusion")).toThrow("needed: take, or at");
});

test("spread, drivers, grades and facts are told; nothing is claimed", async () => {
  const claim = claimOf("minimal", "leakage_total");
  const text = appendixText(await answered(({ revise_share }) => revise_share, { claim, search: false }), []);
  expect(text).toMatch(/forms in use:\*\* 0\.\d+ share of wanted \(90 %: 0\.\d+ to 0\.\d+; 40 worlds\)/);
  expect(text).toContain("`revise_share`");
  expect(text).toMatch(/\d+ assumed/);
  expect(text).not.toMatch(/holds in|claimed/i);
});
