/**
 * Branching: one history, several futures that start from the same worlds.
 *
 * History is the first scenario, replayed once up to the tick that holds the branch date; at that point every other scenario goes on from a copy of
 * its world with data, parameters, regime, rules and processes of its own. Up to the date the timeline of the history acts, from then on that of the
 * future. Event clocks (integrated hazards and their thresholds) go on across the branch, so all futures meet the same luck.
 */
import type { Observer } from "../observe/observer.ts";
import type { Tally } from "../observe/summaries.ts";
import type { TwinRecord } from "../observe/twin-record.ts";
import type { ParameterValues } from "../scenario/parameters.ts";
import type { Blueprint } from "../world/blueprint.ts";
import { type Beginning, buildWorld } from "../world/build-world.ts";
import type { State } from "../world/state.ts";
import type { EventRecord, World } from "../world/world.ts";
import { type Model, modelOf, type SeriesColumn } from "./model.ts";
import type { RunRecord } from "./record.ts";
import { SCHEDULE } from "./schedule.ts";
import { type Snapshot, takeOver } from "./snapshot.ts";
import { setClock } from "./tick.ts";

/** A run of the history on the day of the branch: what its futures need to go on. */
export interface BranchPoint {
  readonly model: Model;
  readonly seed: string;
  readonly parameters: ParameterValues;
  /** The first tick of the futures. */
  readonly tick: number;
  readonly world: Snapshot;
  readonly observer: { readonly [K in keyof Observer]: Observer[K] | undefined };
  readonly tally: Tally;
  /** In the order of the summaries: those at the end of the data, where that is past; NaN = not read yet. */
  readonly summary: Float64Array;
  readonly events: readonly EventRecord[];
  /** What the history has recorded; valid up to the branch. */
  readonly record: RunRecord;
  /** Null where nothing that the history keeps is made from it. */
  readonly twin: TwinRecord | null;
  /** The twin's world on that day; made when the first future needs a twin of its own. */
  twinWorld: Snapshot | null;
}

/** The model of a future: as the scenario has it, but for the timeline before the date, which is the history's. It records no more than the history. */
export function prepareFuture(history: Model, future: Model, date: number): Model {
  const events = [
    ...history.blueprint.events.filter((event) => event.date < date),
    ...future.blueprint.events.filter((event) => event.date >= date),
  ];
  const model = modelOf({ ...future.blueprint, events }, future.sources, future.summaries);
  const missing = [...model.parts].find((part) => !history.parts.has(part));
  if (missing !== undefined)
    throw new RangeError(`a future is read from "${missing}", which its history does not keep`);
  const nameOf = ({ kind, observable, entity }: SeriesColumn): string => `${kind} ${observable} ${entity}`;
  const places = new Map(history.series.map((column, place) => [nameOf(column), place]));
  const inHistory = Int32Array.from(model.series, (column) => places.get(nameOf(column)) ?? -1);
  const added = model.series[inHistory.indexOf(-1)];
  if (added !== undefined) throw new RangeError(`a future records ${nameOf(added)}, which its history does not`);
  return { ...model, inHistory };
}

/** A world of a future on the day of the branch. A process that the future switches off is neutral at once. */
export function continueWorld(
  blueprint: Blueprint,
  columns: State,
  beginning: Beginning,
  history: Blueprint,
  snapshot: Snapshot,
  tick: number,
): World {
  const world = buildWorld(blueprint, columns, beginning);
  takeOver(columns, snapshot);
  setClock(world, tick - 1);
  for (const { name, off } of SCHEDULE) {
    if (blueprint.scenario.off.includes(name) && !history.scenario.off.includes(name)) off(world);
  }
  return world;
}
