import { expect, test } from "vitest";
import { proseSections, proseTitle } from "../../../src/report/study/prose.ts";

test("sections under their headings; the title of the whole is left out", () => {
  expect(proseSections("# All\n\nIntro.\n\n## Finding\n\nOne\ntwo.\n\n## How sure\r\n\r\n- a\n- b\n")).toEqual([
    { title: "", html: "<p>Intro.</p>" },
    { title: "Finding", html: "<p>One two.</p>" },
    { title: "How sure", html: "<ul>\n<li>a</li>\n<li>b</li>\n</ul>" },
  ]);
  expect(proseSections("")).toEqual([]);
});

test("strong, emphasis, code, links and small headings", () => {
  const [{ html }] = proseSections("### Small\n**a** *b* `c*d*` [e](https://x.org) 3 * 4 * 5");
  expect(html).toBe(
    '<h3>Small</h3>\n<p><strong>a</strong> <em>b</em> <code>c*d*</code> <a href="https://x.org">e</a> 3 * 4 * 5</p>',
  );
});

test("no markup from outside, and no link but to the web or the page", () => {
  const [{ html }] = proseSections('<img src=x onerror="alert(1)"> [a](javascript:alert(1)) `<b>`');
  expect(html).not.toMatch(/<img|<b>|href/);
});

test("of a link to a file beside the words the page keeps the words", () => {
  expect(proseSections("See [the other](../other/findings.md).")[0].html).toBe("<p>See the other.</p>");
});

test("the place of a figure is what the caller says, or nothing", () => {
  const text = "One.\n\n{{figure a/b-c}}\n\nTwo.";
  expect(proseSections(text, (name) => `<b>${name}</b>`)[0].html).toBe("<p>One.</p>\n<b>a/b-c</b>\n<p>Two.</p>");
  expect(proseSections(text)[0].html).toBe("<p>One.</p>\n<p>Two.</p>");
});

test("a table, and the finding as title", () => {
  const [{ html }] = proseSections("# It leaks\n\n| a | b |\n| --- | --- |\n| **1** | <2> |");
  expect(html).toContain("<tr><th>a</th><th>b</th></tr>");
  expect(html).toContain("<tr><td><strong>1</strong></td><td>&lt;2&gt;</td></tr>");
  expect(html).not.toContain("---");
  expect(proseTitle("# It leaks\n\nWords")).toBe("It leaks");
  expect(proseTitle("## It leaks")).toBeNull();
});
