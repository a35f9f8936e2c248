/**
 * Golden runs: what each shipped scenario is expected to give, so that a change of results cannot slip in.
 *
 * One run with the published parameters is kept to the last digit: a few observables at four dates, a few summaries, and one checksum over
 * everything that flowed. Each number has a band, the 5th to 95th percentile of a few runs with chance and parameters drawn, as a
 * yardstick: a change is judged against the uncertainty that the model has anyway.
 */
import type { Cell, Table } from "../../src/base/table.ts";
import { crc32 } from "../../src/base/crc32.ts";
import { quantile, sortedDefined } from "../../src/base/statistics.ts";
import type { Case } from "../../src/ensemble/case.ts";
import type { CaseValues } from "../../src/cli/threads/tasks.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** Observables of the whole world that are kept at four dates. */
const OBSERVED = [
  ...["leakage_rate", "diffusion", "delay_years", "gap_domestic_years", "participation", "compliance"],
  ...["yard_trade_share", "shells_open", "stockpile_months", "retaliation_index", "imports_total", "cost_gross_musd"],
];
/** Flows of each item, state and mineral since the start: with those above they are summed up by the checksum. */
const FLOWED = [
  ...["bought_sum", "own_makers_sum", "elsewhere_sum", "controlled_sum", "fronts_sum", "wanted_sum", "delivered_sum"],
  ...["sold_target_sum", "sold_elsewhere_sum", "reached_sum", "stopped_sum", "mineral_exports_sum", "front_years_sum"],
];
const SUMMED_UP = [
  ...["leakage_total", "leakage_permitted_total", "leakage_timing_total", "leakage_evasion_total", "delay_years_mean"],
  ...["diffusion_end", "participation_mean", "compliance_mean", "states_defected_end", "first_defection_date"],
  ...["violations", "replies", "cost_gross_total_musd", "gain_others_total_musd", "cost_retaliation_total_musd"],
];
/** Quarters of the recorded time. */
const DATES = 4;
const SEED = "golden";
/** Enough for a yardstick, and few enough to accept new results in a minute. */
export const BAND_RUNS = 16;

/** One expected number; `run` as text, so that "the same" means the same to the last digit. */
export interface GoldenRow {
  readonly measure: string;
  readonly date: string;
  readonly unit: string;
  readonly run: string;
  /** NaN where the band is undefined, and for the checksum. */
  readonly low: number;
  readonly high: number;
}
export const GOLDEN_COLUMNS = ["measure", "date", "unit", "run", "low", "high"] as const;
export const CHECKSUM = "checksum";

/** What is compared with the expected table: the run alone, without its band. */
export function goldenRows(result: CaseValues): GoldenRow[] {
  const row = ({ measure, date, unit }: Place, value: number): GoldenRow => ({
    ...{ measure, date, unit, run: textOf(value), low: NaN, high: NaN },
  });
  // "Undefined" has many bit patterns and zero has two; machines differ in which they make.
  const plain = result.values.map((value) => (Number.isNaN(value) ? -1e300 : value === 0 ? 0 : value));
  const sum = crc32(new Uint8Array(plain.buffer));
  return [
    ...valuesOf(result).map(({ place, value }) => row(place, value)),
    row({ measure: CHECKSUM, date: "", unit: "crc32" }, sum),
  ];
}

/** The expected table: the run with the bands of others. */
export function withBands(rows: readonly GoldenRow[], others: readonly CaseValues[]): GoldenRow[] {
  const runs = others.map(valuesOf);
  return rows.map((row, place) => {
    if (row.measure === CHECKSUM) return row;
    const sorted = sortedDefined(runs.map((run) => run[place].value));
    return { ...row, low: quantile(sorted, 0.05), high: quantile(sorted, 0.95) };
  });
}

/** The rows as a table, bands rounded to six digits. */
export function tableOfGolden(rows: readonly GoldenRow[]): Table {
  const columns = GOLDEN_COLUMNS.map((name) => ({ name, unit: "" }));
  const end = (value: number): Cell => (Number.isNaN(value) ? null : Number(value.toPrecision(6)));
  return {
    columns,
    rows: rows.map(({ measure, date, unit, run, low, high }) => [measure, date, unit, run, end(low), end(high)]),
  };
}

const RECORDED = [...OBSERVED, ...FLOWED];

export type LoadedCase = Case & { readonly scenario: Scenario };

export function goldenCase(scenario: Scenario, run = 1): LoadedCase {
  return { scenario, observables: RECORDED, luck: `${SEED}/${run}` };
}

export function bandCases(scenario: Scenario, runs = BAND_RUNS): LoadedCase[] {
  return Array.from({ length: runs }, (_, k): LoadedCase => {
    const one = goldenCase(scenario, k + 1);
    return { ...one, parameters: { from: "drawn", seed: one.luck } };
  });
}

interface Place {
  readonly measure: string;
  readonly date: string;
  readonly unit: string;
}

function valuesOf({ series, summaries, dates, values, summary }: CaseValues): { place: Place; value: number }[] {
  const observed = OBSERVED.flatMap((name) => {
    const column = series.findIndex(({ observable, kind }) => observable === name && kind === "all");
    return Array.from({ length: DATES }, (_, quarter) => {
      const index = Math.round((dates.length * (quarter + 1)) / DATES) - 1;
      const place = { measure: name, date: dates[index].toFixed(2), unit: series[column].unit };
      return { place, value: values[column * dates.length + index] };
    });
  });
  const summed = summaries.flatMap(({ name, unit }, index) =>
    SUMMED_UP.includes(name) ? [{ place: { measure: name, date: "", unit }, value: summary[index] }] : [],
  );
  return [...observed, ...summed];
}

/** The shortest text that reads back as the same number; minus zero and zero are the same; empty where undefined. */
function textOf(value: number): string {
  return Number.isNaN(value) ? "" : String(value);
}
