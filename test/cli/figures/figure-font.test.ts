import { expect, test } from "vitest";
import { fontFaces, openFonts } from "../../../src/cli/figures/figure-font.ts";

test("the fonts hold every sign that figures use", () => {
  const { regular, bold } = openFonts();
  for (const sign of "Aé–−±×·…“”’½≥≤→½€") {
    expect([sign, regular.hasGlyphForCodePoint(sign.codePointAt(0)!)]).toEqual([sign, true]);
    expect([sign, bold.hasGlyphForCodePoint(sign.codePointAt(0)!)]).toEqual([sign, true]);
  }
});

test("an SVG takes both weights along, compressed", () => {
  const faces = fontFaces();
  expect(faces.match(/font-weight:(400|600);src:url\(data:font\/woff2;base64,d09GMg/g)).toHaveLength(2);
  expect(faces.length).toBeLessThan(50_000);
});
