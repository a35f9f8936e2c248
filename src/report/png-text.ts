/** Puts facts into a PNG, so that a picture says where it comes from (an iTXt chunk, UTF-8) and how large it should be printed (pHYs). */
import { crc32 } from "../base/crc32.ts";

/** The signature and the first chunk (the header) of a PNG: 8 + 4 + 4 + 13 + 4 bytes. */
const AFTER_HEADER = 33;
const METRES_PER_INCH = 0.0254;

export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  // keyword, end, not compressed, method 0, no language, no translated keyword, text
  return withChunk(png, "iTXt", [...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)]);
}

/** Programs that lay out pages take the size from here: pixels per metre in both directions. */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const body = new Uint8Array(9);
  const view = new DataView(body.buffer);
  view.setUint32(0, Math.round(dotsPerInch / METRES_PER_INCH));
  view.setUint32(4, Math.round(dotsPerInch / METRES_PER_INCH));
  view.setUint8(8, 1);
  return withChunk(png, "pHYs", body);
}

function withChunk(png: Uint8Array, type: string, body: Iterable<number>): Uint8Array {
  const content = Uint8Array.from([...new TextEncoder().encode(type), ...body]);
  const chunk = new Uint8Array(content.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length - 4);
  chunk.set(content, 4);
  view.setUint32(content.length + 4, crc32(content));
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, AFTER_HEADER));
  out.set(chunk, AFTER_HEADER);
  out.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return out;
}
