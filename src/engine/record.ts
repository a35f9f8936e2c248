/**
 * The record of a run: the values of its series at the recorded dates, and the course that its summaries are read from.
 */
import { OBSERVABLES } from "../observe/observables.ts";
import type { Observable, View } from "../observe/observables.ts";
import type { Course } from "../observe/summaries.ts";
import { datesEvery } from "./calendar.ts";
import type { Model } from "./model.ts";

/** What the course holds, by the name of the observable. */
const COURSE = {
  whole: "diffusion",
  wholeTwin: "diffusion_twin",
  workNotDone: "work_not_done",
  delay: "delay_years",
  participation: "participation",
  compliance: "compliance",
} as const;
const COURSE_NAMES = Object.keys(COURSE) as (keyof typeof COURSE)[];
const SOURCES = COURSE_NAMES.map((of) => sourceOf("all", COURSE[of]));
/** By item. */
const COURSE_ITEMS = { run: "diffusion_mark", twin: "diffusion_mark_twin" } as const;
const ITEM_NAMES = Object.keys(COURSE_ITEMS) as (keyof typeof COURSE_ITEMS)[];
const ITEM_SOURCES = ITEM_NAMES.map((of) => sourceOf("item", COURSE_ITEMS[of]));

function sourceOf(kind: Observable["kind"], name: string): Observable {
  return OBSERVABLES.find((one) => one.kind === kind && one.name === name)!;
}

export interface RunRecord {
  /** Ticks between two recorded dates. */
  readonly every: number;
  readonly dates: Float64Array;
  /** series * dates + date; NaN = undefined. */
  readonly values: Float64Array;
  /** On the scenario's own dates, whatever else is recorded. */
  readonly course: { readonly [K in keyof Course]: Course[K][number][] };
}

export function createRecord({ blueprint, series }: Model, every: number): RunRecord {
  const dates = datesEvery(blueprint.scenario.time, every);
  const course = {
    dates: [],
    run: [],
    twin: [],
    whole: [],
    wholeTwin: [],
    workNotDone: [],
    delay: [],
    participation: [],
    compliance: [],
  };
  return { every, dates, values: new Float64Array(series.length * dates.length).fill(NaN), course };
}

/** Writes down the tick that has just ended, where it is to be recorded. */
export function recordTick({ blueprint, series }: Model, record: RunRecord, view: View): void {
  const { every, dates, values, course } = record;
  const { tick, end } = view.world.clock;
  if ((tick + 1) % every === 0) {
    const date = (tick + 1) / every - 1;
    for (let place = 0; place < series.length; place++) {
      const { source, index } = series[place];
      values[place * dates.length + date] = source.read(view, index);
    }
  }
  if ((tick + 1) % blueprint.scenario.time.recordEvery !== 0) return;
  course.dates.push(end);
  for (const [place, name] of COURSE_NAMES.entries()) course[name].push(SOURCES[place].read(view, 0));
  for (const [place, name] of ITEM_NAMES.entries()) {
    const shares = new Float64Array(view.world.items.count);
    for (let item = 0; item < shares.length; item++) shares[item] = ITEM_SOURCES[place].read(view, item);
    course[name].push(shares);
  }
}

/** The record of a future begins with the history's. */
export function copyPast({ series, blueprint }: Model, record: RunRecord, past: RunRecord, tick: number): void {
  if (past.every !== record.every) throw new RangeError("a future is recorded as often as its history");
  const count = Math.floor(tick / record.every);
  for (let place = 0; place < series.length; place++) {
    const first = place * record.dates.length;
    record.values.set(past.values.subarray(first, first + count), first);
  }
  const courses = Math.floor(tick / blueprint.scenario.time.recordEvery);
  for (const name of ["dates", ...COURSE_NAMES] as const)
    record.course[name].push(...past.course[name].slice(0, courses));
  for (const name of ITEM_NAMES) record.course[name].push(...past.course[name].slice(0, courses));
}

/** The record with what only the end of the run tells; a copy, since futures go on from the record itself. */
export function settled({ series }: Model, record: RunRecord, view: View): RunRecord {
  if (series.every(({ source }) => source.late === undefined)) return record;
  const { dates, every } = record;
  const values = record.values.slice();
  for (let place = 0; place < series.length; place++) {
    const { source, index } = series[place];
    if (source.late === undefined) continue;
    for (let date = 0; date < dates.length; date++)
      values[place * dates.length + date] += source.late(view, index, (date + 1) * every - 1);
  }
  return { ...record, values };
}

/** Every so many dates of a record of every tick. */
export function thinned({ series, blueprint }: Model, { dates: ticks, values }: RunRecord) {
  const every = blueprint.scenario.time.recordEvery;
  const dates = datesEvery(blueprint.scenario.time, every);
  const kept = new Float64Array(series.length * dates.length);
  for (let place = 0; place < series.length; place++) {
    for (let date = 0; date < dates.length; date++) {
      kept[place * dates.length + date] = values[place * ticks.length + (date + 1) * every - 1];
    }
  }
  return { dates, values: kept };
}
