import { expect, test } from "vitest";
import { GREY, LIGHT, themed } from "../../src/figures/theme.ts";

test("colours stay, and become greys of their brightness for print", () => {
  expect(themed("#15448f", LIGHT)).toBe("#15448f");
  expect(themed("#ffffff", GREY)).toBe("#ffffff");
  expect(themed("#ff0000", GREY)).toBe("#363636");
});
