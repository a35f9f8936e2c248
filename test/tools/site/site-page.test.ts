import { expect, test } from "vitest";
import { pathInSite, sitePage } from "../../../tools/site/site-page.ts";

const page = (text: string, there: readonly string[] = []) => sitePage("docs/a.md", text, (path) => there.includes(path)); // prettier-ignore

test("a folder's README is its index", () => {
  expect(["README.md", "reports/README.md", "docs/model.md"].map(pathInSite)).toEqual([
    "index.html",
    "reports/index.html",
    "docs/model.html",
  ]);
});

test("links to pages become links to their pages here; other files come along; the rest stays", () => {
  const { html, files } = page(
    "# A\n\n[m](model.md#3-process) [s](../reports/x.yaml) [w](https://example.org) [h](#a)",
    ["docs/model.md", "reports/x.yaml"],
  );
  expect(html).toContain('href="model.html#3-process"');
  expect(html).toContain('href="../reports/x.yaml"');
  expect(html).toContain('href="https://example.org"');
  expect(html).toContain('href="#a"');
  expect(files).toEqual(["reports/x.yaml"]);
});

test("a link to a folder, which no static host lists, is only its words", () => {
  expect(page("# A\n\nsee [layers](layers)").html).toContain("<p>see layers</p>");
});

test("headings can be linked to as on a code host; the navigation marks the page it stands on", () => {
  const { html } = page("# A\n\n## 3. Process overview, and `scheduling`\n");
  expect(html).toContain('id="3-process-overview-and-scheduling"');
  expect(sitePage("docs/model.md", "# M", () => true).html).toContain('href="model.html" aria-current="page"');
  expect(html).toContain('<a href="../explore.html">');
});
