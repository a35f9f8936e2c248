/**
 * The colours of every chart. The hue says which wall failed (outside grey, before orange, through by permission blue, through by evasion
 * vermilion, around green: Okabe and Ito's, which the colour-blind can distinguish), the shade says which channel. What is denied is the paper.
 */
import { pow } from "../base/maths.ts";
import type { ColourScale, Dash } from "./chart.ts";
import { mix, rgb } from "./colour-scale.ts";

/** In stacking order: family by family, each from dark to light. */
export const CHANNEL_COLOURS = {
  leakage_uncovered: "#5f6b76",
  leakage_unbound: "#aeb7bf",
  leakage_lag: "#d99400",
  leakage_stockpile: "#fae19c",
  leakage_licensed: "#005a8d",
  leakage_downgraded: "#62b0e0",
  leakage_shells: "#8a3a00",
  leakage_defection: "#d55e00",
  leakage_theft: "#f0976b",
  leakage_remote: "#f7cdbd",
  leakage_backfill: "#009e73",
} as const;
export type Channel = keyof typeof CHANNEL_COLOURS;

/** The walls, in the order of the stack. */
export const FAMILY_COLOURS = {
  leakage_outside: "#7a8591",
  leakage_before: "#e69f00",
  leakage_through_permitted: "#0072b2",
  leakage_through_evasion: "#d55e00",
  leakage_around: "#009e73",
} as const;
export type Family = keyof typeof FAMILY_COLOURS;

export const FAMILIES: Readonly<Record<Family, readonly Channel[]>> = {
  leakage_outside: ["leakage_uncovered", "leakage_unbound"],
  leakage_before: ["leakage_lag", "leakage_stockpile"],
  leakage_through_permitted: ["leakage_licensed", "leakage_downgraded"],
  leakage_through_evasion: ["leakage_shells", "leakage_defection", "leakage_theft", "leakage_remote"],
  leakage_around: ["leakage_backfill"],
};

/** Subtotals (legal, a matter of timing, against a rule) as lines, each in the hue of the family that makes up most of it. */
export const SUBTOTAL_COLOURS = {
  leakage_permitted: FAMILY_COLOURS.leakage_through_permitted,
  leakage_timing: FAMILY_COLOURS.leakage_before,
  leakage_evasion: "#a33f00",
} as const;

export const INK = "#1d2329";

/** The run's line is ink; the same world without controls is the same line, dashed; compared scenarios are purple and sky. With more scenarios the colours repeat. */
export const SCENARIO_COLOURS = [INK, "#8a4fa3", "#56b4e9", "#6b7a1e"] as const;

/** How far a state takes part. */
export const STANCE_COLOURS = { full: "#005a8d", lax: "#c58600", out: "#a83a1e" } as const;

export const COST_COLOURS = {
  gross: "#5f6b76",
  retaliation: "#d55e00",
  administration: "#b9c0c7",
  gain: "#009e73",
} as const;

/** Four materials, as lines: each also has its own dash. */
export const LINE_COLOURS = [INK, "#8a4fa3", "#2e86c1", "#b45309", "#6b7a1e", "#8a3a00"] as const;
const LINE_DASHES = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;

/** Of the k-th line; the colours repeat. */
export function lineColour(k: number): string {
  return LINE_COLOURS[k % LINE_COLOURS.length];
}

export function lineDash(k: number): Dash {
  return LINE_DASHES[k % LINE_DASHES.length];
}

/** White to dark blue, readable in greyscale as well. */
export const BLUES: ColourScale = [
  [0, "#f4f6f8"],
  [0.25, "#c3d5ea"],
  [0.5, "#7fa6d6"],
  [0.75, "#3f6fb5"],
  [1, "#0b2a6f"],
];

export const QUIET = "#5b6670";
export const GRID = "#e4e7ea";
/** Behind the years past the end of the data, whose course is conditional on the model's rules. */
export const CONDITIONAL_SHADE = "#eef1f4";
/** The one accent of the page. */
export const ACCENT = "#005a8d";

export function scenarioColour(index: number): string {
  return SCENARIO_COLOURS[index % SCENARIO_COLOURS.length];
}

/** For words in the colour of what they name: mixed with ink until the contrast on white is enough for text (WCAG 2: 4.5 to 1). */
export function lettering(colour: string): string {
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = mix(colour, INK, part);
    if (1.05 / (luminance(mixed) + 0.05) >= 4.5) return mixed;
  }
  return INK;
}

function luminance(colour: string): number {
  const linear = rgb(colour).map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

/** "#15448f" at an opacity, as Plotly and CSS write it. */
export function transparent(hex: string, opacity: number): string {
  return `rgba(${rgb(hex).join(",")},${opacity})`;
}
