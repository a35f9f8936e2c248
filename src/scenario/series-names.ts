/**
 * The names that a series may have: those that every setting gives, and those of single states, lists and items.
 */
import { type OWN_SERIES, SERIES, SERIES_BOUNDS } from "./tables.ts";

/** Whose series a setting may give. */
export interface SeriesOwners {
  readonly suppliers: readonly string[];
  readonly lists: readonly string[];
  readonly items: readonly string[];
}

/** Allowed names, as far as they help the reader of an error: with the prefix of `found` those with this prefix, otherwise all. */
export function seriesNames(found: string, { suppliers, lists, items }: SeriesOwners): string[] {
  const own: Record<keyof typeof OWN_SERIES, readonly string[]> = {
    exposure_: suppliers,
    threat_: lists,
    row_demand_: items,
    need_: items,
  };
  for (const [prefix, ids] of Object.entries(own)) if (found.startsWith(prefix)) return ids.map((id) => prefix + id);
  const ofSingle = ["exposure_<id of a supplier>", "threat_<id of a list>", "row_demand_<id of an item>", "need_<id of an item>"]; // prettier-ignore
  return [...Object.keys(SERIES), ...ofSingle];
}

/** Least and largest value of a series, where it is not a share. */
export function boundsOf(name: string): readonly [number, number] | undefined {
  return SERIES_BOUNDS[/^(row_demand|need)(?=_)/.exec(name)?.[0] ?? name];
}
