/** The head of a page: a title, a width for phones, and nothing that is fetched. */
import { expect, test } from "vitest";
import { pageHead } from "../../src/report/page-head.ts";

test("title and heading are the same, the page fits a phone and asks the network for nothing", () => {
  const head = pageHead("Now &amp; then");
  expect(head).toContain("<title>Now &amp; then</title>");
  expect(head).toContain("<h1>Now &amp; then</h1>");
  expect(head).toContain('content="width=device-width, initial-scale=1"');
  expect(head).not.toMatch(/https?:|src="(?!data:)|@import|url\((?!['"]?data:)/);
});
