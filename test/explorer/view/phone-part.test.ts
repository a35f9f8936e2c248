/** What a phone can take over, by where the page was opened. */
import { expect, test } from "vitest";
import { drawCode, phoneWords } from "../../../src/explorer/view/phone-part.ts";

test("from a file or this computer alone there is nothing to scan, and the page says what to do", () => {
  for (const link of ["file:///home/me/index.html#a=1", "http://127.0.0.1:4173/#a=1", "http://localhost:4173/"]) {
    const { code, text } = phoneWords(link);
    expect(code).toBeUndefined();
    expect(text).toContain("explore --lan");
  }
});

test("an address that others reach is a code: with what is set where it fits, else the page alone", () => {
  const page = "http://192.168.1.20:4173/";
  expect(phoneWords(`${page}#scenario=today`).code).toBe(`${page}#scenario=today`);
  const long = phoneWords(`${page}#${"x".repeat(200)}`);
  expect(long.code).toBe(page);
  expect(long.text).toContain("send the link");
  expect(phoneWords(`https://example.org/${"x".repeat(200)}`).code).toBeUndefined();
});

test("the drawing has a light border of four squares", () => {
  const svg = drawCode("http://10.0.0.2:4173/");
  expect(svg).toContain('viewBox="0 0 33 33"');
  expect(svg).toContain("M4 4h1v1h-1z");
  expect(svg).not.toMatch(/M[0-3] /);
});
