/** The headline numbers of a study: median and 90 % interval over the runs, for the terminal and `--json`. */
import { rounded } from "../../base/numbers.ts";
import { quantile, sortedDefined } from "../../base/statistics.ts";
import type { Ensemble } from "../../ensemble/ensemble.ts";
import { printTable } from "./print-table.ts";

export const HEADLINES = [
  "leakage_total",
  "leakage_permitted_total",
  "leakage_timing_total",
  "leakage_evasion_total",
  "delay_years_end",
  "delay_years_50",
  "diffusion_end",
  "diffusion_twin_end",
  "participation_end",
  "compliance_end",
  "states_defected_end",
  "cost_gross_total_musd",
];

export interface Headline {
  readonly scenario: string;
  readonly summary: string;
  readonly unit: string;
  /** Runs in which it is defined; the three numbers are null where there is none. */
  readonly n: number;
  readonly p05: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

export function headlinesOf(ensembles: readonly Ensemble[]): Headline[] {
  return HEADLINES.flatMap((summary) => ensembles.flatMap((ensemble) => headlineOf(ensemble, summary) ?? []));
}

function headlineOf({ frame, runs }: Ensemble, summary: string): Headline | undefined {
  const place = frame.summaries.findIndex(({ name }) => name === summary);
  if (place < 0) return undefined;
  const values = sortedDefined(runs.map((run) => run.summary[place]));
  const at = (p: number): number | null => (values.length === 0 ? null : quantile(values, p));
  const { unit } = frame.summaries[place];
  return { scenario: frame.scenario, summary, unit, n: values.length, p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}

export function printHeadlines(headlines: readonly Headline[]): string {
  const rows = headlines.map(({ scenario, summary, unit, n, p05, p50, p95 }) => [
    summary,
    scenario,
    short(p50),
    p05 === null ? "" : `${short(p05)} to ${short(p95)}`,
    String(n),
    unit,
  ]);
  return printTable(["summary", "scenario", "median", "90 % interval", "runs", "unit"], rows);
}

/** Three significant digits, never in powers of ten. */
export function short(value: number | null): string {
  if (value === null) return "undefined";
  return (rounded(value, 3) || 0).toLocaleString("en", { maximumSignificantDigits: 3, useGrouping: false });
}
