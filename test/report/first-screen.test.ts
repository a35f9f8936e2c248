import { expect, test } from "vitest";
import { buildContext } from "../../src/report/context.ts";
import { firstScreenHtml } from "../../src/report/first-screen.ts";
import type { ReportInput } from "../../src/report/input.ts";
import { ALPHA, BETA, constant, exampleInput, runs } from "./example.ts";

const SPECS = [{ observable: "delay_years", course: constant(2) }];
const page = (changes: Partial<ReportInput> = {}): string => {
  const input = exampleInput(SPECS, { runs: runs({ delay_years_data: () => 2 }), ...changes });
  return firstScreenHtml(input, buildContext(input));
};

test("question, findings, charts, how sure and use this stand in this order", () => {
  const html = page();
  const places = ['class="question"', 'id="findings"', 'class="smalls"', 'id="sure"', 'id="use"'];
  const at = places.map((place) => html.indexOf(place));
  expect(at.every((place) => place >= 0)).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(html.match(/class="question"/g)).toHaveLength(1); // both ask the same
});

test("how sure says what the bands hold, what is assumed, and which facts narrow what", () => {
  expect(page()).toContain("uncalibrated, drawn from their published ranges");
  expect(page()).toContain("For alpha and beta, 3 of 6 parameters are assumed"); // said once for both
  const evidence = [
    { output: "delay_years_data", facts: ["C1", "C2"] },
    { output: "participation_data", facts: [] },
  ];
  const told = page({ scenarios: [ALPHA, { ...BETA, evidence }] });
  expect(told).toContain(
    "For beta, dated facts narrow delay (2 facts); none narrows participation: an assumption, hatched.",
  );
  const linked = {
    version: "0.0.1",
    commit: null,
    command: "smallyard run",
    seed: "s",
    digests: [],
    claims: "../c.html",
  };
  expect(page({ provenance: linked })).toContain('<a href="../c.html">the page of the claims</a>');
  expect(page()).toContain("reports/claims shows");
  const chance = [ALPHA, BETA].map((scenario) => ({ ...scenario, uncertainty: "chance" as const }));
  expect(page({ scenarios: chance })).toContain("the bands are chance alone, which is narrower than what is not known");
});
