import { describe, expect, test } from "vitest";
import {
  ACCENT,
  CHANNEL_COLOURS,
  COST_COLOURS,
  FAMILIES,
  FAMILY_COLOURS,
  INK,
  lettering,
  QUIET,
  SCENARIO_COLOURS,
  scenarioColour,
  STANCE_COLOURS,
  SUBTOTAL_COLOURS,
  transparent,
} from "../../src/figures/palette.ts";
import { contrast, distance, lab, linear } from "./seen.ts";

function smallest(colours: readonly string[]): number {
  return Math.min(...colours.flatMap((a, k) => colours.slice(k + 1).map((b) => distance(a, b))));
}

/** The hue says the family; the shade, the order and the name in the area or the key say the channel within it. */
describe("colours stay apart for every kind of colour vision", () => {
  test("what touches in the stack: channels and families", () => {
    for (const colours of [Object.values(CHANNEL_COLOURS), Object.values(FAMILY_COLOURS)])
      for (let k = 1; k < colours.length; k++) expect(distance(colours[k - 1], colours[k])).toBeGreaterThan(9);
    const channels = Object.values(CHANNEL_COLOURS);
    for (let k = 1; k < channels.length; k++) expect(distance(channels[k - 1], channels[k])).toBeGreaterThan(12);
  });

  test("shades of one family go from dark to light, and every channel has one family, in the order of the stack", () => {
    expect(Object.values(FAMILIES).flat()).toEqual(Object.keys(CHANNEL_COLOURS));
    for (const family of Object.values(FAMILIES)) {
      const shades = family.map((channel) => CHANNEL_COLOURS[channel]);
      const bright = shades.map((shade) => lab(linear(shade))[0]);
      expect(bright).toEqual([...bright].sort((x, y) => x - y));
      if (shades.length > 1) expect(smallest(shades)).toBeGreaterThan(12);
    }
  });

  test("subtotals, stances, parts of the cost, and scenarios", () => {
    expect(smallest(Object.values(SUBTOTAL_COLOURS))).toBeGreaterThan(9);
    expect(smallest(Object.values(STANCE_COLOURS))).toBeGreaterThan(14);
    expect(smallest(Object.values(COST_COLOURS))).toBeGreaterThan(9);
    expect(smallest(SCENARIO_COLOURS.slice(0, 3))).toBeGreaterThan(15);
  });

  test("the measure finds red and green that a deutan confuses", () => {
    expect(distance("#0b6e6e", "#a02c6d")).toBeLessThan(5);
    expect(distance("#000000", "#000000")).toBe(0);
  });
});

test("words stand out on white in any colour of a line: darkened until they do, and left alone where they do", () => {
  for (const colour of [...SCENARIO_COLOURS, ...Object.values(SUBTOTAL_COLOURS), ...Object.values(CHANNEL_COLOURS)])
    expect(contrast(lettering(colour), "#ffffff"), colour).toBeGreaterThanOrEqual(4.5);
  for (const colour of [INK, QUIET, ACCENT]) expect(lettering(colour)).toBe(colour);
});

test("scenarios beyond the fourth begin again, and colours become transparent", () => {
  expect(scenarioColour(0)).toBe(scenarioColour(4));
  expect(scenarioColour(1)).not.toBe(scenarioColour(0));
  expect(transparent("#15448f", 0.5)).toBe("rgba(21,68,143,0.5)");
});
