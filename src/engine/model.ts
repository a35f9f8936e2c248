/**
 * A model: a scenario compiled for its runs, with what they record and the memory that they share.
 */
import { FLOW_OBSERVABLES } from "../observe/flow-observables.ts";
import { OBSERVABLES } from "../observe/observables.ts";
import type { Observable } from "../observe/observables.ts";
import { SUMMARIES } from "../observe/summaries.ts";
import type { TwinRecord } from "../observe/twin-record.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { compileBlueprint } from "../world/blueprint.ts";
import type { Blueprint } from "../world/blueprint.ts";
import { allocateColumns } from "../world/build-world.ts";
import type { State } from "../world/state.ts";
import { twinBlueprint } from "../world/twin-blueprint.ts";
import { datesEvery } from "./calendar.ts";
import { twinWorld } from "./twin-key.ts";

export interface SeriesColumn {
  readonly kind: Observable["kind"];
  readonly entity: string;
  readonly observable: string;
  readonly unit: string;
}

/** Scratch memory of a model. */
export interface Workspace {
  readonly columns: State;
  readonly twinColumns: State;
  /** The twin of the last run. */
  twin: TwinRecord | null;
  /** Room for a twin that nobody else keeps. */
  ownTwin: TwinRecord | null;
}

/** A scenario ready to run. `workspace` is allocated by the first run and used again by the next ones. */
export interface Model {
  readonly blueprint: Blueprint;
  /** The same world where nothing is controlled. */
  readonly twinBlueprint: Blueprint;
  /** What is recorded, of each entity. */
  readonly sources: readonly Observable[];
  readonly series: readonly (SeriesColumn & { readonly index: number; readonly source: Observable })[];
  /** Some of it needs the ledger, which takes memory. */
  readonly needsLedger: boolean;
  /** Some of it needs the users put in order, which takes time. */
  readonly ordersUsers: boolean;
  /** What its twins take from the scenario, as text. */
  readonly twinWorld: string;
  workspace: Workspace | null;
}

/** What is read from the users in the order of their vintages. */
const ORDERED = ["gap_users_years", "delay_years"];

/** Compiles a scenario; all its runs share the result. With names, its runs record only the observables of these names. */
export function prepare(scenario: Scenario, names?: readonly string[]): Model {
  const sources = names
    ? [...OBSERVABLES, ...FLOW_OBSERVABLES].filter(({ name }) => names.includes(name))
    : OBSERVABLES;
  return modelOf(compileBlueprint(scenario), sources);
}

export function modelOf(blueprint: Blueprint, sources: readonly Observable[]): Model {
  const entities = {
    all: ["all"],
    item: blueprint.itemIds,
    state: blueprint.supplierIds,
    mineral: blueprint.mineralIds,
    list: blueprint.listIds,
    cell: cellNames(blueprint),
  };
  const series = sources.flatMap((source) =>
    entities[source.kind].map((entity, index) => ({
      kind: source.kind,
      entity,
      observable: source.name,
      unit: source.unit,
      index,
      source,
    })),
  );
  const ordersUsers = sources.some(({ name }) => ORDERED.includes(name));
  return {
    ...{ blueprint, twinBlueprint: twinBlueprint(blueprint), sources, series, ordersUsers },
    needsLedger: sources.some(({ late }) => late !== undefined),
    ...{ twinWorld: twinWorld(blueprint), workspace: null },
  };
}

function cellNames({ cellSupplier, cellItem, supplierIds, itemIds }: Blueprint): readonly string[] {
  return Array.from(cellItem, (item, cell) => `${supplierIds[cellSupplier[cell]]}/${itemIds[item]}`);
}

export function workspaceOf(model: Model): Workspace {
  model.workspace ??= {
    columns: allocateColumns(model.blueprint),
    twinColumns: allocateColumns(model.twinBlueprint),
    ...{ twin: null, ownTwin: null },
  };
  return model.workspace;
}

/** What a run records, in the order of `values`. */
export function seriesOf(model: Model): readonly SeriesColumn[] {
  return model.series;
}

/** The one-number results of a run, in the order of `summary`. */
export function summariesOf(_model: Model): readonly { name: string; unit: string; meaning: string }[] {
  return SUMMARIES;
}

/** Dates that are recorded, decimal years. */
export function recordedDates({ blueprint }: Model, everyTick = false): Float64Array {
  const { time } = blueprint.scenario;
  return datesEvery(time, everyTick ? 1 : time.recordEvery);
}
