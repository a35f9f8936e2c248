/**
 * What the model knows of base data: the types of its rows, their words, and the names of dated series. The schemas by which rows are read are
 * in `table-schemas.ts`; only their types come in here, so that a thread that gets a scenario ready-made starts without them.
 */
import type { z } from "zod";
import type { TABLES } from "./table-schemas.ts";

export type TableName = keyof typeof TABLES;
/**
 * Tables that a setting may leave out. Without `lists` the items' own column names them; without rows in `memberships` a list
 * binds the members of the forum and is met with the common threat.
 */
export const OPTIONAL_TABLES: readonly TableName[] = ["lists", "memberships"];
/** An event that a scenario adds is planned: it is the scenario's assumption, not history, and comes whatever the replay horizon. */
type Planned = { readonly planned?: true };
export type Row<T extends TableName> = z.output<(typeof TABLES)[T]> & (T extends "timeline" ? Planned : unknown);
/** All base data of one setting: every table as checked rows, in file order. */
export type BaseData = { readonly [T in TableName]: readonly Row<T>[] };

/** Stands for the rival in the timeline; no supplier may have this id. */
export const TARGET = "target";
/** Stands for every state that is neither the leader nor neutral; each of them then does what the event says. */
export const PARTNERS = "partners";
/** Stands for every item in the timeline; no item may have this id. */
export const ALL_ITEMS = "all";

/** The lists of a setting, the main one first: as in their table or, where there is none, in the order of the items that name them. */
export function listsOf({ lists, items }: BaseData): string[] {
  return lists.length > 0 ? lists.map(({ id }) => id) : [...new Set(items.map(({ list }) => list))];
}

/** Dated series that every setting must give (linear between its points, constant beyond the ends). */
export const SERIES = {
  threat: "Common threat that the rival is seen as, 0-1",
  aid: "The leader's aid and its leverage over members, 0-1",
  fusion: "Civil-military fusion in the target, as seen by the leader, 0-1",
  politics: "Domestic politics pushing the leader to widen the yard, 0-1",
  row_demand: "Demand of the rest of the world, index, 1 at the start",
  push: "State-driven build-out in the target: factor on its need, 1 = ordinary",
  openness: "Licence openness of the leader's policy (detente), 0-1",
  collection: "How far the target has organised the collection of technology abroad, 0-1",
  recovery: "How far the members' trade with the target has recovered or matured, 0-1",
} as const;
export type SeriesName = keyof typeof SERIES;

/** How a scenario may hold one of them (`held`). */
export const HOLDS = {
  coded: "as it is coded (the default)",
  start: "flat, at its value on the first day",
  mean: "flat, at its mean over the replayed history",
} as const;
export type Hold = keyof typeof HOLDS;

/** Series that are not shares: an index, a factor. Those of single items have the bounds of the common one; a need may not have begun. */
export const SERIES_BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  row_demand: [0.001, 1000],
  need: [0, 1000],
  push: [0.01, 100],
};

/** Series that a setting may give for one state, list or item: the prefix, with the id behind it, and what the values mean. */
export const OWN_SERIES = {
  exposure_: "Share of this state's goods exports that goes to the target, 0-1; replaces the column of suppliers",
  threat_: "Threat that the users of this list are seen as, 0-1; replaces the common threat",
  need_:
    "The target's need of this item, index, 1 where it is as in its row, 0 before the first; replaces the steady growth of its row",
  row_demand_: "Demand of the rest of the world for this item, index, 1 at the start; replaces the common index",
} as const;
