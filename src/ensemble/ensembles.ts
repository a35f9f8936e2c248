/** One ensemble per scenario, and paired differences: of each other scenario from the first and, if there are few, of every pair. */
import { addPair, createDifferences, type Differences } from "./differences.ts";
import { addOutcome, createEnsemble, type Ensemble, type EnsembleFrame } from "./ensemble.ts";
import type { EnsemblePlan } from "./ensemble-plan.ts";
import { isFailure, type RunOutcome } from "./run-record.ts";

export interface Ensembles {
  readonly plan: EnsemblePlan;
  readonly ensembles: readonly Ensemble[];
  /** Empty if there is only one scenario. */
  readonly differences: readonly Differences[];
}

/** With more scenarios the pairs among the others would outgrow the rest of the result. */
const MOST_EACH = 4;

/** Places of a scenario and of what it is compared with. */
function pairsOf(count: number): (readonly [number, number])[] {
  const places = Array.from({ length: count }, (_, k) => k);
  const against = (other: number) => places.slice(other + 1).map((place) => [place, other] as const);
  return count > MOST_EACH ? against(0) : places.flatMap(against);
}

export function createEnsembles(plan: EnsemblePlan, frames: readonly EnsembleFrame[]): Ensembles {
  return {
    plan,
    ensembles: frames.map((frame) => createEnsemble(frame, plan.runs)),
    differences: pairsOf(frames.length).map(([place, other]) =>
      createDifferences(frames[place], frames[other], plan.runs),
    ),
  };
}

/** Takes in the same run of every scenario; in the order of run numbers. A pair needs both runs to have ended well. */
export function addRun({ ensembles, differences }: Ensembles, outcomes: readonly RunOutcome[]): void {
  for (const [place, outcome] of outcomes.entries()) addOutcome(ensembles[place], outcome);
  for (const [k, [place, other]] of pairsOf(outcomes.length).entries()) {
    const [ours, theirs] = [outcomes[place], outcomes[other]];
    if (!isFailure(ours) && !isFailure(theirs)) addPair(differences[k], ours, theirs);
  }
}
