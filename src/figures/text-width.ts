/**
 * How wide words are, without a browser: the widths of Helvetica's letters (Arial and Liberation Sans share them), in thousandths of the font
 * size, from space to tilde. The fonts of pages and files are as wide or narrower.
 */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
] as const;
/** Signs outside that row: none that the figures use is wider than this but the dash and the ellipsis. */
const OTHER = 600;
const WIDE = 1000;
/** Bold letters are wider. */
const BOLD = 1.08;

export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text)
    sum += WIDTHS[letter.charCodeAt(0) - 32] ?? (letter === "—" || letter === "…" ? WIDE : OTHER);
  return (sum / 1000) * size * (bold ? BOLD : 1);
}

/** Breaks a text at spaces and after hyphens into lines no wider than asked, unless a single word is. */
export function wrapWords(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<=[- ])/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + part).trimEnd(), size) <= width) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** As much of a text as fits, with an ellipsis where something was left out. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
