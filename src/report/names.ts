/** What observables are called in headings, keys and sentences. */
import type { Channel } from "../figures/palette.ts";

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  leakage_unbound: "unbound",
  leakage_uncovered: "uncovered",
  leakage_licensed: "licensed",
  leakage_downgraded: "downgraded",
  leakage_backfill: "backfill",
  leakage_lag: "lag",
  leakage_stockpile: "stockpile",
  leakage_defection: "defection",
  leakage_shells: "shells",
  leakage_theft: "theft",
  leakage_remote: "remote",
};

export const SUBTOTAL_NAMES = {
  leakage_permitted: "permitted",
  leakage_timing: "timing",
  leakage_evasion: "evasion",
} as const;

/** "DUV_IMMERSION" as a reader writes it: words apart, letters as they are. */
export function entityName(id: string): string {
  return id.replaceAll("_", " ");
}
