/** One ensemble per scenario, and the paired differences of the others against the first. */
import { addPair, createDifferences, type Differences } from "./differences.ts";
import { addOutcome, createEnsemble, type Ensemble, type EnsembleFrame } from "./ensemble.ts";
import type { EnsemblePlan } from "./ensemble-plan.ts";
import { isFailure, type RunOutcome } from "./run-record.ts";

export interface Ensembles {
  readonly plan: EnsemblePlan;
  readonly ensembles: readonly Ensemble[];
  /** Empty where there is one scenario. */
  readonly differences: readonly Differences[];
}

export function createEnsembles(plan: EnsemblePlan, frames: readonly EnsembleFrame[]): Ensembles {
  return {
    plan,
    ensembles: frames.map((frame) => createEnsemble(frame, plan.runs)),
    differences: frames.slice(1).map((frame) => createDifferences(frame, frames[0], plan.runs)),
  };
}

/** Takes in the same run of every scenario; in the order of run numbers. A pair needs both runs to have ended well. */
export function addRun({ ensembles, differences }: Ensembles, outcomes: readonly RunOutcome[]): void {
  for (const [place, outcome] of outcomes.entries()) addOutcome(ensembles[place], outcome);
  const baseline = outcomes[0];
  if (isFailure(baseline)) return;
  for (const [place, pairs] of differences.entries()) {
    const outcome = outcomes[place + 1];
    if (!isFailure(outcome)) addPair(pairs, outcome, baseline);
  }
}
