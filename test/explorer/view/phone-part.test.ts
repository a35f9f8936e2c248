/** What a phone can take over, by where the page was opened. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { drawCode, phoneWords, qrCode } from "../../../src/explorer/view/phone-part.ts";

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

/** That readers read such codes was tried with an independent reader (jsQR 1.4.0); kept is what it read. */
const READ = `
#######..#..#..##.#######
#.....#...####.#..#.....#
#.###.#.###.#.....#.###.#
#.###.#..###...##.#.###.#
#.###.#...#....##.#.###.#
#.....#..#....##..#.....#
#######.#.#.#.#.#.#######
........###.###..........
###.#####.##.###.##...#..
#.#..#.#..##.##..###....#
.#.#####.#...##.##..#.###
.#.#.#.....#.##..###...#.
#####.#.....###...##.#.##
..##.#.###.##.....##.#..#
#.#######.####..#.###.###
.#.#.#.##...###.##.#.#.#.
#.#..###.#.#..########...
........####...##...#####
#######.#....#.##.#.#..##
#.....#.####...##...##...
#.###.#.#.#.#...#####..##
#.###.#....###.#.#..#.#..
#.###.#.##.##.#.#...##..#
#.....#.###.###.#.#.##.#.
#######.##.#..#.#..#...##`;

test("an address, and the longest text with two blocks, as a reader read them", () => {
  const drawn = qrCode("http://10.0.0.2:4173/")!.map((row) => row.map((dark) => (dark ? "#" : ".")).join(""));
  expect(drawn.join("\n")).toBe(READ.trim());
  const longest = JSON.stringify(qrCode("x".repeat(134)));
  expect(createHash("sha256").update(longest).digest("hex").slice(0, 16)).toBe("38a6e5fb75a50cae");
});

test("the smallest version that holds the text is taken; what is too long has no code", () => {
  const sizes = [17, 18, 32, 33, 53, 54, 78, 79, 106, 107, 134].map((length) => qrCode("x".repeat(length))?.length);
  expect(sizes).toEqual([21, 25, 25, 29, 29, 33, 33, 37, 37, 41, 41]);
  expect(qrCode("x".repeat(135))).toBeUndefined();
  expect(qrCode("ü".repeat(68))).toBeUndefined(); // two bytes each
});
