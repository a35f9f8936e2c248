import { expect, test } from "vitest";
import { pathInSite, sitePage, sitePageOfHtml } from "../../../tools/site/site-page.ts";

const page = (text: string, there: readonly string[] = []) => sitePage("docs/a.md", text, { exists: (path) => there.includes(path), isBroad: (path) => path.includes("broad") }); // prettier-ignore

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
  expect(sitePage("docs/model.md", "# M", { exists: () => true, isBroad: () => false }).html).toContain(
    'href="model.html" aria-current="page"',
  );
  expect(html).toContain('<a href="../explore.html">');
});

test("what is moved sideways on a phone can be reached with the keyboard; a picture of one chart fits and is not moved", () => {
  const { html } = page("![one](one.svg)\n\n![broad](broad.svg)\n\n```sh\na < b\n```\n", ["docs/one.svg", "docs/broad.svg"]); // prettier-ignore
  expect(html).toContain('<p><img src="one.svg" alt="one"></p>');
  expect(html).toMatch(/<span class="broad" tabindex="0" role="region" aria-label="broad"><img src="broad.svg"/);
  expect(html).toContain('<pre tabindex="0"><code>a &lt; b</code></pre>');
});

test("a page that is HTML already gets the navigation, and its links lead to pages", () => {
  const kept =
    '<head><title>S</title>\n<style>a{}</style></head>\n<body>\n<a href="x/findings.md"><img src="x/p.svg"></a>';
  const project = { exists: (path: string) => path === "reports/x/p.svg", isBroad: () => false };
  const { html, files } = sitePageOfHtml("reports/index.html", kept, project);
  expect(html).toContain('<a href="x/findings.html"><img src="x/p.svg"></a>');
  expect(html).toContain('<a href="../index.html">smallyard</a> ');
  expect(html).toContain('<link rel="stylesheet" href="../site.css">\n<style>');
  expect(html).toContain('<meta property="og:title" content="S">');
  expect(files).toEqual(["reports/x/p.svg"]);
});
