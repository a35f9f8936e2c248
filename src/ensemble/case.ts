/** A case: everything that one run depends on. Equal cases give the same bytes, wherever they are run. Types only. */
import type { Forms } from "../scenario/forms.ts";
import type { Layer } from "../scenario/layer.ts";
import type { ParameterName, ParameterValues } from "../scenario/parameters.ts";
import type { Override, Scenario } from "../scenario/scenario.ts";

/** What has to be prepared for a case: cases of one world share a model. */
export interface CaseWorld {
  /** A scenario, or its name as the loader of the memory knows it. */
  readonly scenario: Scenario | string;
  /** Laid over the scenario, as --set takes them. */
  readonly overrides?: readonly Override[];
  readonly layers?: readonly Layer[];
  /** Rival forms of processes; null or absent: the scenario's own. */
  readonly forms?: Forms | null;
  /** Names of the observables that are recorded, and of the summaries; absent: all. */
  readonly observables?: readonly string[];
  readonly summaries?: readonly string[];
}

export interface Case extends CaseWorld {
  readonly parameters?: ParameterSource;
  /** Laid over the parameters of the source. */
  readonly changes?: readonly ParameterChange[];
  /** Seed of the run's events. */
  readonly luck: string;
  /** Decimal year at which the run stops early. */
  readonly end?: number;
  readonly records?: Records;
}

/** What is recorded in addition to the observables on their dates. */
export interface Records {
  readonly events?: boolean;
  /** Who sold what through which channel, by year. */
  readonly channels?: boolean;
  /** Every tick instead of the scenario's dates. */
  readonly everyTick?: boolean;
  /** Every tick as well. */
  readonly detail?: boolean;
}

/** Where the values of the parameters come from. */
export type ParameterSource =
  | { readonly from: "published" }
  /** One of the accepted sets, where the scenario has any; what they leave open is drawn within its published range. */
  | { readonly from: "drawn"; readonly seed: string }
  | ({ readonly from: "accepted" } & AcceptedPlace)
  | { readonly from: "given"; readonly values: ParameterValues | Partial<Record<ParameterName, number>> };

/** A particular accepted set, and moves of single parameters away from it. */
export interface AcceptedPlace {
  /** Seed of the draw of what the set leaves open; null: published values. */
  readonly draw: string | null;
  /** Place in the list of accepted sets, from 0 to below 1; "middle": the set nearest to their median; null: none. */
  readonly set: number | "middle" | null;
  readonly moves: Moves;
}

/** A share of the way from a parameter's value to an end of its published range: 0 = low, 1 = high. */
export interface Move {
  readonly toward: 0 | 1;
  readonly by: number;
}
export type Moves = Readonly<Record<string, Move>>;

/** A value for every run, or a multiple of each run's own. */
export type ParameterChange = { readonly name: ParameterName } & (
  { readonly value: number } | { readonly times: number }
);

/** A case that continues the run of another, its history, from a day on. */
export interface Future {
  /** Decimal year. */
  readonly from: number;
  readonly case: Case;
}
