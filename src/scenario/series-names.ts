/**
 * The names that a series may have: those that every setting gives, and those of single states and lists.
 */
import { OWN_SERIES, SERIES } from "./tables.ts";

/** Allowed names, as far as they help the reader of an error: with the prefix of `found` those with this prefix, otherwise all. */
export function seriesNames(found: string, suppliers: readonly string[], lists: readonly string[]): string[] {
  const own = { exposure_: suppliers, threat_: lists } satisfies Record<keyof typeof OWN_SERIES, readonly string[]>;
  const prefixes = Object.keys(OWN_SERIES) as (keyof typeof OWN_SERIES)[];
  const prefix = prefixes.find((start) => found.startsWith(start));
  if (prefix !== undefined) return own[prefix].map((id) => prefix + id);
  return [...Object.keys(SERIES), "exposure_<id of a supplier>", "threat_<id of a list>"];
}
