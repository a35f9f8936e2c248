import { expect, test } from "vitest";
import { bibtex, methodsText, useThisHtml } from "../../src/report/use-this.ts";
import { ALPHA, BETA, exampleInput } from "./example.ts";

const { provenance } = exampleInput();
const digests = [{ name: "curves.csv", digest: "ab12cd34ef" }];
const made = { ...provenance, commit: "0123456789abcdef", made: "2026-11-28T00:00:00Z", digests };
const input = exampleInput([], { provenance: { ...made, files: ["curves.csv", "runs.csv"] } });

test("the methods paragraph has version, scenarios, runs, seed, what varies, command and digest", () => {
  const text = methodsText(input);
  for (const part of ["0.0.1", "0123456789ab", "alpha", "beta", "4 paired runs", "“s”", "chance and parameters"])
    expect(text).toContain(part);
  expect(text).toContain("smallyard run");
  expect(text).toContain("SHA-256 of curves.csv: ab12cd34ef");
  expect(text).toContain("published ranges");
  const calibrated = [ALPHA, BETA].map((scenario) => ({ ...scenario, calibrated: true }));
  expect(methodsText({ ...input, scenarios: calibrated })).toContain("facts do not rule out");
});

test("the entry for a bibliography is one that BibTeX reads", () => {
  const entry = bibtex(input);
  expect(entry).toMatch(/^@software\{smallyardab12cd34,\n( {2}[a-z]+ = \{.*\},?\n)+\}$/);
  expect(entry).toContain("year = {2026}");
  expect(bibtex({ ...input, scenarios: [{ ...ALPHA, name: "A & B_1" }] })).toContain("A \\& B\\_1");
});

test("the tables beside the page are linked", () => {
  expect(useThisHtml(input)).toContain('<a href="runs.csv">runs.csv</a>');
});
