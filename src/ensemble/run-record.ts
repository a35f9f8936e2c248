/** What is kept of a run: plain data that can be sent between threads. */

/** One line of the curves: an observable of one entity. */
export interface SeriesColumn {
  readonly kind: "all" | "item" | "state" | "mineral" | "list" | "cell";
  readonly entity: string;
  readonly observable: string;
  readonly unit: string;
}

/** One number per run. */
export interface SummaryColumn {
  readonly name: string;
  readonly unit: string;
}

export interface RunEvent {
  readonly date: number;
  readonly process: string;
  readonly entity: string;
  readonly event: string;
  readonly value: number;
}

/** What came in a year through a channel, or is in another book of the accounts; supplier "" = all, "-" = not the sale of a supplier. */
export interface ChannelEntry {
  readonly year: number;
  readonly item: string;
  readonly supplier: string;
  readonly book: string;
  readonly musd: number;
}

/** Values by series, then by date: [series * dates + date]. NaN = undefined. */
export interface DatedValues {
  /** Decimal years. */
  readonly dates: Float64Array;
  readonly values: Float64Array;
}

export interface RunRecord {
  /** From 1. */
  readonly run: number;
  readonly seed: string;
  readonly recorded: DatedValues;
  /** Every tick; null unless every tick was asked for (--detail). */
  readonly ticks: DatedValues | null;
  /** In the order of the summary columns. */
  readonly summary: Float64Array;
  /** In the order of the scenario's parameters; null where they were not drawn. */
  readonly parameters: Float64Array | null;
  /** null unless they were asked for. */
  readonly events: readonly RunEvent[] | null;
  /** Of the first run only, which stands for all; absent otherwise. */
  readonly channels?: readonly ChannelEntry[];
}

/** A run that ended with an error. */
export interface RunFailure {
  readonly run: number;
  readonly seed: string;
  readonly message: string;
}

export type RunOutcome = RunRecord | RunFailure;

export function isFailure(outcome: RunOutcome): outcome is RunFailure {
  return "message" in outcome;
}

/**
 * What a thread answers to a batch of units of work, under Node and in a browser alike. No message stops a thread or reports its progress: a pool
 * ends threads or gives them no more work, and counts the answers. Results are copied, not transferred: once a thread has transferred a single
 * buffer, V8 checks at every access to any array whether its buffer is gone.
 */
export interface BatchAnswer {
  /** In the order of the units. */
  readonly results: readonly unknown[];
  readonly milliseconds: number;
}
