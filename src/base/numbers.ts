/** Digits, groups and signs of numbers that people read: decided here alone, and the same in every language setting. */

/** Shown where there is no number. */
export const NONE = "–";

/** So many decimals, groups from 10,000 on, a true minus sign, and never "−0": "12,300.5". */
export function fixed(value: number, places: number): string {
  const text = Math.abs(value).toFixed(places);
  return (value < 0 && Number(text) !== 0 ? "−" : "") + grouped(text);
}

/** As a change: "+3.5", "−18", and "0" where it rounds to nothing. */
export function signed(value: number, places: number): string {
  const text = fixed(value, places);
  if (Number(text) === 0) return "0";
  return value > 0 ? `+${text}` : text;
}

/** Without the zeros at the end: "12.3", "12", "−0.05". */
export function trimmed(value: number, places: number): string {
  return fixed(value, places).replace(/\.0+$|(\.\d*[1-9])0+$/, "$1");
}

/** "34 %" in text files, of a share. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${Math.round(100 * share)} %` : NONE;
}

/** null where there is no number, as tables want it. */
export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Rounded to significant digits; null where there is no number, as JSON wants it. */
export function rounded(value: number, digits = 4): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : null;
}

/** Three significant digits as programs write them too, for tables in text files: "0.123", "1230", "-5", "2.8e-9". */
export function threeDigits(value: number): string {
  const short = rounded(value, 3);
  return short === null ? NONE : String(short);
}

/** "12,300.5": from 10,000 on. */
export function grouped(text: string): string {
  const [whole, ...rest] = text.split(".");
  return [whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole, ...rest].join(".");
}
