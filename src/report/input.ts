/** What a report is made of: tables and the facts about how they came to be. Types only. */
import type { Table } from "../base/table.ts";
import type { Grade } from "../scenario/table-words.ts";
import type { Provenance } from "./page.ts";
import type { FigureScenario, FigureTables } from "./figure-tables.ts";

/** One scenario of the study. */
export interface ReportScenario extends FigureScenario {
  readonly title: string;
  readonly question: string;
  /** How it differs from its parent, and why. */
  readonly differs: string;
  /** Folder in `seeds/`. */
  readonly setting: string;
  readonly failed: readonly { readonly seed: string; readonly message: string }[];
  readonly uncertainty: "chance" | "parameters" | "both";
  /** false: the parameters are drawn from their published ranges, not from sets that the facts accept. */
  readonly calibrated: boolean;
  /** Headline outputs that no fact constrains; absent: not assessed. */
  readonly unconstrained?: readonly string[];
  /** Which facts narrow which headline output; an output without facts is an assumption. */
  readonly evidence?: readonly { readonly output: string; readonly facts: readonly string[] }[];
  /** How many parameters have which grade of evidence. */
  readonly gradeCounts: Readonly<Record<Grade, number>>;
}

/** How the result was made, so that another person can make it again. */
export interface ReportProvenance extends Provenance {
  readonly seed: string;
  /** `--set path=value` of the command line. */
  readonly overrides?: readonly string[];
  /** When the command was started, as the manifest has it. */
  readonly made?: string;
  /** Names of the tables beside the page. */
  readonly files?: readonly string[];
  /** Stopped before all runs were done. */
  readonly interrupted?: boolean;
}

export interface ReportInput extends FigureTables {
  readonly title: string;
  readonly scenarios: readonly ReportScenario[];
  /** Shown as it is, with its own columns. */
  readonly hypotheses: Table | null;
  /** The scoreboard of the facts; absent: none was made. */
  readonly history?: Table | null;
  /** The facts of history in words, by id. */
  readonly factWords?: Readonly<Record<string, string>>;
  readonly provenance: ReportProvenance;
  /** The text of Plotly's script, inlined once. */
  readonly plotly: string;
}
