import { expect, test } from "vitest";
import { CHANNEL_NAMES, entityName, SUBTOTAL_NAMES } from "../../src/report/names.ts";
import { CHANNEL_COLOURS, SUBTOTAL_COLOURS } from "../../src/figures/palette.ts";

test("every channel and subtotal that has a colour has a name of its own", () => {
  expect(Object.keys(CHANNEL_NAMES)).toEqual(Object.keys(CHANNEL_COLOURS));
  expect(new Set(Object.values(CHANNEL_NAMES)).size).toBe(Object.keys(CHANNEL_COLOURS).length);
  expect(Object.keys(SUBTOTAL_NAMES)).toEqual(Object.keys(SUBTOTAL_COLOURS));
});

test("ids become words", () => {
  expect(entityName("DUV_DRY_TOOLS")).toBe("DUV DRY TOOLS");
});
