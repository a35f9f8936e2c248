/**
 * The text of a link in transit: a check sum at its end shows whether it arrived whole, and what mail programs and networks add is removed
 * again. What the text means is for link.ts.
 */
import { crc32 } from "../../base/crc32.ts";

const SUM = "sum";
/** Five letters or digits: one damaged link in sixty million passes. */
const SUMS = 36 ** 5;
/** Ways in which a cut leaves the beginning of a check sum behind. */
const CUT_SUM = /&(s|su|sum|)$/;
/** Punctuation after the link, also as it is encoded in an address. */
const TRAILING = /([).,>]|%29|%2[ec]|%3e)$/i;
const ADDED = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/;

export interface Arrived {
  /** Without the check sum and what others added. */
  readonly text: string;
  /** Unsealed: without a check sum, like links of earlier versions and those that lost their end. */
  readonly state: "whole" | "unsealed" | "damaged";
}

export function sealed(text: string): string {
  return `${text}&${SUM}=${sumOf(text)}`;
}

export function arrived(text: string): Arrived {
  const plain = text.replaceAll("&amp;", "&");
  const ways = [plain, plain.replace(TRAILING, ""), decoded(plain), decoded(plain).replace(TRAILING, "")];
  for (const way of ways) {
    const { words, sum } = taken(way);
    if (sum === sumOf(words)) return { text: words, state: "whole" };
  }
  const best = (plain.includes("=") ? ways[1] : ways[3]).replace(CUT_SUM, "");
  const { words, sum } = taken(best);
  return { text: words, state: sum !== null || CUT_SUM.test(plain) ? "damaged" : "unsealed" };
}

function taken(text: string): { words: string; sum: string | null } {
  const words = new URLSearchParams(text);
  const sum = words.get(SUM);
  words.delete(SUM);
  for (const name of [...words.keys()]) if (ADDED.test(name)) words.delete(name);
  return { words: words.toString(), sum };
}

/** The sum of what the text says, however it is encoded. */
function sumOf(text: string): string {
  const words = new TextEncoder().encode(new URLSearchParams(text).toString());
  return (crc32(words) % SUMS).toString(36).padStart(5, "0");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is no encoding
  }
}

/** A link that may leave this computer: after the page's address if that is on the web, never with the path of a file. */
export function addressOf(page: string, link: string): string {
  return `${/^https?:/.test(page) ? page.replace(/#.*$/s, "") : ""}#${link}`;
}
