import { expect, test } from "vitest";
import { crc32 } from "../../src/base/crc32.ts";
import { withResolution, withText } from "../../src/report/png-text.ts";

const png = Uint8Array.from({ length: 60 }, (_, k) => k);

test("the text stands behind the header as a chunk of its own, with its length and checksum", () => {
  const out = withText(png, "Description", "naïve");
  expect([...out.subarray(0, 33)]).toEqual([...png.subarray(0, 33)]);
  const view = new DataView(out.buffer);
  const length = view.getUint32(33);
  const body = out.subarray(37, 37 + 4 + length);
  expect(new TextDecoder().decode(body)).toBe("iTXtDescription\0\0\0\0\0naïve");
  expect(view.getUint32(41 + length)).toBe(crc32(body));
  expect([...out.subarray(45 + length)]).toEqual([...png.subarray(33)]);
});

test("600 dots per inch are 23622 to the metre, in both directions", () => {
  const view = new DataView(withResolution(png, 600).buffer);
  expect(view.getUint32(33)).toBe(9);
  expect([view.getUint32(41), view.getUint32(45), view.getUint8(49)]).toEqual([23622, 23622, 1]);
});
