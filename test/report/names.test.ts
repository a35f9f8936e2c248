import { expect, test } from "vitest";
import {
  CHANNEL_NAMES,
  entityName,
  inSentence,
  rowName,
  scenarioName,
  SUBTOTAL_NAMES,
} from "../../src/report/names.ts";
import { CHANNEL_COLOURS, SUBTOTAL_COLOURS } from "../../src/figures/palette.ts";

test("every channel and subtotal that has a colour has a name of its own", () => {
  expect(Object.keys(CHANNEL_NAMES)).toEqual(Object.keys(CHANNEL_COLOURS));
  expect(new Set(Object.values(CHANNEL_NAMES)).size).toBe(Object.keys(CHANNEL_COLOURS).length);
  expect(Object.keys(SUBTOTAL_NAMES)).toEqual(Object.keys(SUBTOTAL_COLOURS));
});

test("ids become words", () => {
  expect(entityName("DUV_DRY_TOOLS")).toBe("DUV DRY TOOLS");
});

test("on lines a long title leaves the id, its words apart; in rows there is room for it", () => {
  expect(scenarioName("partners-free", "Partners that follow in their own time")).toBe("partners free");
  expect(rowName("partners-free", "Partners that follow in their own time")).toBe(
    "Partners that follow in their own time",
  );
  expect(rowName("today", "Today's semiconductor controls")).toBe("today");
});

test("within a sentence a title loses its capital, a name keeps it", () => {
  expect(
    ["A small yard", "CoCom", "Wassenaar without the obstructor", "China-wide", "EUV only"].map(inSentence),
  ).toEqual([...["a small yard", "CoCom", "Wassenaar without the obstructor", "China-wide", "EUV only"]]);
});
