/** The tables of a study: bands over the runs, the runs themselves, paired differences, events. */
import { orNull } from "../base/numbers.ts";
import { formatDate } from "../base/dates.ts";
import type { Cell, Column, Table } from "../base/table.ts";
import type { Differences } from "./differences.ts";
import { BAND_SHARES, type Band, type DistributionBlock } from "./distribution-block.ts";
import type { Ensemble, EnsembleFrame, KeptRun } from "./ensemble.ts";
import type { RunRecord, SeriesColumn } from "./run-record.ts";

const SERIES_COLUMNS = ["entity_kind", "entity", "observable", "unit"].map(text);
/** The shares below which quantiles lie, as columns. */
export const BAND_NAMES = BAND_SHARES.map((share) => `p${String(100 * share).padStart(2, "0")}`);
/** Runs in which a quantity is defined, their mean, and quantiles. */
const BAND_COLUMNS: readonly Column[] = [count("n"), ...["mean", ...BAND_NAMES].map(inRowsUnit)];

/** entity_kind, entity, observable, unit, date, phase, n, mean, p05 ... p95 */
export const CURVE_COLUMNS: readonly Column[] = [...SERIES_COLUMNS, ...["date", "phase"].map(text), ...BAND_COLUMNS];

/** The rows of some curves; `head` stands before each. */
export function curveRows(
  head: readonly Cell[],
  series: readonly SeriesColumn[],
  dates: ArrayLike<number>,
  isReplayed: (date: number) => boolean,
  curves: DistributionBlock,
): Cell[][] {
  const days = Array.from(dates, (date) => [formatDate(date), isReplayed(date) ? "replayed" : "generated"]);
  return bandRows(head, series, days, curves);
}

/** Series by series, then date by date; `days` stand between the names and the bands. */
function bandRows(
  head: readonly Cell[],
  series: readonly SeriesColumn[],
  days: readonly (readonly Cell[])[],
  curves: DistributionBlock,
): Cell[][] {
  return series.flatMap(({ kind, entity, observable, unit }, place) =>
    days.map((day, date) => {
      const band = curves.band(place * days.length + date);
      return [...head, kind, entity, observable, unit, ...day, ...bandCells(band)];
    }),
  );
}

/** A recorded date is the end of a tick: it is replayed when the tick began before the end of the replay. */
export function isReplayedUntil(date: number, tickYears: number, replayUntil: number): boolean {
  return date - tickYears < replayUntil - 1e-9;
}

/** scenario, then the columns of curves. */
export function curvesTable(ensembles: readonly Ensemble[]): Table {
  const rows = ensembles.flatMap(({ frame, dates, curves }) =>
    curves === undefined
      ? []
      : curveRows([frame.scenario], frame.series, dates, (date) => isReplayed(frame, date), curves),
  );
  return { columns: [text("scenario"), ...CURVE_COLUMNS], rows };
}

/**
 * scenario, baseline, entity_kind, entity, observable, unit, date, n, mean, p05 ... p95. Rows without a date compare a
 * summary of whole runs.
 */
export function differencesTable(list: readonly Differences[]): Table {
  const rows = list.flatMap(({ scenario, baseline, pairing }) => {
    if (pairing === undefined) return [];
    const { series, dates, curves, summaries } = pairing;
    const names = [scenario.scenario, baseline.scenario];
    const days = dates.map((date) => [formatDate(date)]);
    return [
      ...bandRows(names, series, days, curves),
      ...scenario.summaries.map(({ name, unit }, place) => [
        ...[...names, "all", "all", name, unit, null],
        ...bandCells(summaries.band(place)),
      ]),
    ];
  });
  const head = [...["scenario", "baseline"].map(text), ...SERIES_COLUMNS, text("date")];
  return { columns: [...head, ...BAND_COLUMNS], rows };
}

/** scenario, run, seed, the summaries and, where they were drawn, the parameters. */
export function runsTable(ensembles: readonly Ensemble[]): Table {
  return { columns: runColumns(ensembles), rows: [...runsInParts(ensembles)].flatMap(({ rows }) => rows) };
}

/** As cells, a run takes many times the memory of its numbers, so only so many runs are cells at a time. */
const RUNS_AT_ONCE = 100;

/** The same table, piece by piece. */
export function* runsInParts(ensembles: readonly Ensemble[]): Generator<Table> {
  const columns = runColumns(ensembles);
  const drawn = areDrawn(ensembles);
  for (const { frame, runs } of ensembles) {
    const unknown = new Float64Array(frame.parameters.length).fill(NaN);
    const rowOf = ({ run, seed, summary, parameters }: KeptRun): Cell[] => [
      ...[frame.scenario, run, seed],
      ...Array.from(summary, orNull),
      ...(drawn ? Array.from(parameters ?? unknown, orNull) : []),
    ];
    for (let first = 0; first < runs.length; first += RUNS_AT_ONCE)
      yield { columns, rows: runs.slice(first, first + RUNS_AT_ONCE).map(rowOf) };
  }
}

function areDrawn(ensembles: readonly Ensemble[]): boolean {
  return ensembles.some(({ runs }) => runs.some(({ parameters }) => parameters !== null));
}

function runColumns(ensembles: readonly Ensemble[]): Column[] {
  const { summaries, parameters } = ensembles[0].frame;
  const drawn = areDrawn(ensembles) ? parameters : [];
  const numbers = [...summaries, ...drawn].map(({ name, unit }) => ({ name, unit }));
  return [text("scenario"), count("run"), text("seed"), ...numbers];
}

/** scenario, run, date, process, entity, event, value: of the runs whose events were kept. */
export function eventsTable(ensembles: readonly Ensemble[]): Table {
  const rows = runRows(ensembles, ({ events }) =>
    events?.map(({ date, process, entity, event, value }) => [formatDate(date), process, entity, event, orNull(value)]),
  );
  return { columns: ["scenario", "run", "date", "process", "entity", "event", "value"].map(text), rows };
}

/** Digits of an amount in the ledger, which keeps its file small. */
const LEDGER_DIGITS = 6;

/** scenario, run, year, item, supplier, book, value: the ledger of the first run. */
export function channelsTable(ensembles: readonly Ensemble[]): Table {
  const rows = runRows(ensembles, ({ channels }) =>
    channels?.map(({ year, item, supplier, book, musd }) => [
      ...[year, item, supplier, book],
      Number(musd.toPrecision(LEDGER_DIGITS)),
    ]),
  );
  const head = [text("scenario"), count("run"), { name: "year", unit: "year" }];
  return { columns: [...head, ...["item", "supplier", "book"].map(text), { name: "value", unit: "musd" }], rows };
}

/** Rows of single runs, each after its scenario and its number. */
function runRows(ensembles: readonly Ensemble[], of: (run: KeptRun) => Cell[][] | undefined): Cell[][] {
  return ensembles.flatMap(({ frame, runs }) =>
    runs.flatMap((run) => (of(run) ?? []).map((cells) => [frame.scenario, run.run, ...cells])),
  );
}

const TICK_COLUMNS = ["scenario", "run", "tick", "date", "entity_kind", "entity", "observable", "unit", "value"];

/** Every tick of one run: scenario, run, tick, date, entity_kind, entity, observable, unit, value. */
export function ticksTable({ scenario, series }: EnsembleFrame, { run, ticks }: RunRecord): Table {
  const { dates, values } = ticks ?? { dates: [], values: [] };
  const days = Array.from(dates, formatDate);
  const rows = series.flatMap(({ kind, entity, observable, unit }, place) =>
    days.map((day, tick): Cell[] => {
      const value = orNull(values[place * days.length + tick]);
      return [scenario, run, tick, day, kind, entity, observable, unit, value];
    }),
  );
  return { columns: TICK_COLUMNS.map(text), rows };
}

function isReplayed({ replayUntil, tickYears, branch }: EnsembleFrame, date: number): boolean {
  const until = branch && date <= branch.date + 1e-9 ? branch.replayUntil : replayUntil;
  return isReplayedUntil(date, tickYears, until);
}

function bandCells({ n, mean, quantiles }: Band): Cell[] {
  return n === 0 ? [0, null, ...quantiles.map(() => null)] : [n, mean, ...quantiles];
}

export function text(name: string): Column {
  return { name, unit: "" };
}

/** A column of plain numbers. */
export function count(name: string): Column {
  return { name, unit: "1" };
}

/** A column in the unit that each row gives in its column "unit". */
export function inRowsUnit(name: string): Column {
  return { name, unit: "see unit" };
}
