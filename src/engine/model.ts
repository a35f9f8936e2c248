/**
 * A model: a scenario compiled for its runs, with what they record and the memory that they share.
 */
import { COURSE, COURSE_NAMES, type CourseName } from "../observe/course.ts";
import { FLOW_OBSERVABLES } from "../observe/flow-observables.ts";
import type { Observable } from "../observe/observable.ts";
import { OBSERVABLES } from "../observe/observables.ts";
import { completed, type Part } from "../observe/parts.ts";
import { SUMMARIES, type Summary } from "../observe/summaries.ts";
import type { TwinRecord } from "../observe/twin-record.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { allocateColumns } from "../world/allocate-columns.ts";
import type { Blueprint } from "../world/blueprint.ts";
import { compileBlueprint } from "../world/blueprint.ts";
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
  readonly summaries: readonly Summary[];
  /** The curves that the summaries are read from, and where these stand among the series (the first item's); -1 = nowhere. */
  readonly course: readonly { readonly name: CourseName; readonly source: Observable; readonly place: number }[];
  /** The parts of the observer that all of it needs. */
  readonly parts: ReadonlySet<Part>;
  /** Some series are read from the users in the order of their vintages, on every date on which they are recorded. */
  readonly ordersUsers: boolean;
  /** Of a future: where each of its series stands among those of its history. */
  readonly inHistory: Int32Array | null;
  /** What its twins take from the scenario, as text. */
  readonly twinWorld: string;
  workspace: Workspace | null;
}

/** Compiles a scenario; all its runs share the result. With names, its runs record only the observables, and the summaries, of these names. */
export function prepare(scenario: Scenario, observables?: readonly string[], summaries?: readonly string[]): Model {
  const sources = observables
    ? [...OBSERVABLES, ...FLOW_OBSERVABLES].filter(({ name }) => observables.includes(name))
    : OBSERVABLES;
  const asked = summaries ? SUMMARIES.filter(({ name }) => summaries.includes(name)) : SUMMARIES;
  return modelOf(compileBlueprint(scenario), sources, asked);
}

export function modelOf(blueprint: Blueprint, sources: readonly Observable[], summaries = SUMMARIES): Model {
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
  const course = COURSE_NAMES.filter((name) => summaries.some((summary) => summary.course.includes(name))).map(
    (name) => ({ name, source: COURSE[name], place: series.findIndex(({ source }) => source === COURSE[name]) }),
  );
  const read = [...sources, ...summaries, ...course.map(({ source }) => source)];
  return {
    ...{ blueprint, twinBlueprint: twinBlueprint(blueprint), sources, series, summaries, course },
    parts: completed(read.flatMap(({ parts }) => parts)),
    ordersUsers: completed(sources.flatMap(({ parts }) => parts)).has("order"),
    ...{ twinWorld: twinWorld(blueprint), inHistory: null, workspace: null },
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
export function summariesOf(model: Model): readonly { name: string; unit: string; meaning: string }[] {
  return model.summaries;
}

/** Dates that are recorded, decimal years. */
export function recordedDates({ blueprint: { scenario } }: Model): Float64Array {
  return datesEvery(scenario.time, scenario.time.recordEvery);
}
