import { expect, test } from "vitest";
import { provenanceHtml } from "../../src/report/provenance-html.ts";
import { ALPHA, BETA, exampleInput } from "./example.ts";

test("version, commit, command, seed, changes, digests and what is assumed", () => {
  const provenance = {
    ...{ version: "1.2.3", commit: "abc123", dirty: true, command: "smallyard run <x>", seed: "S" },
    digests: [{ name: "curves.csv", digest: "d1" }],
    overrides: ["parameters.fear=2"],
    notes: [{ name: "Node", value: "v20" }],
  };
  const html = provenanceHtml(exampleInput([], { provenance }));
  const wanted = ["1.2.3", "abc123 with changes", "smallyard run &lt;x&gt;", "S/k", "parameters.fear=2", "d1", "v20"];
  for (const text of wanted) expect(html).toContain(text);
  expect(html).toContain("<td>1</td><td>2</td><td>3</td>");
  expect(html).toContain("No run failed.");
});

test("failed runs are listed with seed and message, harmlessly", () => {
  const failed = [{ seed: "S/7", message: "<script>broken" }];
  const html = provenanceHtml(exampleInput([], { scenarios: [ALPHA, { ...BETA, failed }] }));
  expect(html).toContain("S/7");
  expect(html).toContain("&lt;script&gt;broken");
  expect(html).not.toContain("No run failed.");
});
