import { expect, test } from "vitest";
import { crc32 } from "../../src/base/crc32.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

// The check value of the algorithm (ISO 3309, as in the catalogue of parametrised CRC algorithms), and zlib's for a longer text.
test.each([
  ["123456789", 0xcbf43926],
  ["", 0],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("%j", (text, checksum) => {
  expect(crc32(bytes(text))).toBe(checksum);
});

test("one changed bit changes it", () => {
  const data = bytes("leakage");
  const before = crc32(data);
  data[3] ^= 16;
  expect(crc32(data)).not.toBe(before);
});
