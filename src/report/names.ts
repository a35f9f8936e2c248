/** What observables are called in headings, keys and sentences. */
import type { Channel, Family } from "../figures/palette.ts";

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  leakage_uncovered: "uncovered",
  leakage_unbound: "unbound",
  leakage_lag: "lag",
  leakage_stockpile: "stockpile",
  leakage_licensed: "licensed",
  leakage_downgraded: "downgraded",
  leakage_shells: "shells",
  leakage_defection: "defection",
  leakage_theft: "theft",
  leakage_remote: "remote",
  leakage_backfill: "backfill",
};

/** The walls, as they are named in areas and sentences. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  leakage_outside: "outside the wall",
  leakage_before: "before",
  leakage_through_permitted: "through, permitted",
  leakage_through_evasion: "through, evasion",
  leakage_around: "around",
};

export const SUBTOTAL_NAMES = {
  leakage_permitted: "permitted",
  leakage_timing: "timing",
  leakage_evasion: "evasion",
} as const;

/** "DUV_IMMERSION" as a reader writes it: "DUV IMMERSION". */
export function entityName(id: string): string {
  return id.replaceAll("_", " ");
}

/** A longer title does not fit at the end of a line. */
const LONGEST_NAME = 24;

/** What a scenario is called on charts: its title where that is short, otherwise its id with spaces. */
export function scenarioName(id: string, title: string): string {
  return title.length <= LONGEST_NAME ? title : id.replaceAll("-", " ");
}

/** In rows and headings there is room for the whole title; "today" is enough for "Today's semiconductor controls". */
export function rowName(id: string, title: string): string {
  const begins = title.toLowerCase().startsWith(`${id}'s `);
  return begins ? id.replaceAll("-", " ") : title;
}

/** Names that keep their capital wherever they stand. */
const PROPER = /^(CoCom|Wassenaar|[A-Z]{2,})\b/;

/** "A small yard" within a sentence: "a small yard". */
export function inSentence(name: string): string {
  return PROPER.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** What differs between runs. */
export const VARIES = { chance: "chance", parameters: "parameters", both: "chance and parameters" } as const;
