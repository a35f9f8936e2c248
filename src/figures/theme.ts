/** What a chart is drawn on and with: background, text, axis lines; and how colours become greys for print. */
import { brightness, hexOf } from "./colour-scale.ts";
import { GRID, INK, QUIET } from "./palette.ts";

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  /** Series differ in brightness and dashes, not by hue. */
  readonly grey: boolean;
}

/** The fonts of a page, whatever computer it is read on. */
export const PAGE_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

export const LIGHT: Theme = { paper: "#ffffff", ink: INK, quiet: QUIET, grid: GRID, grey: false };
export const GREY: Theme = { ...LIGHT, ink: "#222222", quiet: "#666666", grid: "#e6e6e6", grey: true };

/** "#15448f" as the theme draws it. */
export function themed(colour: string, theme: Theme): string {
  if (!theme.grey) return colour;
  const light = Math.round(brightness(colour));
  return hexOf([light, light, light]);
}
