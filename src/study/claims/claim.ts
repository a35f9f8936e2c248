/** A claim that was checked, and when it holds in a run. */
import type { Comparison } from "../hypothesis-table.ts";
import type { ClaimSource } from "./claim-file.ts";

export interface Claim {
  /** The file's name without `.yaml`. */
  readonly id: string;
  readonly title: string;
  /** Of section 6 of the model page; null where it belongs to none. */
  readonly hypothesis: string | null;
  /** Who argues it and where; null: a question of this model. */
  readonly source: ClaimSource | null;
  readonly comparison: Comparison;
  /** Observables and summaries that it reads, each once. */
  readonly reads: readonly string[];
}

/** By how much an effect is on the side that the claim states: above 0 it holds. NaN where the effect is undefined. */
export function marginOf({ stated, beyond }: Pick<Comparison, "stated" | "beyond">, effect: number): number {
  if (stated === "apart") return Math.abs(effect) - beyond;
  return (stated === "more" ? effect : -effect) - beyond;
}
