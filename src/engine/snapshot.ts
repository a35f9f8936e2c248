/**
 * Snapshots: all columns of a world, copied, and how a future takes over from one.
 */
import { allocateState, type GroupName, STATE, type State } from "../world/state.ts";

type Columns = Record<string, Float64Array | Int32Array>;
const GROUPS = Object.keys(STATE) as GroupName[];

/** A world on the day of a branch. */
export interface Snapshot {
  /** The columns as they were built for the start of the scenario. */
  readonly start: State;
  /** The columns now. */
  readonly now: State;
}

export function copyState(state: State): State {
  const counts = Object.fromEntries(GROUPS.map((name) => [name, state[name].count])) as Record<GroupName, number>;
  const copy = allocateState(counts);
  for (const name of GROUPS) {
    for (const column of Object.keys(STATE[name])) columnsOf(copy, name)[column].set(columnsOf(state, name)[column]);
  }
  return copy;
}

/**
 * Brings a world that was built for the start of a future to where history has got. What history has moved stays where it is, and so do goods in
 * any case; what is still as base data and parameters set it is the future's own: shares of the market, say, or a licence policy that no event
 * has replaced.
 */
export function takeOver(future: State, { start, now }: Snapshot): void {
  for (const name of GROUPS) {
    // A group of another size holds nothing of history: the stakes, which exist only where a forum bargains over entries.
    if (future[name].count !== now[name].count) continue;
    for (const [column, { unit }] of Object.entries(STATE[name])) {
      const own = columnsOf(future, name)[column];
      const began = columnsOf(start, name)[column];
      const come = columnsOf(now, name)[column];
      for (let row = 0; row < own.length; row++) {
        if (unit === "units" || come[row] !== began[row]) own[row] = come[row];
      }
    }
  }
}

function columnsOf(state: State, name: GroupName): Columns {
  return state[name] as unknown as Columns;
}

/** A copy of plain data: numbers, typed arrays and objects of them. */
export function copyData<T>(data: T): T {
  if (data === null || typeof data !== "object") return data;
  if (data instanceof Float64Array || data instanceof Int32Array) return data.slice() as T;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, copyData<unknown>(value)])) as T;
}

/** Puts copied data into the place of data of the same form; what is absent in either stays as it is. */
export function putData(own: object, copy: object): void {
  const [to, from] = [own, copy] as Record<string, unknown>[];
  for (const [name, value] of Object.entries(from)) {
    const place = to[name];
    if (value instanceof Float64Array || value instanceof Int32Array)
      (place as typeof value | undefined)?.set(value); // prettier-ignore
    else if (typeof value === "number") to[name] = value;
    else if (value && place) putData(place, value);
  }
}
