/** The colour of a value on a scale of colours. */
import type { ColourScale } from "./chart.ts";

/** Mixed in ten steps between two colours of the scale, so that neighbours of about one value share a colour. */
export function colourAt(value: number, scale: ColourScale, low: number, high: number): string {
  const share = Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
  let below = scale[0];
  for (const stop of scale) {
    if (stop[0] <= share) below = stop;
    else return mix(below[1], stop[1], Math.round(((share - below[0]) / (stop[0] - below[0])) * 10) / 10);
  }
  return below[1];
}

/** Letters on a field: white on dark, ink on light. */
export function isDark(colour: string): boolean {
  const part = (from: number): number => parseInt(colour.slice(from, from + 2), 16);
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) < 128;
}

/** Of two colours, with so much of the second. */
export function mix(a: string, b: string, part: number): string {
  if (a === b) return a;
  const at = (hex: string, k: number): number => parseInt(hex.slice(1 + 2 * k, 3 + 2 * k), 16);
  const digits = (k: number): string =>
    Math.round(at(a, k) + (at(b, k) - at(a, k)) * part)
      .toString(16)
      .padStart(2, "0");
  return `#${digits(0)}${digits(1)}${digits(2)}`;
}
