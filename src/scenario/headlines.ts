/**
 * The headline numbers, defined once for terminal, report and calibration: what each is called, and where it is read. First at the end of the data, up
 * to which history is replayed, then at the end of the run, which is conditional on the future that the scenario states.
 */

export interface Headline {
  readonly words: string;
  readonly unit: string;
  /** Summary read at the end of the data. */
  readonly data: string;
  /** The same quantity at the end of the run. */
  readonly horizon: string;
}

export const HEADLINES: readonly Headline[] = [
  { words: "coverage", unit: "share of wanted", data: "coverage_data", horizon: "coverage_total" },
  {
    ...{ words: "leakage of what is bound", unit: "share of bound" },
    ...{ data: "leakage_bound_data", horizon: "leakage_bound_total" },
  },
  { words: "denied", unit: "share of wanted", data: "denied_data", horizon: "denied_total" },
  { words: "leakage", unit: "share of wanted", data: "leakage_data", horizon: "leakage_total" },
  { words: "backward delay", unit: "yr", data: "delay_years_data", horizon: "delay_years_end" },
  { words: "work not done, last year", unit: "share", data: "work_not_done_data", horizon: "work_not_done_end" },
  { words: "participation", unit: "share", data: "participation_data", horizon: "participation_end" },
  { words: "compliance", unit: "share", data: "compliance_data", horizon: "compliance_end" },
  { words: "gross loss of suppliers", unit: "musd", data: "cost_gross_data_musd", horizon: "cost_gross_total_musd" },
];

/** Reported for the whole run only. */
const OF_THE_RUN = [
  ...["leakage_permitted_total", "leakage_timing_total", "leakage_evasion_total", "delay_years_50"],
  ...["diffusion_end", "diffusion_twin_end", "states_defected_end"],
];

/** Summaries that a calibration is judged by and that `run --json` prints: those at the end of the data first. */
export const HEADLINE_SUMMARIES: readonly string[] = [
  ...HEADLINES.map(({ data }) => data),
  ...HEADLINES.map(({ horizon }) => horizon),
  ...OF_THE_RUN,
];

/** The date of the end of the data, decimal year: no later than the end of the run. */
export function endOfData({ replayUntil, end }: { readonly replayUntil: number; readonly end: number }): number {
  return Math.min(replayUntil, end);
}
