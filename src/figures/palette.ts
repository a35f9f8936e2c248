/**
 * The colours of every chart: one for each channel, the same wherever the channel appears, and one accent for each scenario. Channels of
 * one subtotal are kin (permitted blue, timing yellow, evasion red); the test checks that they stay apart under colour-blind vision.
 */

/** In the order in which they are stacked: neighbours differ most. */
export const CHANNEL_COLOURS = {
  leakage_unbound: "#353fb4",
  leakage_uncovered: "#2fa4e7",
  leakage_licensed: "#0b2a6f",
  leakage_downgraded: "#4a6fd0",
  leakage_backfill: "#a8e6ef",
  leakage_lag: "#5a5a1a",
  leakage_stockpile: "#e6dc82",
  leakage_defection: "#dd6a2c",
  leakage_shells: "#4e1f1a",
  leakage_theft: "#a1587e",
  leakage_remote: "#d3af9c",
} as const;
export type Channel = keyof typeof CHANNEL_COLOURS;

export const SUBTOTAL_COLOURS = {
  leakage_permitted: "#2c62c4",
  leakage_timing: "#80740a",
  leakage_evasion: "#6b1f14",
} as const;

/** Dark enough for text on white. A study of more scenarios goes round again. */
export const SCENARIO_COLOURS = ["#15448f", "#b95a10", "#2a2a2a", "#8a5fd0"] as const;

/** The world without controls, always dashed as well. */
export const TWIN_COLOUR = "#757575";

/** How far a state goes along. */
export const STANCE_COLOURS = { full: "#25597f", lax: "#efcb68", out: "#a83a1e" } as const;

export const COST_COLOURS = {
  gross: "#15448f",
  retaliation: "#b95a10",
  administration: "#8c8c8c",
  gain: "#7fb7a5",
} as const;

/** Four materials, as lines: each also has its own dash. */
export const LINE_COLOURS = ["#15448f", "#b95a10", "#2a2a2a", "#8a5fd0", "#80740a", "#6b1f14"] as const;
export const LINE_DASHES = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"] as const;

export const INK = "#1d2329";
export const QUIET = "#5b6670";
export const GRID = "#e4e7ea";
/** Behind the years in which history is replayed. */
export const REPLAY_SHADE = "#eef1f4";
/** The one accent of the page. */
export const ACCENT = "#15448f";

export function scenarioColour(index: number): string {
  return SCENARIO_COLOURS[index % SCENARIO_COLOURS.length];
}

/** "#15448f" at an opacity, as Plotly and CSS write it. */
export function transparent(hex: string, opacity: number): string {
  const part = (from: number): number => parseInt(hex.slice(from, from + 2), 16);
  return `rgba(${part(1)},${part(3)},${part(5)},${opacity})`;
}
