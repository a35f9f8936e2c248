/** Reads the numbers of a study from a finished run. */
import type { Model, RunResult } from "../engine/run.ts";
import { seriesOf, summariesOf } from "../engine/run.ts";
import { recordingOf, recordingUntil, runUntil } from "../observe/recording.ts";
import { readCall } from "../observe/statistic-call.ts";
import { SLACK_YEARS, takenOf } from "./measures.ts";
import type { CurveRead, StudyObservable } from "./study-definition.ts";

export type Reader = (result: Pick<RunResult, "dates" | "values" | "ticks" | "events" | "summary">) => number;

/** What reads an observable from the runs of this model; NaN where it is undefined. */
export function readerOf({ read }: StudyObservable, model: Model): Reader {
  if (read.kind === "summary") {
    const place = summariesOf(model).findIndex(({ name }) => name === read.summary);
    return ({ summary }) => summary[place];
  }
  if (read.kind === "call") return callReader(read.call, model);
  if (read.overItems === undefined) return curveReader(read, model);
  const { itemIds, items } = model.blueprint;
  const weights = read.overItems === "equal" ? null : items[read.overItems as "criticality"];
  const readers = itemIds.map((entity) => curveReader({ ...read, entity }, model));
  return (result) => {
    let sum = 0;
    let total = 0;
    readers.forEach((reader, item) => {
      const [value, weight] = [reader(result), weights === null ? 1 : weights[item]];
      total += weight;
      if (value === value) sum += weight * value;
    });
    return total > 0 ? sum / total : NaN;
  };
}

function curveReader({ observable, entityKind, entity, from, to, take }: CurveRead, model: Model): Reader {
  const series = model.series.findIndex(
    (column) => column.observable === observable && column.kind === entityKind && column.entity === entity,
  );
  if (series < 0) return () => NaN; // a point may have removed the entity
  return ({ dates, values }) => {
    const row = values.subarray(series * dates.length, (series + 1) * dates.length);
    if (from === to) return valueAt(dates, row, from);
    return takenOf(dates, row, from, to, take);
  };
}

/** Statistics are read from every tick and the diary, and from no more of the run than they look at. */
function callReader(text: string, model: Model): Reader {
  const { scenario } = model.blueprint;
  const call = readCall(text, scenario, () => {});
  if (call === undefined) return () => NaN; // a point may have removed what it names
  const columns = seriesOf(model);
  const end = runUntil(scenario, call.until);
  return ({ ticks, events }) =>
    ticks === null ? NaN : call.read(recordingUntil(recordingOf(scenario, columns, { ...ticks, events }), end));
}

/** On the last recorded date that is not after it. */
function valueAt(dates: Float64Array, row: Float64Array, date: number): number {
  let value = NaN;
  for (let place = 0; place < dates.length && dates[place] <= date + SLACK_YEARS; place++) value = row[place];
  return value;
}
