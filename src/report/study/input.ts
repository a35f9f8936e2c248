/** What a study's page is made of: the study file, the tables, hand-written text, and provenance. Types only. */
import type { Provenance } from "../page.ts";
import type { Table } from "../../base/table.ts";

/** The part of a checked study file that the page shows; a study definition fits this type. */
export interface ReportedStudy {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly question: string;
  /** Dates are decimal years. */
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly start: number;
    readonly end: number;
    readonly replayUntil: number;
    /** Headline outputs that no fact constrains; absent: not assessed. */
    readonly unconstrained?: readonly string[];
  }[];
  /** Where the scenarios are steps of one thing: of what, and how much of it each has; null = they are not. */
  readonly steps: { readonly of: string; readonly at: readonly number[] } | null;
  /** Index in `scenarios`. */
  readonly baseline: number;
  readonly branchAt: string | null;
  readonly overrides: readonly { readonly path: string; readonly value: string }[];
  readonly factors: readonly ReportedFactor[];
  readonly design: {
    readonly kind: string;
    /** How many, for a space-filling sample. */
    readonly points: number;
  };
  readonly replicates: number;
  readonly seed: string;
  readonly seeds: "common" | "independent";
  readonly uncertainty: "chance" | "parameters" | "both";
  readonly observables: readonly ReportedObservable[];
  /** Names of figures; empty = all that suit the tables. */
  readonly figures: readonly string[];
}

export interface ReportedObservable {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  /** What is read of a curve: which observable, of which entity, over which decimal years; a single date where both ends are equal. */
  readonly read?: {
    readonly kind: string;
    /** The name of a number of the run. */
    readonly summary?: string;
    readonly observable?: string;
    readonly entity?: string;
    readonly from?: number;
    readonly to?: number;
  };
}

export type ReportedFactor = {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
} & (
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "levels"; readonly levels: readonly number[] }
  | { readonly kind: "values"; readonly values: readonly string[] }
  | { readonly kind: "switch" }
  | { readonly kind: "dummy" }
);

export interface StudyProvenance extends Provenance {
  readonly failures: number;
  /** Runs of the design that are missing. */
  readonly missing: number;
}

export interface StudyReportInput {
  readonly study: ReportedStudy;
  /** By file name without ".csv": bands, differences, indices, ...; the tables of the analyses are drawn, all can be downloaded. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Tables of studies in folders of this one, by folder and name (chance/bands): for text and figures, not for download. */
  readonly beside?: Readonly<Record<string, Table>>;
  /** The studies in folders of this one, by folder: their figures can stand on this page. */
  readonly parts?: Readonly<Record<string, StudyReportInput>>;
  /** Files beside the page that are too large to be part of it, such as runs.csv. */
  readonly files: readonly string[];
  /** A table as its file has it. */
  readonly csvOf: (table: Table) => string;
  /** Hand-written, in paragraphs under headings; null = none. */
  readonly prose: string | null;
  readonly provenance: StudyProvenance;
  /** The text of Plotly's script, inlined once. */
  readonly plotly: string;
}
