/**
 * The headline numbers, defined once for terminal, report and calibration: what each is called and where it is read. First at the end of the data, up
 * to which history is replayed, then at the end of the run, which is conditional on the future that the scenario states.
 */

export interface Headline {
  /** In their own table. */
  readonly words: string;
  /** Outside that table. */
  readonly alone: string;
  readonly unit: string;
  /** Summary read at the end of the data, and what charts call it. */
  readonly data: string;
  readonly dataName: string;
  /** The same quantity at the end of the run. */
  readonly horizon: string;
  readonly horizonName: string;
}

// prettier-ignore
export const HEADLINES: readonly Headline[] = [
  { words: "coverage", alone: "coverage", unit: "share of wanted", data: "coverage_data", dataName: "coverage to the end of the data", horizon: "coverage_total", horizonName: "coverage, whole run" },
  { words: "leakage of what is bound", alone: "leakage of what is bound", unit: "share of bound", data: "leakage_bound_data", dataName: "leakage of what is bound, to the end of the data", horizon: "leakage_bound_total", horizonName: "leakage of what is bound, whole run" },
  { words: "denied", alone: "what is denied", unit: "share of wanted", data: "denied_data", dataName: "denied to the end of the data", horizon: "denied_total", horizonName: "denied, whole run" },
  { words: "leakage", alone: "leakage in total", unit: "share of wanted", data: "leakage_data", dataName: "leakage to the end of the data", horizon: "leakage_total", horizonName: "leakage" },
  { words: "backward delay", alone: "delay", unit: "yr", data: "delay_years_data", dataName: "delay at the end of the data", horizon: "delay_years_end", horizonName: "delay bought by the end" },
  { words: "work not done, last year", alone: "work not done in the last year", unit: "share", data: "work_not_done_data", dataName: "work not done at the end of the data", horizon: "work_not_done_end", horizonName: "work not done at the end" },
  { words: "participation", alone: "participation", unit: "share", data: "participation_data", dataName: "participation at the end of the data", horizon: "participation_end", horizonName: "participation at the end" },
  { words: "compliance", alone: "compliance", unit: "share", data: "compliance_data", dataName: "compliance at the end of the data", horizon: "compliance_end", horizonName: "compliance at the end" },
  { words: "gross loss of suppliers", alone: "sales lost by the suppliers", unit: "musd", data: "cost_gross_data_musd", dataName: "sales lost to the end of the data", horizon: "cost_gross_total_musd", horizonName: "sales lost" },
];

/** Reported for the run only; `end` is added to those that are not counted over the whole of it. */
type OfTheRun = Pick<Headline, "alone" | "unit" | "horizon" | "horizonName"> & { readonly end?: string };

// prettier-ignore
export const OF_THE_RUN: readonly OfTheRun[] = [
  { alone: "leakage by permission", unit: "share of wanted", horizon: "leakage_permitted_total", horizonName: "leakage, permitted" },
  { alone: "leakage by timing", unit: "share of wanted", horizon: "leakage_timing_total", horizonName: "leakage, timing" },
  { alone: "leakage by evasion", unit: "share of wanted", horizon: "leakage_evasion_total", horizonName: "leakage, evasion" },
  { alone: "delay until half of the users hold the generation", unit: "yr", end: "", horizon: "delay_years_50", horizonName: "delay until half of the users hold the generation" },
  { alone: "users near the frontier", unit: "share", end: ", end of the run", horizon: "diffusion_end", horizonName: "diffusion at the end" },
  { alone: "users near the frontier without controls", unit: "share", end: ", end of the run", horizon: "diffusion_twin_end", horizonName: "diffusion at the end without controls" },
  { alone: "states that ever left or gave up enforcing", unit: "count", end: "", horizon: "states_defected_end", horizonName: "states that ever defected" },
];

/** Summaries that a calibration is judged by and that `run --json` prints: those at the end of the data first. */
export const HEADLINE_SUMMARIES: readonly string[] = [
  ...HEADLINES.map(({ data }) => data),
  ...HEADLINES.map(({ horizon }) => horizon),
  ...OF_THE_RUN.map(({ horizon }) => horizon),
];

/** The date of the end of the data, decimal year: no later than the end of the run. */
export function endOfData({ replayUntil, end }: { readonly replayUntil: number; readonly end: number }): number {
  return Math.min(replayUntil, end);
}
