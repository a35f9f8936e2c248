/** Codes to scan. That readers read them was tried once, over all versions, with an independent reader (jsQR 1.4.0); kept is what it read. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { qrCode } from "../../../src/explorer/chart/qr-code.ts";

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
