import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withFindings } from "../../../tools/studies/readme-findings.ts";
import { ROOT } from "../../architecture/source-files.ts";

test("findings stand between the marks, each with its link and how sure it is; the rest of the page stays", () => {
  const card = { name: "lag", topic: "t", title: "A year costs much", picture: null, shows: "", links: [] };
  const readme = "# A\n\n<!-- findings: x -->\nold\n<!-- end of findings -->\n\nrest\n";
  expect(withFindings(readme, [{ ...card, sentence: "More reaches\nit.", sure: "**How sure:** sure." }])).toBe(
    "# A\n\n<!-- findings: x -->\n\n- **[A year costs much](reports/lag/findings.md).** More reaches it. **How sure:** sure.\n\n<!-- end of findings -->\n\nrest\n",
  );
});

test("the README says what the kept studies say (else: npm run studies -- --pages)", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8").replaceAll("\r\n", "\n");
  expect(withFindings(readme)).toBe(readme);
  expect(readme.match(/\]\(reports\/[a-z/-]+findings\.md\)/g)).toHaveLength(3);
});
