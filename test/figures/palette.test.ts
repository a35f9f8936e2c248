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

/** Linear RGB as people see it: all, and without one kind of cone (Machado, Oliveira and Fernandes 2009, full severity). */
const VISION = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function linear(hex: string): number[] {
  return [1, 3, 5].map((k) => {
    const c = parseInt(hex.slice(k, k + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
}

/** Ottosson's OKLab (2020), times 100: about 2 is just noticeable side by side. */
function lab([r, g, b]: number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ].map((x) => 100 * x);
}

function distance(a: string, b: string): number {
  const seen = (hex: string, m: number[]): number[] => {
    const c = linear(hex);
    return lab([0, 3, 6].map((k) => Math.min(1, Math.max(0, m[k] * c[0] + m[k + 1] * c[1] + m[k + 2] * c[2]))));
  };
  return Math.min(...Object.values(VISION).map((m) => Math.hypot(...seen(a, m).map((x, k) => x - seen(b, m)[k]))));
}

/** WCAG 2: 4.5 for text, 3 for lines. */
function contrastOnWhite(hex: string): number {
  const [r, g, b] = linear(hex);
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

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
    expect(contrastOnWhite(lettering(colour)), colour).toBeGreaterThanOrEqual(4.5);
  for (const colour of [INK, QUIET, ACCENT]) expect(lettering(colour)).toBe(colour);
});

test("scenarios beyond the fourth begin again, and colours become transparent", () => {
  expect(scenarioColour(0)).toBe(scenarioColour(4));
  expect(scenarioColour(1)).not.toBe(scenarioColour(0));
  expect(transparent("#15448f", 0.5)).toBe("rgba(21,68,143,0.5)");
});
