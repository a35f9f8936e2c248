/** The tables of a study that need no analysis: its points, its runs, what was drawn, its curves; in parts, so that memory stays flat. */
import { orNull } from "../base/numbers.ts";
import type { Cell, Column, Table } from "../base/table.ts";
import { createBlock } from "../ensemble/distribution-block.ts";
import { CURVE_COLUMNS, curveRows, isReplayedUntil } from "../ensemble/tables.ts";
import type { StudyData } from "./study-definition.ts";
import { type StudyFrame, unitSeeds } from "./study-units.ts";
import { count, factorColumns, text } from "./tables/study-results.ts";

/** Rows of one part. */
const ROWS_AT_ONCE = 4000;

/** A table that comes in parts: every part has all columns. */
export type TableParts = Generator<Table>;

/** point, factors */
export function* pointsTable(data: StudyData): TableParts {
  const columns = [count("point"), ...factorColumns(data)];
  yield* inParts(columns, data.points.values.length, (point) => [point, ...data.points.values[point]]);
}

/** scenario, point, replicate, seed, factors, observables: one row a run. Empty cells: undefined, or the run failed. */
export function* studyRunsTable(data: StudyData): TableParts {
  const { scenarios, observables, replicates } = data.definition;
  const columns = [
    ...[text("scenario"), count("point"), count("replicate"), text("seed"), ...factorColumns(data)],
    ...observables.map(({ name, unit }) => ({ name, unit })),
  ];
  const rows = scenarios.length * data.points.unit.length * replicates;
  yield* inParts(columns, rows, (row) => {
    const values = data.results.subarray(row * observables.length, (row + 1) * observables.length);
    return studyRunRow(data, row, values);
  });
}

/** The row of a run, counted scenario by scenario, then unit by unit. */
export function studyRunRow(
  { definition, points }: Pick<StudyData, "definition" | "points">,
  row: number,
  values: Float64Array,
): Cell[] {
  const { scenarios, replicates } = definition;
  const units = points.unit.length * replicates;
  const unit = row % units;
  const point = Math.floor(unit / replicates);
  const replicate = unit % replicates;
  const { id: seed } = unitSeeds(definition, point, replicate);
  const head: Cell[] = [scenarios[Math.floor(row / units)].id, point, replicate + 1, seed];
  return [...head, ...points.values[point], ...Array.from(values, orNull)];
}

/** scenario, point, entity_kind, entity, observable, unit, date, phase, n, mean, p05 ... p95 over the replicates of each point. */
export function* studyCurvesTable(
  { definition, points }: StudyData,
  frames: readonly StudyFrame[],
  curves: (scenario: number, unit: number) => Float64Array | undefined,
): TableParts {
  const columns = [text("scenario"), count("point"), ...CURVE_COLUMNS];
  for (const [scenario, { series, dates, tickYears }] of frames.entries()) {
    const { id, replayUntil } = definition.scenarios[scenario];
    const isReplayed = (date: number): boolean => isReplayedUntil(date, tickYears, replayUntil);
    for (let point = 0; point < points.unit.length; point++) {
      const block = createBlock(series.length * dates.length, definition.replicates);
      for (let replicate = 0; replicate < definition.replicates; replicate++) {
        const values = curves(scenario, point * definition.replicates + replicate);
        if (values) block.add(replicate, values);
      }
      yield { columns, rows: curveRows([id, point], series, dates, isReplayed, block) };
    }
  }
}

function* inParts(columns: readonly Column[], count: number, rowAt: (row: number) => Cell[]): TableParts {
  for (let first = 0; first < count; first += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, count - first);
    yield { columns, rows: Array.from({ length }, (_, row) => rowAt(first + row)) };
  }
}
