/**
 * Numbers as people type them: with a decimal comma (1,5), with groups of three digits (1 500; 1,234.5; 1.234,5), as a percentage (10 %), with a
 * real minus sign (−3). Understood where there is one way to read them; `1,500` has two.
 */
import { isDecimal } from "./columns.ts";

/** Blanks of every width, and the apostrophe of Swiss tables. */
const GROUP = /(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3}(\D|$))/g;
const IN_GROUPS = /^[+-]?\d{1,3}([ \u00a0\u2009\u202f'’]\d{3})+([.,]\d+)?$/;
const COMMA_GROUPS = /^[+-]?\d{1,3}(,\d{3})+\.\d+$|^[+-]?\d{1,3}(,\d{3}){2,}$/;
const POINT_GROUPS = /^[+-]?\d{1,3}(\.\d{3})+,\d+$|^[+-]?\d{1,3}(\.\d{3}){2,}$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
const TWO_WAYS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** Undefined where the text is no number, or could be two. */
export function typedNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^[−–]\s?/, "-");
  const percent = /^(.*\d)\s?%$/.exec(plain);
  if (percent) {
    const hundredfold = typedNumber(percent[1]);
    return hundredfold === undefined ? undefined : Number((hundredfold / 100).toPrecision(15));
  }
  const number = withPoint(plain);
  return isDecimal(number) ? Number(number) : undefined;
}

/** "1500 or 1.5", for a text that could be either. */
export function twoReadings(text: string): string | undefined {
  const plain = text.trim();
  return TWO_WAYS.test(plain) ? `${Number(plain.replace(",", ""))} or ${Number(plain.replace(",", "."))}` : undefined;
}

function withPoint(text: string): string {
  if (IN_GROUPS.test(text)) return withPoint(text.replace(GROUP, "")).replace(",", ".");
  if (COMMA_GROUPS.test(text)) return text.replaceAll(",", "");
  if (POINT_GROUPS.test(text)) return text.replaceAll(".", "").replace(",", ".");
  return DECIMAL_COMMA.test(text) && !TWO_WAYS.test(text) ? text.replace(",", ".") : text;
}
