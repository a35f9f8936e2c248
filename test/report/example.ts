/** A small study made by hand: two scenarios, a few runs, curves whose values are known. For the tests of the report room. */
import { formatDate } from "../../src/base/dates.ts";
import type { Cell, Table } from "../../src/base/table.ts";
import { buildContext, type Context } from "../../src/report/context.ts";
import type { ReportInput, ReportScenario } from "../../src/report/input.ts";
import { type RunSummaries, summariesInTable } from "../../src/report/run-summaries.ts";

const CURVE_COLUMNS = "scenario entity_kind entity observable unit date phase n mean p05 p25 p50 p75 p95".split(" ");

/** The value of a curve's median at a date, or null where it is undefined. */
export type Course = (scenario: ReportScenario, year: number) => number | null;
export interface Spec {
  readonly kind?: "all" | "item" | "state" | "mineral";
  readonly entity?: string;
  readonly observable: string;
  readonly course: Course;
  /** Half the width of the 90 % band. */
  readonly width?: number;
}

export const ALPHA = scenario("alpha", 1950, 1962, 1962);
export const BETA = scenario("beta", 2018, 2026, 2022);
/** The leader's first announcements. */
export const FIRST: Readonly<Record<string, number>> = { alpha: 1951, beta: 2020 };

function scenario(id: string, start: number, end: number, replayUntil: number): ReportScenario {
  const gradeCounts = { documented: 1, inferred: 2, assumed: 3 };
  const words = { title: `Title of ${id}`, question: "How long?", differs: "A root.", setting: id };
  const counts = { runs: 4, failed: [], uncertainty: "both", calibrated: false, gradeCounts } as const;
  return { id, ...words, start, end, replayUntil, ...counts };
}

/** A course that is undefined before the first announcement and constant after it. */
export function constant(value: number): Course {
  return ({ id }, year) => (year < FIRST[id] ? null : value);
}

/** From zero at the first announcement, by so much a year, up to one; later by some years where told. */
export function rising(aYear: number, later = 0): Course {
  return ({ id }, year) => (year < FIRST[id] ? null : Math.min(1, Math.max(0, (year - FIRST[id] - later) * aYear)));
}

export function curves(specs: readonly Spec[], scenarios: readonly ReportScenario[] = [ALPHA, BETA]): Table {
  const rows: Cell[][] = [];
  for (const s of scenarios) {
    for (const { kind = "all", entity = "all", observable, course, width = 0.1 } of specs) {
      for (let year = s.start; year <= s.end; year += 0.25) {
        const value = course(s, year);
        const at = (shift: number): Cell => (value === null ? null : value + shift * width);
        const phase = year < s.replayUntil ? "replayed" : "generated";
        const n = value === null ? 0 : 4;
        const place: Cell[] = [s.id, kind, entity, observable, "1", formatDate(year), phase];
        rows.push([...place, n, at(0), at(-1), at(-0.5), at(0), at(0.5), at(1)]);
      }
    }
  }
  return table(CURVE_COLUMNS, rows);
}

export function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return { columns: columns.map((name) => ({ name, unit: "1" })), rows };
}

/** Four runs of each scenario; a summary is given by scenario and run. */
export function runs(
  summaries: Readonly<Record<string, (scenario: string, run: number) => Cell>> = {},
  scenarios: readonly string[] = ["alpha", "beta"],
): RunSummaries {
  const all: Record<string, (scenario: string, run: number) => Cell> = {
    first_announcement_date: (id: string): Cell => FIRST[id],
    ...summaries,
  };
  const rows = scenarios.flatMap((id) =>
    [1, 2, 3, 4].map((run): Cell[] => [id, run, `s/${run}`, ...Object.values(all).map((of) => of(id, run))]),
  );
  return summariesInTable(table(["scenario", "run", "seed", ...Object.keys(all)], rows));
}

export function exampleInput(specs: readonly Spec[] = [], changes: Partial<ReportInput> = {}): ReportInput {
  return {
    title: "Alpha and beta",
    scenarios: [ALPHA, BETA],
    curves: curves(specs, changes.scenarios ?? [ALPHA, BETA]),
    runs: runs(),
    hypotheses: null,
    events: table(["scenario", "date", "label"], [["beta", "2020-01-01", "US: a package"]]),
    provenance: { version: "0.0.1", commit: null, command: "smallyard run", seed: "s", digests: [] },
    plotly: "window.Plotly = {};",
    ...changes,
  };
}

export function exampleContext(specs: readonly Spec[] = [], changes: Partial<ReportInput> = {}): Context {
  return buildContext(exampleInput(specs, changes));
}
