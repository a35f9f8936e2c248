import { expect, test } from "vitest";
import { escapeHtml } from "../../src/base/escape-html.ts";

test("no sign of markup gets through, and nothing is escaped twice", () => {
  expect(escapeHtml(`<b a="1" c='2'>&`)).toBe("&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
  expect(escapeHtml("plain – 3 %")).toBe("plain – 3 %");
});
