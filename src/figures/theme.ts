/** What a chart is drawn on and with: ground, letters, lines of the axes; and how colours become greys for print. */
import { GRID, INK, QUIET } from "./palette.ts";

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  /** Series differ in brightness and dashes, not by hue. */
  readonly grey: boolean;
}

export const LIGHT: Theme = {
  paper: "#ffffff",
  ink: INK,
  quiet: QUIET,
  grid: GRID,
  grey: false,
};
export const GREY: Theme = {
  ...LIGHT,
  ink: "#222222",
  quiet: "#666666",
  grid: "#e6e6e6",
  grey: true,
};

/** "#15448f" as the theme draws it. */
export function themed(colour: string, theme: Theme): string {
  if (!theme.grey) return colour;
  const part = (from: number): number => parseInt(colour.slice(from, from + 2), 16);
  const light = Math.round(0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5));
  const digits = light.toString(16).padStart(2, "0");
  return `#${digits}${digits}${digits}`;
}
