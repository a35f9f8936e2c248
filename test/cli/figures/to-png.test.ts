import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { toPng } from "../../../src/cli/figures/to-png.ts";

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10mm" viewBox="0 0 40 20" font-family="'Source Sans 3'">${inner}</svg>`;
const size = { width: 80, dotsPerInch: 400 };

/** The bytes of all chunks of a kind. */
function chunks(png: Uint8Array, kind: string): Buffer {
  const bytes = Buffer.from(png);
  const found: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString("latin1", at + 4, at + 8) === kind)
      found.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return Buffer.concat(found);
}

test("a PNG has the asked width, its size on paper and its provenance, and the same bytes each time", async () => {
  const png = await toPng(svg('<rect width="10" height="10" fill="#123456"/>'), size, '{"manifest":"0f"}');
  const head = chunks(png, "IHDR");
  expect([head.readUInt32BE(0), head.readUInt32BE(4)]).toEqual([80, 40]);
  expect(chunks(png, "pHYs").readUInt32BE(0)).toBe(15748); // 400 to the inch, in metres
  expect(chunks(png, "iTXt").toString("utf8")).toMatch(/^Description\0.*\{"manifest":"0f"\}$/s);
  const again = await toPng(svg('<rect width="10" height="10" fill="#123456"/>'), size, '{"manifest":"0f"}');
  expect(Buffer.from(png).equals(again)).toBe(true);
});

test("words are drawn, and where nothing is, the paper is white", async () => {
  const ink = async (inner: string): Promise<number> => {
    const pixels = inflateSync(chunks(await toPng(svg(inner), size, ""), "IDAT"));
    return pixels.filter((byte) => byte !== 0 && byte !== 255).length;
  };
  expect(await ink('<text x="2" y="15" font-size="14">Axis</text>')).toBeGreaterThan(50 + (await ink("")));
});
