/**
 * The record of a run: the values of its series at the recorded dates, and the course that its summaries are read from.
 */
import { type Course, COURSE_NAMES } from "../observe/course.ts";
import type { View } from "../observe/observable.ts";
import { datesEvery } from "./calendar.ts";
import type { Model } from "./model.ts";

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
export function recordTick({ blueprint, series, course: curves }: Model, record: RunRecord, view: View): void {
  const { every, dates, values, course } = record;
  const { tick, end } = view.world.clock;
  const date = (tick + 1) % every === 0 ? (tick + 1) / every - 1 : -1;
  if (date >= 0) {
    for (let place = 0; place < series.length; place++) {
      const { source, index } = series[place];
      values[place * dates.length + date] = source.read(view, index);
    }
  }
  if (curves.length === 0 || (tick + 1) % blueprint.scenario.time.recordEvery !== 0) return;
  course.dates.push(end);
  for (const { name, source, place } of curves) {
    // What has just been recorded is not read again.
    const known = place >= 0 && date >= 0;
    const valueOf = (index: number): number =>
      known ? values[(place + index) * dates.length + date] : source.read(view, index);
    const curve: (number | ArrayLike<number>)[] = course[name];
    if (source.kind !== "item") {
      curve.push(valueOf(0));
      continue;
    }
    const ofItems = new Float64Array(view.world.items.count);
    for (let item = 0; item < ofItems.length; item++) ofItems[item] = valueOf(item);
    curve.push(ofItems);
  }
}

/** The record of a future begins with the history's. */
export function copyPast(
  { series, blueprint, inHistory }: Model,
  record: RunRecord,
  past: RunRecord,
  tick: number,
): void {
  if (past.every !== record.every) throw new RangeError("a future must be recorded as often as its history");
  const count = Math.floor(tick / record.every);
  for (let place = 0; place < series.length; place++) {
    const first = (inHistory?.[place] ?? place) * past.dates.length;
    record.values.set(past.values.subarray(first, first + count), place * record.dates.length);
  }
  const courses = Math.floor(tick / blueprint.scenario.time.recordEvery);
  for (const name of ["dates", ...COURSE_NAMES] as const) {
    const curve: (number | ArrayLike<number>)[] = record.course[name];
    curve.push(...past.course[name].slice(0, courses));
  }
}

/** The record with what is known only at the end of the run; a copy, since futures go on from the record itself. */
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
