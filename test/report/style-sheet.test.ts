import { expect, test } from "vitest";
import { ACCENT } from "../../src/figures/palette.ts";
import { STYLE_SHEET } from "../../src/report/style-sheet.ts";

test("braces match, so that no rule swallows the next", () => {
  expect(STYLE_SHEET.split("{").length).toBe(STYLE_SHEET.split("}").length);
});

test("nothing is fetched, nothing can end the style element", () => {
  expect(STYLE_SHEET).not.toMatch(/url\(|@import|<\//);
});

test("one accent, one column on narrow screens, rules for paper", () => {
  expect(STYLE_SHEET).toContain(`--accent: ${ACCENT}`);
  expect(STYLE_SHEET).toMatch(
    /@media screen and \(max-width: 760px\)[^@]*\.charts \{ grid-template-columns: minmax\(0, 1fr\)/,
  );
  expect(STYLE_SHEET).toContain("@media print");
});
