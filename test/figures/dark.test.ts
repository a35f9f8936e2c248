import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DARK_TURN } from "../../src/figures/dark.ts";
import {
  CHANNEL_COLOURS,
  CONDITIONAL_SHADE,
  FAMILY_COLOURS,
  INK,
  LINE_COLOURS,
  lettering,
  QUIET,
  SCENARIO_COLOURS,
  STANCE_COLOURS,
} from "../../src/figures/palette.ts";
import { STYLE_SHEET } from "../../src/report/style-sheet.ts";
import { SITE_STYLE } from "../../tools/site/site-page.ts";
import { contrast, distance } from "./seen.ts";

/** The grounds of the dark pages: report and explorer, site. */
const GROUNDS = ["#14181c", "#16181a"];

/** What a browser makes of a colour (Filter Effects, 8.2 and 8.3), as the filter says it. */
function turned(hex: string): string {
  const [, part, angle] = /^invert\((.+)\) hue-rotate\((.+)deg\)$/.exec(DARK_TURN)!.map(Number);
  const [r, g, b] = [1, 3, 5].map((k) => {
    const c = parseInt(hex.slice(k, k + 2), 16) / 255;
    return c * (1 - part) + (1 - c) * part;
  });
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const rows = [
    [0.213 + cos * 0.787 - sin * 0.213, 0.715 - cos * 0.715 - sin * 0.715, 0.072 - cos * 0.072 + sin * 0.928],
    [0.213 - cos * 0.213 + sin * 0.143, 0.715 + cos * 0.285 + sin * 0.14, 0.072 - cos * 0.072 - sin * 0.283],
    [0.213 - cos * 0.213 - sin * 0.787, 0.715 - cos * 0.715 + sin * 0.715, 0.072 + cos * 0.928 + sin * 0.072],
  ];
  const digits = rows.map((row) => {
    const value = Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${digits.join("")}`;
}

test("paper becomes as dark as the pages, ink as light as their letters", () => {
  for (const ground of GROUNDS) expect(distance(turned("#ffffff"), ground)).toBeLessThan(3);
  expect(distance(turned(CONDITIONAL_SHADE), GROUNDS[0])).toBeGreaterThan(2);
});

describe("turned over, colours are as far from the ground and from each other as a reader needs", () => {
  test("words and lines stand out on the ground", () => {
    const words = [INK, QUIET, ...SCENARIO_COLOURS.map(lettering), ...Object.values(CHANNEL_COLOURS).map(lettering)];
    for (const ground of GROUNDS) {
      for (const colour of words) expect(contrast(turned(colour), ground), colour).toBeGreaterThanOrEqual(4.5);
      for (const colour of [...SCENARIO_COLOURS.slice(0, 2), ...LINE_COLOURS])
        expect(contrast(turned(colour), ground), colour).toBeGreaterThanOrEqual(3);
    }
  });

  test("stances stand out on the ground, light and dark", () => {
    for (const colour of Object.values(STANCE_COLOURS)) {
      expect(contrast(colour, "#ffffff"), colour).toBeGreaterThanOrEqual(3);
      for (const ground of GROUNDS) expect(contrast(turned(colour), ground), colour).toBeGreaterThanOrEqual(3);
    }
  });

  test("what touches in a stack, stances and scenarios stay apart for every kind of colour vision", () => {
    for (const colours of [Object.values(CHANNEL_COLOURS), Object.values(FAMILY_COLOURS)])
      for (let k = 1; k < colours.length; k++)
        expect(distance(turned(colours[k - 1]), turned(colours[k])), colours[k]).toBeGreaterThan(9);
    for (const colours of [Object.values(STANCE_COLOURS), SCENARIO_COLOURS.slice(0, 3)])
      for (const [k, a] of colours.entries())
        for (const b of colours.slice(k + 1)) expect(distance(turned(a), turned(b)), `${a} ${b}`).toBeGreaterThan(14);
  });
});

test("every page turns its charts over in the dark, on a screen only", () => {
  const explorer = readFileSync("src/explorer/style.css", "utf8");
  const dark = `--turn: ${DARK_TURN};`;
  expect(explorer).toMatch(/\.panel svg,\s+\.swatch \{\s+filter: var\(--turn\)/);
  for (const style of [explorer, STYLE_SHEET, SITE_STYLE]) {
    expect(style).toMatch(/@media screen and \(prefers-color-scheme: dark\)/);
    expect(style).toContain(dark);
    expect(style).toMatch(/filter: var\(--turn\)/);
  }
});
