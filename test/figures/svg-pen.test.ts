import { expect, test } from "vitest";
import { box, dashed, n, path, stroke, words } from "../../src/figures/svg-pen.ts";

test("a tenth of a pixel, and no minus nought", () => {
  expect([n(1.26), n(-0.01), n(3)]).toEqual(["1.3", "0", "3"]);
});

test("strokes, boxes and paths", () => {
  expect(stroke(0, 1, 2, 3, "#000", 2, "dot")).toBe('<line x1="0" y1="1" x2="2" y2="3" stroke="#000" stroke-width="2" stroke-dasharray="2 4"/>'); // prettier-ignore
  expect(dashed("solid")).toBe("");
  expect(box(5, 6, 1, 2, "#000", 0.5)).toBe('<rect x="1" y="2" width="4" height="4" fill="#000" fill-opacity="0.5"/>');
  expect(path("", "x")).toBe("");
});

test("no word can leave its place", () => {
  expect(words("a<b", 1, 2, { size: 12, colour: "#000", bold: true })).toContain('font-weight="700">a&lt;b<');
});
