/** What every page has: a title, a width for phones, and nothing that is fetched. */
import { expect, test } from "vitest";
import { bannersHtml, contentsHtml, pageHtml, provenanceSection, stampOf } from "../../src/report/page.ts";
import { chartOf, LINE } from "../figures/example-charts.ts";

test("title and heading are the same, the page fits a phone and asks the network for nothing", () => {
  const page = pageHtml({ title: "Now & then", parts: ["<p>one</p>", "", "<p>two</p>"] });
  expect(page).toContain("<title>Now &amp; then</title>");
  expect(page).toContain("<h1>Now &amp; then</h1>\n<p>one</p>\n<p>two</p>");
  expect(page).toContain('content="width=device-width, initial-scale=1"');
  expect(page).not.toMatch(/https?:|src="(?!data:)|@import|url\((?!['"]?data:)/);
  expect(page).not.toMatch(/<script|noscript/);
});

test("charts come as data with what draws them, and nothing in them ends the script early", () => {
  const chart = chartOf([LINE], { title: "</script><b>" });
  const page = pageHtml({ title: "t", parts: [], drawn: { charts: [chart], plotly: "let plotly = '</script>';" } });
  const data = /<script type="application\/json" id="charts">(.*?)<\/script>/s.exec(page)![1];
  expect(JSON.parse(data)).toMatchObject({ example: { title: "</script><b>" } });
  expect(page.match(/<\/script>/g)).toHaveLength(3);
  expect(page).toContain("<noscript>");
});

test("contents and banners", () => {
  expect(contentsHtml([["a", "A < B"]])).toContain('<li><a href="#a">A &lt; B</a></li>');
  expect(bannersHtml(["one", "<b>two</b>"]).match(/class="banner"/g)).toHaveLength(2);
});

test("provenance: own facts stand between those that all pages have", () => {
  const provenance = {
    ...{ version: "1.2.3", commit: "abc", dirty: true, command: "smallyard run <x>" },
    digests: [{ name: "curves.csv", digest: "d1" }],
    notes: [{ name: "Node", value: "v20" }],
  };
  const html = provenanceSection(provenance, { first: [["Study", "s"]], own: [["Seed", "S"]], inside: "<p>in</p>" });
  expect(html).toMatch(/Study.*1\.2\.3.*abc with changes.*smallyard run &lt;x&gt;.*Seed.*Node.*<p>in<\/p>.*d1/s);
  expect(provenanceSection({ ...provenance, commit: null }, { own: [] })).toContain("unknown");
});

test("a saved chart says what made it, from a stamp that cannot break the page", () => {
  const stamp = stampOf({ version: "1.2.3", commit: "abcdef123" }, 'today (40 runs), seed "a"');
  expect(stamp).toContain("smallyard 1.2.3, abcdef1");
  const page = pageHtml({ title: "t", parts: [], stamp });
  expect(page).toContain('data-stamp="today (40 runs), seed &quot;a&quot; · smallyard');
  expect(pageHtml({ title: "t", parts: [] })).not.toContain("data-stamp");
});
