/** The gallery of claims, as a page and as text. */
import { expect, test } from "vitest";
import { claimsPage, claimsText } from "../../../tools/claims/claims-page.ts";
import { answered } from "../../study/claims/small-claim.ts";

test("page and text tell the same claims, and link their definitions", async () => {
  const answers = [await answered(({ crisis_rate }) => 0.4 - crisis_rate)];
  const [text, page] = [claimsText(answers, [], "digest"), claimsPage(answers, [], "digest")];
  for (const each of [text, page]) {
    expect(each).toContain("Crises leak");
    expect(each).toContain("The smallest change found");
    expect(each).toContain("small.yaml");
  }
  expect(page).not.toMatch(/\*\*|undefined/);
});
