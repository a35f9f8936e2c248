/** The runs of a setup that the page has so far. */
import { isFailure, type RunOutcome, type RunRecord } from "../../ensemble/run-record.ts";
import type { Setup } from "../setup/setup.ts";
import type { Asked, SetupFacts } from "./protocol.ts";

export interface Runs {
  readonly setup: Setup;
  facts: SetupFacts | undefined;
  /** By run number less one; a place is empty while its run is missing. */
  readonly outcomes: (RunOutcome | undefined)[];
  readonly underWay: Set<number>;
  /** One run of which only what the screen shows is recorded: shown until the first whole one has come. */
  look: FirstLook | undefined;
  /** Why the setup cannot run. */
  refusal: string | undefined;
}

export interface FirstLook {
  readonly run: number;
  readonly asked: Asked;
  /** Undefined while it is under way. */
  outcome: RunOutcome | undefined;
  facts: SetupFacts | undefined;
}

export function emptyRuns(setup: Setup): Runs {
  return { setup, facts: undefined, outcomes: [], underWay: new Set(), look: undefined, refusal: undefined };
}

/** The first runs up to a number, those that failed left out. */
export function goodRuns(runs: Runs, upTo: number): RunRecord[] {
  return runs.outcomes.slice(0, upTo).flatMap((outcome) => (outcome && !isFailure(outcome) ? [outcome] : []));
}
