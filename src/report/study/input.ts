/** What a study's page is made of: what the study file says, the tables, hand-written words, and where it all comes from. Types only. */
import type { Provenance } from "../page.ts";
import type { Table } from "../../base/table.ts";

/** The part of a checked study file that stands on the page; a study definition is one. */
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
  /** The scenarios are steps of one thing: of what, and how much of it each has; null = they are not. */
  readonly steps: { readonly of: string; readonly at: readonly number[] } | null;
  /** Place in `scenarios`. */
  readonly baseline: number;
  readonly branchAt: string | null;
  readonly overrides: readonly { readonly path: string; readonly value: string }[];
  readonly factors: readonly ReportedFactor[];
  readonly design: {
    readonly kind: string;
    /** Of a sample that fills the space: how many. */
    readonly points: number;
  };
  readonly replicates: number;
  readonly seed: string;
  readonly seeds: "common" | "independent";
  readonly uncertainty: "chance" | "parameters" | "both";
  readonly observables: readonly ReportedObservable[];
  /** Names of figures; empty = what suits the tables. */
  readonly figures: readonly string[];
}

export interface ReportedObservable {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  /** Of a curve: which one, of what, and over which decimal years; one date where both ends are the same. */
  readonly read?: {
    readonly kind: string;
    /** Of a number of the run. */
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
  /** Runs that the design wants and that are not there. */
  readonly missing: number;
}

export interface StudyReportInput {
  readonly study: ReportedStudy;
  /** By file name without ".csv": bands, differences, indices, ...; the analyses' tables are drawn, all are offered. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Tables of studies in folders of this one, by folder and name (chance/bands): for words and figures, not offered. */
  readonly beside?: Readonly<Record<string, Table>>;
  /** The studies in folders of this one, by folder: their figures can stand on this page. */
  readonly parts?: Readonly<Record<string, StudyReportInput>>;
  /** Files that lie beside the page and are too large to be part of it, such as runs.csv. */
  readonly files: readonly string[];
  /** A table as its file has it. */
  readonly csvOf: (table: Table) => string;
  /** Hand-written, in paragraphs under headings; null = none. */
  readonly prose: string | null;
  readonly provenance: StudyProvenance;
  /** The text of Plotly's script, inlined once. */
  readonly plotly: string;
}
