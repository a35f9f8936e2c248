/**
 * The scenario: everything a run is given. One frozen object, checked once by `load.ts` and trusted by every room above.
 */
import type { Forms } from "./forms.ts";
import type { Parameter, ParameterName } from "./parameters.ts";
import type { Population } from "./population.ts";
import type { ProcessName } from "./processes.ts";
import type { BaseData } from "./tables.ts";

export { PROCESS_NAMES, type ProcessName } from "./processes.ts";

/** Path relative to the project's root, with `/` ("scenarios/today.yaml", "seeds/today/items.csv") -> the file's text. */
export type FileSet = ReadonlyMap<string, string>;

/** How the states agree on what is controlled (model description, step 4). */
export const REGIME_MODES = [
  "consensus", // CoCom: item by item, with a veto
  "sequential", // the leader at once, each partner in its own time
  "annual-consensus", // Wassenaar: one window a year, national discretion
  "unilateral", // the leader alone
  "extraterritorial", // the leader reaches foreign goods through its content
  "standing", // a common list, majority, shared licence data
] as const;
export type RegimeMode = (typeof REGIME_MODES)[number];

/** Whether the leader acts first, waits for partners, or comes down to the most reluctant. */
export const LEADER_STANCES = ["first", "waits", "levels-down"] as const;
export type LeaderStance = (typeof LEADER_STANCES)[number];

export interface Regime {
  readonly mode: RegimeMode;
  readonly leader: LeaderStance;
}

/** Dates are decimal years (2018.5 = the middle of 2018). */
export interface ScenarioTime {
  readonly start: number;
  readonly end: number;
  readonly ticksPerYear: number;
  /** History is replayed up to here; from here on the model generates events. */
  readonly replayUntil: number;
  /** The twin runs this much longer, so that a delay near the end can be read. */
  readonly twinExtraYears: number;
  /** Every so many ticks are recorded. */
  readonly recordEvery: number;
}

/** One parameter with the value that it has here, and who gave it. */
export interface ParameterInfo extends Parameter {
  /** Why this value, where a setting or a scenario gave it; empty for a default. */
  readonly why: string;
  /** The file (or `--set`) that gave the value; `src/scenario/parameters.ts` for a default. */
  readonly setBy: string;
}

/** Sets of parameter values that passed together against the facts. */
export interface AcceptedSets {
  readonly names: readonly ParameterName[];
  /** Each in the order of the names. */
  readonly sets: readonly (readonly number[])[];
}

export interface Scenario {
  /** The file's name without `.yaml`. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly question: string;
  readonly differs: string;
  readonly sources: readonly string[];
  /** Words of its own file to find it by. */
  readonly tags: readonly string[];
  /** Ids of the ancestors and of the scenario itself: the root first, this one last. */
  readonly lineage: readonly string[];
  /** Folder in `seeds/`. */
  readonly setting: string;
  /** false: the leader never acts, so nothing is ever controlled. */
  readonly controls: boolean;
  readonly time: ScenarioTime;
  readonly regime: Regime;
  /** Processes that are switched off, in the order of the tick. */
  readonly off: readonly ProcessName[];
  /** Which of its rival forms a process takes. */
  readonly forms: Forms;
  /** Makers and users each as an agent, or pooled into their mean. */
  readonly population: Population;
  readonly parameters: Readonly<Record<ParameterName, number>>;
  readonly provenance: Readonly<Record<ParameterName, ParameterInfo>>;
  /** What ensembles draw from; null where the setting has no accepted sets. */
  readonly accepted: AcceptedSets | null;
  /** Rows after the scenario's changes. */
  readonly data: BaseData;
}

/** A single value from the command line: `--set path=value`. */
export interface Override {
  readonly path: string;
  readonly value: string;
}
