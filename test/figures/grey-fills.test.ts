import { expect, test } from "vitest";
import { fillOf } from "../../src/figures/grey-fills.ts";
import { CHANNEL_COLOURS, FAMILY_COLOURS, STANCE_COLOURS } from "../../src/figures/palette.ts";
import { GREY, LIGHT } from "../../src/figures/theme.ts";

const grey = (colour: string) => fillOf(colour, GREY);
const brightness = (paint: string): number => (paint.startsWith("url") ? 400 : parseInt(paint.slice(1, 3), 16));

test("in colour nothing changes, in grey what is not listed keeps its brightness", () => {
  expect(fillOf(CHANNEL_COLOURS.leakage_shells, LIGHT)).toEqual({ paint: CHANNEL_COLOURS.leakage_shells, defs: "" });
  expect(grey("#ffffff")).toEqual({ paint: "#ffffff", defs: "" });
});

test("no two areas of a stack look the same, and neighbours differ clearly", () => {
  for (const colours of [CHANNEL_COLOURS, FAMILY_COLOURS, STANCE_COLOURS].map((list) => Object.values(list))) {
    const fills = colours.map((colour) => grey(colour));
    expect(new Set(fills.map(({ paint, defs }) => paint + defs)).size).toBe(colours.length);
    for (const [k, { paint, defs }] of fills.slice(1).entries())
      expect(defs !== fills[k].defs || Math.abs(brightness(paint) - brightness(fills[k].paint)) >= 0x20).toBe(true);
  }
});

test("strokes are defined before they are used", () => {
  const { paint, defs } = grey(STANCE_COLOURS.out);
  expect(paint).toBe(`url(#grey-${STANCE_COLOURS.out.slice(1)})`);
  expect(defs).toContain(`id="grey-${STANCE_COLOURS.out.slice(1)}"`);
});
