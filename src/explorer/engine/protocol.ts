/** What the page and its workers say to each other. Types only: plain data that can be copied. */
import type { Scenario } from "../../scenario/scenario.ts";
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

export type Request =
  | { readonly kind: "describe"; readonly id: number; readonly scenario: string }
  | {
      readonly kind: "run";
      readonly id: number;
      readonly setup: Setup;
      readonly plan: RunPlan;
      readonly run: number;
      readonly needsFacts: boolean;
      readonly only?: Asked;
      readonly past?: SharedPast;
    }
  | { readonly kind: "tell"; readonly id: number; readonly setup: Setup; readonly plan: RunPlan; readonly run: number };

export type Answer =
  | { readonly kind: "described"; readonly id: number; readonly scenario: Scenario }
  | {
      readonly kind: "ran";
      readonly id: number;
      readonly outcome: RunOutcome;
      /** Where they were asked for: as large as a fifth of a run's numbers, and the same for all runs. */
      readonly facts: SetupFacts | undefined;
      readonly milliseconds: number;
    }
  | { readonly kind: "told"; readonly id: number; readonly story: Story }
  | { readonly kind: "refused"; readonly id: number; readonly message: string };

/** What all runs of a setup have in common. */
export interface SetupFacts {
  readonly frame: EnsembleFrame;
  /** Decimal years. */
  readonly start: number;
  readonly end: number;
  readonly replayUntil: number;
}

/** One run in detail, every tick. */
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
