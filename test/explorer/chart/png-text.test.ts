import { expect, test } from "vitest";
import { crc32, withText } from "../../../src/explorer/chart/png-text.ts";

test("the checksum is that of the PNG specification", () => {
  // "IEND" without data, from the specification's own example file
  expect(crc32(new TextEncoder().encode("IEND"))).toBe(0xae426082);
});

test("the text stands behind the header as a chunk of its own, with its length and checksum", () => {
  const png = Uint8Array.from({ length: 60 }, (_, k) => k);
  const out = withText(png, "Description", "naïve");
  expect([...out.subarray(0, 33)]).toEqual([...png.subarray(0, 33)]);
  const view = new DataView(out.buffer);
  const length = view.getUint32(33);
  const body = out.subarray(37, 37 + 4 + length);
  expect(new TextDecoder().decode(body)).toBe("iTXtDescription\0\0\0\0\0naïve");
  expect(view.getUint32(41 + length)).toBe(crc32(body));
  expect([...out.subarray(45 + length)]).toEqual([...png.subarray(33)]);
});
