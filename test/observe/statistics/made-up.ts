/** A recording written by hand, for statistics: linear sums, steps, and events, over the years 2020 to 2030 in months. */
import { readCall } from "../../../src/observe/statistic-call.ts";
import type { Recording } from "../../../src/observe/recording.ts";
import type { EventRecord } from "../../../src/world/world.ts";
import { altered, minimal } from "../../engine/worlds.ts";

const MONTHS = 120;
const scenario = altered(minimal(), { time: { start: 2020, end: 2030, recordEvery: 1 } });

/** Monthly flows, from the first month on (the last one goes on), turned into sums; other observables are given as readings. */
export function recorded(
  flows: Readonly<Record<string, readonly number[]>>,
  events: readonly EventRecord[] = [],
  readings: Readonly<Record<string, readonly number[]>> = {},
): Recording {
  const dates = Float64Array.from({ length: MONTHS }, (_, month) => 2020 + (month + 1) / 12);
  const spread = (values: readonly number[]): Float64Array =>
    Float64Array.from({ length: MONTHS }, (_, month) => values[Math.min(month, values.length - 1)]);
  const columns = new Map<string, Float64Array>();
  for (const [name, values] of Object.entries(readings)) columns.set(name, spread(values));
  for (const [name, values] of Object.entries(flows)) {
    let sum = 0;
    columns.set(
      name,
      spread(values).map((flow) => (sum += flow)),
    );
  }
  return {
    scenario,
    dates,
    series: (observable, entity) => columns.get(`${observable} ${entity}`) ?? new Float64Array(0),
    events,
  };
}

export function happened(date: number, entity: string, event: string, value = 0, process = "test"): EventRecord {
  return { date, process, entity, event, value };
}

/** The value of a call on a recording. */
export function valueOf(text: string, recording: Recording): number {
  const call = readCall(text, scenario, (message) => {
    throw new Error(message);
  });
  return call!.read(recording);
}
