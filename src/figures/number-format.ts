/** How numbers of a chart are written: on axes, in fields, under the pointer. */
import { grouped } from "../base/numbers.ts";

export type NumberFormat =
  /** 0.123 as "12.3%". */
  | { readonly style: "percent"; readonly decimals: number }
  /** "3.10" */
  | { readonly style: "fixed"; readonly decimals: number }
  /** To a number of significant digits, without trailing zeros, thousands grouped: "12,300". */
  | { readonly style: "digits"; readonly digits: number }
  /** To six digits, and "1.5k" rather than "1500". */
  | { readonly style: "short" }
  /** A whole number without grouping, such as a year. */
  | { readonly style: "year" };

export const PERCENT: NumberFormat = { style: "percent", decimals: 0 };
export const PLAIN: NumberFormat = { style: "digits", digits: 6 };

const PREFIXES: readonly (readonly [number, string])[] = [
  [1e12, "T"],
  [1e9, "G"],
  [1e6, "M"],
  [1e3, "k"],
];

export function formatNumber(value: number, format: NumberFormat): string {
  const text = sized(Math.abs(value), format);
  return (value < 0 && /[1-9]/.test(text) ? "−" : "") + text;
}

function sized(size: number, format: NumberFormat): string {
  switch (format.style) {
    case "percent":
      return `${(100 * size).toFixed(format.decimals)}%`;
    case "fixed":
      return size.toFixed(format.decimals);
    case "digits":
      return grouped(trimmed(size, format.digits));
    case "year":
      return String(Math.round(size));
    case "short": {
      const [unit, prefix] = PREFIXES.find(([least]) => size >= least) ?? [1, ""];
      return trimmed(size / unit, 6) + prefix;
    }
  }
}

/** To a number of significant digits, never in powers of ten. */
function trimmed(size: number, digits: number): string {
  const text = Number(size.toPrecision(digits)).toFixed(12);
  return text.replace(/\.?0+$/, "");
}

/** The same as a d3 format, which Plotly reads. */
export function d3Format(format: NumberFormat): string {
  switch (format.style) {
    case "percent":
      return `.${format.decimals}%`;
    case "fixed":
      return `.${format.decimals}f`;
    case "digits":
      return `,.${format.digits}~r`;
    case "short":
      return "~s";
    case "year":
      return "d";
  }
}
