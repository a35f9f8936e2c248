/** What the page and its workers say to each other. Types only: plain data that can be copied. */
import type { EnsembleFrame } from "../../ensemble/ensemble.ts";
import type { RunEvent, RunOutcome } from "../../ensemble/run-record.ts";
import type { SharedPast } from "../setup/past.ts";
import type { RunPlan, Setup } from "../setup/setup.ts";

/** Sent once, first: the texts of scenarios and base data. */
export interface FilesMessage {
  readonly kind: "files";
  readonly files: readonly (readonly [string, string])[];
}

/** What is recorded of a run, where not all of it is. */
export interface Asked {
  readonly observables: readonly string[];
  readonly summaries: readonly string[];
}

/** One run of a setup. */
export interface RunTask {
  readonly setup: Setup;
  readonly plan: RunPlan;
  /** From 1. */
  readonly run: number;
  /** Whether the page still needs what all runs of the setup have in common. */
  readonly needsFacts: boolean;
  /** For a first look, what the screen shows; for a board, its summaries. */
  readonly only?: Asked | undefined;
  /** The first years that it shares with others: a worker runs them once. */
  readonly past?: SharedPast | undefined;
}

export interface Ran {
  readonly outcome: RunOutcome;
  /** Only where they were asked for: they are a fifth of the size of a run, and the same for all runs. */
  readonly facts: SetupFacts | undefined;
}

/** What all runs of a setup have in common. */
export interface SetupFacts {
  readonly frame: EnsembleFrame;
  /** Decimal years. */
  readonly start: number;
  readonly end: number;
  readonly replayUntil: number;
}

/** One run in detail, tick by tick. */
export interface Story {
  readonly seed: string;
  readonly facts: SetupFacts;
  readonly dates: Float64Array;
  /** series * dates + date, as in a run record. */
  readonly values: Float64Array;
  readonly events: readonly RunEvent[];
  readonly flows: Flows;
}

/** Where goods of the controlled grade go, units (million constant USD) a year, by tick. */
export interface Flows {
  readonly suppliers: readonly string[];
  readonly hubs: readonly string[];
  /** [tick * suppliers * SUPPLIER_FLOWS + supplier * SUPPLIER_FLOWS + flow]. */
  readonly fromSuppliers: Float32Array;
  /** [tick * hubs + hub]: what its fronts pass on. */
  readonly throughHubs: Float32Array;
}
