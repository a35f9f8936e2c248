/**
 * The twin: the same world and luck without controls, run first. Runs whose twins cannot differ share one.
 */
import { allocateTwinRecord, recordTwin, type TwinRecord } from "../observe/twin-record.ts";
import { allocateUserOrder } from "../observe/user-order.ts";
import type { ParameterValues } from "../scenario/parameters.ts";
import type { Blueprint } from "../world/blueprint.ts";
import { buildWorld } from "../world/build-world.ts";
import type { World } from "../world/world.ts";
import { type BranchPoint, continueWorld } from "./branch.ts";
import { twinTicksOf } from "./calendar.ts";
import { type Model, workspaceOf } from "./model.ts";
import { copyState, type Snapshot } from "./snapshot.ts";
import { stepsOf, tick } from "./tick.ts";
import type { TwinCache } from "./twin-cache.ts";
import { twinLuck } from "./twin-key.ts";

/**
 * The twin of a run, which may be a future of `from`; taken from the history or the cache where it is the same. Where nobody else will use it, only
 * the `needed` ticks are computed before the run.
 */
export function twinOf(
  model: Model,
  seed: string,
  parameters: ParameterValues,
  from: BranchPoint | null,
  twins: TwinCache | null,
  needed: number,
): TwinRecord {
  const workspace = workspaceOf(model);
  const luck = twinLuck(parameters, seed);
  const luckBefore = from ? twinLuck(from.parameters, from.seed) : luck;
  if (from?.twin && luck === luckBefore && model.twinWorld === from.model.twinWorld)
    return (workspace.twin = from.twin);
  const key = twins
    ? `${twins.nameOf(model.twinWorld)} ${luck}${from ? ` after ${twins.nameOf(from.model.twinWorld)} ${luckBefore} ${from.tick}` : ""}`
    : "";
  const known = twins?.get(key);
  if (known) return (workspace.twin = known);
  const record = from
    ? branchTwin(model, seed, parameters, from, twins !== null)
    : runTwin(model, seed, parameters, twins !== null, twins ? Infinity : needed);
  twins?.set(key, record);
  return record;
}

/** Computes a twin, in the model's own memory unless it is to be kept; the ticks after the `needed` ones only when somebody asks for them. */
export function runTwin(
  model: Model,
  seed: string,
  parameters: ParameterValues,
  kept = false,
  needed = Infinity,
): TwinRecord {
  const { twinColumns } = workspaceOf(model);
  const world = buildWorld(model.twinBlueprint, twinColumns, { seed, parameters, controls: false, diary: null });
  const record = recordFor(model, kept);
  runOn(world, record, 0, needed, model.blueprint);
  return record;
}

/** The twin of a future: the history's up to the branch, then its own. */
function branchTwin(
  model: Model,
  seed: string,
  parameters: ParameterValues,
  from: BranchPoint,
  kept: boolean,
): TwinRecord {
  from.twinWorld ??= twinOnTheDay(from);
  const world = continueWorld(
    model.twinBlueprint,
    workspaceOf(model).twinColumns,
    { seed, parameters, controls: false, diary: null },
    from.model.blueprint,
    from.twinWorld,
    from.tick,
  );
  const record = recordFor(model, kept);
  const history = from.twin!; // a future keeps nothing made from a twin that its history does not
  for (const name of Object.keys(record) as (keyof TwinRecord)[]) {
    const [own, past] = [record[name], history[name]];
    if (!(own instanceof Float64Array && past instanceof Float64Array)) continue;
    own.set(past.subarray(0, (past.length / history.ticks) * from.tick));
  }
  runOn(world, record, from.tick, Infinity, model.blueprint);
  return record;
}

/** Runs the history's twin again up to the branch; the memory of the history's twins is free by then. */
function twinOnTheDay({ model, seed, parameters, tick: end }: BranchPoint): Snapshot {
  const { twinColumns } = workspaceOf(model);
  const world = buildWorld(model.twinBlueprint, twinColumns, { seed, parameters, controls: false, diary: null });
  const start = copyState(twinColumns);
  const steps = stepsOf(model.blueprint.scenario.off);
  for (let number = 0; number < end; number++) tick(world, number, steps);
  return { start, now: copyState(twinColumns) };
}

function recordFor(model: Model, kept: boolean): TwinRecord {
  const workspace = workspaceOf(model);
  const { blueprint } = model;
  const ticks = twinTicksOf(blueprint.scenario.time);
  if (kept) return (workspace.twin = allocateTwinRecord(ticks, blueprint));
  workspace.ownTwin ??= allocateTwinRecord(ticks, blueprint);
  return (workspace.twin = workspace.ownTwin);
}

/** From a tick on, up to the `needed` number of ticks, and then a year whenever somebody asks for more. */
function runOn(world: World, record: TwinRecord, from: number, needed: number, makers: Blueprint): void {
  const order = allocateUserOrder(world);
  const { off, time } = world.blueprint.scenario;
  const steps = stepsOf(off);
  const writeUpTo = (end: number): void => {
    for (let number = record.written; number < Math.min(end, record.ticks); number++) {
      tick(world, number, steps);
      recordTwin(world, record, order, makers);
    }
  };
  record.written = from;
  writeUpTo(needed);
  const year = Math.ceil(time.ticksPerYear);
  record.writeMore = record.written < record.ticks ? () => writeUpTo(record.written + year) : null;
}
