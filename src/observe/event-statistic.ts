/**
 * What an event statistic is: a named number of one run, with arguments, as history records it. Types only.
 */
import type { Recording } from "./recording.ts";

/** What may stand in the place of an argument. */
export type ArgumentKind =
  "date" | "months" | "number" | "items" | "state" | "states" | "mineral" | "list" | "firm" | "channel" | "word";

export interface Argument {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly meaning: string;
}

/** Arguments as read: dates in decimal years, months in months, items and states as lists of ids. */
export type ArgumentValue = number | string | readonly string[];

export interface EventStatistic {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly arguments: readonly Argument[];
  /** Observables that the run must record. */
  readonly needs: readonly string[];
  /** The last date that it looks at, decimal years: a run need not go further. Absent: the latest of its dates. */
  readonly until?: (args: Arguments) => number;
  /** NaN = undefined in this run. */
  readonly read: (recording: Recording, args: Arguments) => number;
}

/** A row of the registry; many need no observables, only the diary. */
export type StatisticRow = Omit<EventStatistic, "needs"> & Partial<Pick<EventStatistic, "needs">>;

/** The arguments of one call, by name. */
export interface Arguments {
  readonly number: (name: string) => number;
  readonly text: (name: string) => string;
  readonly list: (name: string) => readonly string[];
}
