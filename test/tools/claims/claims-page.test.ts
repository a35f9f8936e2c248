/** The gallery of claims, as a page and as text. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { shippedClaims } from "../../../src/cli/inputs/load-claim-file.ts";
import { claimsPage, claimsText } from "../../../tools/claims/claims-page.ts";
import { answered } from "../../study/claims/small-claim.ts";

test("page and text tell the same claims, and link their definitions", async () => {
  const answers = [await answered(({ revise_share }) => 0.4 - revise_share)];
  const [text, page] = [claimsText(answers, [], "digest"), claimsPage(answers, [], "digest")];
  for (const each of [text, page]) {
    expect(each).toContain("Crises leak");
    expect(each).toContain("The smallest change found");
    expect(each).toContain("small.yaml");
  }
  expect(page).not.toMatch(/\*\*|undefined/);
});

test("a claim stands with who argues it and where; without a source it is called a question of this model", async () => {
  const answer = await answered(({ revise_share }) => 0.4 - revise_share);
  const source = { id: "a-2025", by: "A (2025)", place: "conclusion", says: "crises leak" };
  const argued = { ...answer, claim: { ...answer.claim, source } };
  for (const each of [claimsText([argued], [], "digest"), claimsPage([argued], [], "digest")])
    expect(each).toMatch(/Argued by(\*\*|<\/strong>) A \(2025\), conclusion: crises leak\./);
  expect(claimsText([answer], [], "digest")).toContain("| asked here |");
});

test("every claim that ships names a source of the table of sources, or is one of the few that are asked here", () => {
  const known = parse<{ id: string }>(readFileSync("seeds/sources.csv"), { columns: true }).map(({ id }) => id);
  const sources = shippedClaims().map(({ text }) => (parseYaml(text) as { source?: { id: string } }).source?.id); // prettier-ignore
  expect(known).toEqual(expect.arrayContaining(sources.filter((id) => id !== undefined)));
  expect(sources.filter((id) => id === undefined).length).toBeLessThanOrEqual(2);
});
