import { expect, test } from "vitest";
import { openFonts } from "../../../src/cli/figures/figure-font.ts";
import { toPdf } from "../../../src/cli/figures/to-pdf.ts";

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="85mm" height="50mm" viewBox="0 0 85 50" font-family="'Source Sans 3'">${inner}</svg>`;
const words =
  '<text x="2" y="15" font-size="9" font-weight="600">Héading</text><text x="2" y="30" font-size="9">words</text>';
const page = {
  width: 241,
  height: 142,
  fonts: openFonts(),
  info: {
    Title: "Leakage",
    Subject: '{"manifest":"0f"}',
    Keywords: "manifest 0f",
    Creator: "smallyard 1",
    CreationDate: new Date("2026-01-02T03:04:05Z"),
  },
};

test("a PDF is one page of the asked size with both fonts inside, and says where it comes from", async () => {
  const text = Buffer.from(await toPdf(svg(words), page)).toString("latin1");
  expect(text).toContain("/MediaBox [0 0 241 142]");
  expect(text).toMatch(/\/Count 1\b/);
  expect(text.match(/\/FontFile2/g)).toHaveLength(2);
  expect(text).toContain("(Leakage)");
  expect(text).toContain('({"manifest":"0f"})');
  expect(text).toContain("(D:20260102030405Z)");
});

test("the same bytes each time, whatever was drawn before with the same fonts", async () => {
  const first = Buffer.from(await toPdf(svg(words), page));
  await toPdf(svg('<text x="2" y="15" font-size="9">others XYZ</text>'), page);
  expect(first.equals(Buffer.from(await toPdf(svg(words), page)))).toBe(true);
});

test("what PDF cannot hold is an error, not a gap", async () => {
  await expect(toPdf(svg('<rect width="1"'), page)).rejects.toThrow(/that the PDF cannot hold/);
});

test("letters stand above their halo", async () => {
  const halo = ' stroke="#ffffff" stroke-width="3" stroke-opacity="0.8" paint-order="stroke"';
  const text = (more: string): string => `<text x="2" y="15" font-size="9"${more}>label</text>`;
  const bytes = async (inner: string) => Buffer.from(await toPdf(svg(inner), page));
  const stroked = text(halo.replace(' paint-order="stroke"', ""));
  expect((await bytes(text(halo))).equals(await bytes(stroked + text("")))).toBe(true);
});
