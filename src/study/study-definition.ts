/**
 * What a study file says once it is checked, and what its runs give: the types that designs, runner and analyses share. Types only.
 */
import type { Override } from "../scenario/scenario.ts";
import type { Read } from "./read-observables.ts";
import type { DesignKind } from "./study-file.ts";

export type { DesignKind };

/** What a point of the unit cube means for one factor; `path` and values are as `--set` takes them. */
export type Factor = RangeFactor | LevelsFactor | ValuesFactor | SwitchFactor | DummyFactor;

interface FactorHead {
  /** As the file names it; the column in the tables. */
  readonly name: string;
  /** "1" for a plain number, "" for named values. */
  readonly unit: string;
  readonly meaning: string;
  /** Place in the unit cube of the base point (one-at-a-time, and what differences against a base use). */
  readonly base: number;
}

/** Any number from low to high: low + u (high - low). */
export interface RangeFactor extends FactorHead {
  readonly kind: "range";
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** One of some numbers: the place is floor(u n). */
export interface LevelsFactor extends FactorHead {
  readonly kind: "levels";
  readonly path: string;
  readonly levels: readonly number[];
}

/** One of some named values. */
export interface ValuesFactor extends FactorHead {
  readonly kind: "values";
  readonly path: string;
  readonly values: readonly string[];
}

/** 0 (u < 0.5): the scenario as it is; 1: with these fields of a scenario file laid over it. */
export interface SwitchFactor extends FactorHead {
  readonly kind: "switch";
  readonly layer: SwitchLayer;
  /** By scenario, where each has one of its own instead. */
  readonly layers?: Readonly<Record<string, SwitchLayer>>;
}
export type SwitchLayer = Readonly<Record<string, unknown>>;

/** Moves nothing: what an index of it shows is noise. */
export interface DummyFactor extends FactorHead {
  readonly kind: "dummy";
}

/** Every field has its default; a design reads those it knows. */
export interface StudyDesign {
  readonly kind: DesignKind;
  /** Latin hypercube and Sobol sequence: points; Saltelli: rows of the matrix A. */
  readonly points: number;
  /** One-at-a-time, Morris: levels of a range; grid: levels of a range. */
  readonly levels: number;
  /** Morris. */
  readonly trajectories: number;
  /** Saltelli: with the matrices BA_i. */
  readonly secondOrder: boolean;
  /** null: Latin hypercube and Morris use "1", Sobol sequence and Saltelli the sequence as it is, without a shift. */
  readonly seed: string | null;
}

/** One number of a run. */
export interface StudyObservable {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  /** The number is a date (a decimal year; NaN = never within the run), so survival can be read from it. */
  readonly isDate: boolean;
  readonly read: Read;
}

/** An analysis by its name; options are its own (`observable`, `above`, `below`, ...). */
export interface StudyAnalysis {
  readonly kind: string;
  readonly observable: string | null;
  readonly above: number | null;
  readonly below: number | null;
}

/** What the tables need to know about a scenario. */
export interface StudyScenario {
  readonly id: string;
  readonly title: string;
  /** Decimal years. */
  readonly start: number;
  readonly end: number;
  readonly replayUntil: number;
  /** Whose history it has: today, cocom. */
  readonly setting: string;
}

export interface Steps {
  readonly of: string;
  readonly at: readonly number[];
}

export interface StudyDefinition {
  /** The file's name, or its folder's where the file is called study.yaml. */
  readonly id: string;
  /** Relative to the project's root where it lies inside. */
  readonly path: string;
  readonly title: string;
  readonly question: string;
  readonly scenarios: readonly StudyScenario[];
  /** The scenarios are steps of one thing: of what, and how much of it each has; null = they are not. */
  readonly steps: Steps | null;
  /** Place in `scenarios`. */
  readonly baseline: number;
  /** YYYY-MM-DD; null = every scenario is run from its start. */
  readonly branchAt: string | null;
  readonly overrides: readonly Override[];
  readonly factors: readonly Factor[];
  readonly design: StudyDesign;
  readonly replicates: number;
  readonly seed: string;
  /** common: replicate k has the same luck at every point. */
  readonly seeds: "common" | "independent";
  /** What differs between replicates: chance, or parameters that are no factor, or both. */
  readonly uncertainty: "chance" | "parameters" | "both";
  readonly observables: readonly StudyObservable[];
  /** Observables whose dated bands are kept for every point: of the whole or, where there is none, of each entity. */
  readonly curves: readonly string[];
  readonly analyses: readonly StudyAnalysis[];
  /** Names of figures; empty = what suits the design. */
  readonly figures: readonly string[];
}

/** The points of a design, in its order. */
export interface StudyPoints {
  /** points x factors, from 0 to 1. */
  readonly unit: readonly (readonly number[])[];
  /** points x factors: what the factor takes there (0 or 1 for a switch, the place itself for a dummy). */
  readonly values: readonly (readonly (number | string)[])[];
}

/** All results of a study. */
export interface StudyData {
  readonly definition: StudyDefinition;
  readonly points: StudyPoints;
  /** [((scenario * points + point) * replicates + replicate) * observables + observable]; NaN = undefined, or the run failed or is missing. */
  readonly results: Float64Array;
}
