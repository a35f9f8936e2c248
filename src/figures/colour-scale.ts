/** The colour of a value on a scale of colours. */
import type { ColourScale } from "./chart.ts";

/** Mixed in ten steps between two colours of the scale, so that neighbours of nearly equal value share a colour. */
export function colourAt(value: number, scale: ColourScale, low: number, high: number): string {
  const share = Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
  let below = scale[0];
  for (const stop of scale) {
    if (stop[0] <= share) below = stop;
    else return mix(below[1], stop[1], Math.round(((share - below[0]) / (stop[0] - below[0])) * 10) / 10);
  }
  return below[1];
}

/** "#15448f" as red, green and blue from 0 to 255. */
export function rgb(hex: string): number[] {
  return [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));
}

/** How bright a colour is to the eye, from 0 to 255. */
export function brightness(hex: string): number {
  const [red, green, blue] = rgb(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether letters on a field should be white. */
export function isDark(colour: string): boolean {
  return brightness(colour) < 128;
}

/** A mixture of two colours; `part` is the share of the second. */
export function mix(a: string, b: string, part: number): string {
  if (a === b) return a;
  const second = rgb(b);
  return hexOf(rgb(a).map((value, k) => Math.round(value + (second[k] - value) * part)));
}

export function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
