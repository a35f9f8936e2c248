/** The few number formats that the figures use, out of those of d3 that Plotly reads: ".1%", ".1f", ",.3~r", "~s", "~g", "d". */

const FORMAT = /^(,)?(?:\.(\d+))?(~)?([a-z%])?$/;
const PREFIXES: readonly (readonly [number, string])[] = [
  [1e12, "T"],
  [1e9, "G"],
  [1e6, "M"],
  [1e3, "k"],
];

export function formatNumber(value: number, format: string): string {
  const [, comma, digits, trim, type = "g"] = FORMAT.exec(format) ?? [];
  const places = digits === undefined ? undefined : Number(digits);
  const text = plain(Math.abs(value), type, places, trim !== undefined);
  const grouped = comma === undefined ? text : text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
  return (value < 0 && /[1-9]/.test(text) ? "−" : "") + grouped;
}

function plain(size: number, type: string, places: number | undefined, trim: boolean): string {
  switch (type) {
    case "%":
      return `${fixed(100 * size, places ?? 6, trim)}%`;
    case "f":
      return fixed(size, places ?? 6, trim);
    case "d":
      return String(Math.round(size));
    case "r":
      return significant(size, places ?? 6, trim);
    case "s": {
      const [unit, prefix] = PREFIXES.find(([least]) => size >= least) ?? [1, ""];
      return significant(size / unit, places ?? 6, trim) + prefix;
    }
    default:
      return significant(size, places ?? 6, true);
  }
}

function fixed(size: number, places: number, trim: boolean): string {
  return trimmed(size.toFixed(places), trim);
}

/** To so many significant digits, never in powers of ten. */
function significant(size: number, digits: number, trim: boolean): string {
  if (size === 0) return trimmed((0).toFixed(Math.max(0, digits - 1)), trim);
  const power = Math.floor(Math.log10(size));
  const places = Math.min(12, Math.max(0, digits - 1 - power));
  const rounded = Number(size.toPrecision(digits));
  return trimmed(rounded.toFixed(places), trim);
}

function trimmed(text: string, trim: boolean): string {
  return trim && text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
