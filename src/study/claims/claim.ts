/** A claim that was checked. */
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
