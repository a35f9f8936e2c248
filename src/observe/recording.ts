/**
 * A recording: what event statistics read. The recorded series of one run, its diary of events and its scenario; nothing of the model.
 */
import type { Scenario } from "../scenario/scenario.ts";
import type { EventRecord } from "../world/world.ts";

export interface Recording {
  readonly scenario: Scenario;
  /** Decimal years of the readings; readings are taken at the ends of ticks. */
  readonly dates: Float64Array;
  /** The readings of an observable for an entity ("all" where it has none); empty where it was not recorded. */
  readonly series: (observable: string, entity: string) => Float64Array;
  readonly events: readonly EventRecord[];
}

const NOTHING = new Float64Array(0);

/** The recording of a run, from the columns and values of its result. */
export function recordingOf(
  scenario: Scenario,
  columns: readonly { readonly observable: string; readonly entity: string }[],
  result: { readonly dates: Float64Array; readonly values: Float64Array; readonly events: readonly EventRecord[] },
): Recording {
  const { dates, values, events } = result;
  const places = new Map(columns.map(({ observable, entity }, place) => [`${observable} ${entity}`, place]));
  const series = (observable: string, entity: string): Float64Array => {
    const place = places.get(`${observable} ${entity}`);
    return place === undefined ? NOTHING : values.subarray(place * dates.length, (place + 1) * dates.length);
  };
  return { scenario, dates, series, events };
}

/** A reading at a date, linear between readings; NaN where the run does not reach. */
export function readAt(recording: Recording, observable: string, entity: string, date: number): number {
  const { dates, scenario } = recording;
  const values = recording.series(observable, entity);
  // Sums are 0 at the start; other observables have no reading there.
  let before = scenario.time.start;
  let earlier = observable.endsWith("_sum") ? 0 : NaN;
  if (date < before - SLACK) return NaN;
  if (date <= before + SLACK) return earlier;
  for (let k = 0; k < values.length; k++) {
    const after = dates[k];
    if (date <= after + SLACK) {
      const part = Math.min(1, (date - before) / (after - before));
      return part > 1 - 1e-9 ? values[k] : earlier + (values[k] - earlier) * part;
    }
    before = after;
    earlier = values[k];
  }
  return NaN;
}

/** Dates are sums of twelfths: differences up to this, in years, are rounding. */
const SLACK = 1e-6;

/** What flowed in a window: the difference of a sum's readings, added up over entities. */
export function flowIn(
  recording: Recording,
  observable: string,
  entities: readonly string[],
  from: number,
  to: number,
): number {
  let flow = 0;
  for (const entity of entities)
    flow += readAt(recording, observable, entity, to) - readAt(recording, observable, entity, from);
  return flow;
}

/** Mean of the readings in a window (from, to]; NaN where none is defined. */
export function meanIn(recording: Recording, observable: string, entity: string, from: number, to: number): number {
  const values = recording.series(observable, entity);
  let sum = 0;
  let count = 0;
  recording.dates.forEach((date, k) => {
    const value = values[k] ?? NaN;
    if (date <= from + SLACK || date > to + SLACK || Number.isNaN(value)) return;
    sum += value;
    count += 1;
  });
  return count > 0 && to <= lastDate(recording) + SLACK ? sum / count : NaN;
}

/** The end of the first tick of a run that is not before a date; a run is at least a year. */
export function runUntil({ time }: Pick<Scenario, "time">, date: number): number {
  const ticks = Math.ceil((date - time.start) * time.ticksPerYear - SLACK);
  return Math.min(time.end, Math.max(time.start + ticks / time.ticksPerYear, time.start + 1));
}

/** The recording as if the run had ended there, so that what is read from it does not depend on how long the run went on. */
export function recordingUntil(recording: Recording, end: number): Recording {
  const { scenario, events } = recording;
  const time = { ...scenario.time, end: Math.min(scenario.time.end, end) };
  return { ...recording, scenario: { ...scenario, time }, events: events.filter(({ date }) => date <= time.end) };
}

/** The end of the run. */
export function lastDate({ scenario }: Recording): number {
  return scenario.time.end;
}

/** Events of a kind at or after a date, in the order of their dates; of any entity where none is given. */
export function eventsFrom(
  { events }: Recording,
  kinds: readonly string[],
  from: number,
  entity?: string,
): readonly EventRecord[] {
  return events
    .filter(
      ({ event, date, entity: whose }) =>
        kinds.includes(event) && date >= from - SLACK && (entity === undefined || whose === entity),
    )
    .sort((one, other) => one.date - other.date);
}

/** The id of the leader. */
export function leaderOf({ scenario }: Pick<Recording, "scenario">): string {
  return scenario.data.suppliers.find(({ role }) => role === "leader")?.id ?? "";
}

/** The date of the leader's first package on goods at or after a date; NaN = none within the run. */
export function ruleFrom(recording: Recording, from: number): number {
  const packages = eventsFrom(recording, ["package"], from, leaderOf(recording));
  return packages.find(({ value }) => value > 0)?.date ?? NaN;
}

/**
 * How long something took, with a wait of at most `most`: where it did not happen within it, `most` (a lower bound); NaN where it did not
 * happen and the run ends before the wait does.
 */
export function waited(recording: Recording, from: number, at: number | undefined, most: number): number {
  if (Number.isNaN(from)) return NaN;
  if (at !== undefined && at - from <= most) return at - from;
  return from + most <= lastDate(recording) + SLACK ? most : NaN;
}
