/** The headline numbers of a study: median and 90 % interval over the runs, for the terminal and `--json`. */
import { formatDate } from "../../base/dates.ts";
import { rounded } from "../../base/numbers.ts";
import { quantile, sortedDefined } from "../../base/statistics.ts";
import type { Ensemble } from "../../ensemble/ensemble.ts";
import type { Uncertainty } from "../../ensemble/ensemble-plan.ts";
import { HEADLINES, HEADLINE_SUMMARIES } from "../../scenario/headlines.ts";
import { printTable } from "./print-table.ts";

export interface HeadlineValue {
  readonly scenario: string;
  readonly summary: string;
  readonly unit: string;
  /** Runs in which it is defined; the three numbers are null where there are no such runs. */
  readonly n: number;
  readonly p05: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
}

export function headlinesOf(ensembles: readonly Ensemble[]): HeadlineValue[] {
  return HEADLINE_SUMMARIES.flatMap((summary) => ensembles.flatMap((ensemble) => headlineOf(ensemble, summary) ?? []));
}

function headlineOf({ frame, runs }: Ensemble, summary: string): HeadlineValue | undefined {
  const place = frame.summaries.findIndex(({ name }) => name === summary);
  if (place < 0) return undefined;
  const values = sortedDefined(runs.map((run) => run.summary[place]));
  const at = (p: number): number | null => (values.length === 0 ? null : quantile(values, p));
  const { unit } = frame.summaries[place];
  return { scenario: frame.scenario, summary, unit, n: values.length, p05: at(0.05), p50: at(0.5), p95: at(0.95) };
}

/** First the end of the data, then the end of the run. */
export function printHeadlines(values: readonly HeadlineValue[]): string {
  const scenarios = [...new Set(values.map(({ scenario }) => scenario))];
  const valueOf = (summary: string, scenario: string): string => {
    const value = values.find((one) => one.summary === summary && one.scenario === scenario);
    if (value === undefined || value.p50 === null) return "undefined";
    const range = value.n > 1 ? ` (${short(value.p05)} to ${short(value.p95)})` : "";
    return `${short(value.p50)}${range}`;
  };
  const rows = HEADLINES.flatMap(({ words, unit, data, horizon }) =>
    scenarios.map((scenario) => [words, scenario, valueOf(data, scenario), valueOf(horizon, scenario), unit]),
  );
  return printTable(
    ["median (90 % interval)", "scenario", "at the end of the data", "at the end of the run", "unit"],
    rows,
  );
}

/** When the two columns are read: "today: data to 2026-07; the run continues to 2036-01, conditional on the future that the scenario states". */
export function whenRead(ensembles: readonly Ensemble[]): string {
  const month = (date: number): string => formatDate(date).slice(0, 7);
  return ensembles
    .filter(({ dates }) => dates.length > 0)
    .map(({ frame, dates }) => {
      const end = dates[dates.length - 1];
      return frame.replayUntil >= end - frame.tickYears
        ? `${frame.scenario}: the data cover the whole run, to ${month(end)}`
        : `${frame.scenario}: data to ${month(frame.replayUntil)}; the run continues to ${month(end)}, conditional on the future that the scenario states`;
    })
    .join("\n");
}

/** Runs that `run` makes by default. */
export const USUAL_RUNS = 40;
/** With fewer, the 90 % interval is the range of the runs, which is narrower. */
const RUNS_FOR_INTERVAL = 19;

/** What the runs are worth as evidence; empty for the usual number of runs with both chance and parameters varying. */
export function worthOf(runs: number, uncertainty: Uncertainty): string[] {
  const remarks: string[] = [];
  if (runs === 1)
    remarks.push(`One run is one possible course and says nothing about the spread; ${USUAL_RUNS} runs are usual.`);
  else if (runs < USUAL_RUNS) {
    const interval =
      runs < RUNS_FOR_INTERVAL ? " and the intervals, the range of so few runs, come out too narrow" : "";
    remarks.push(
      `${runs} runs: medians are known to about ±${errorOfMedian(runs)} % of the width of their 90 % intervals (with ${USUAL_RUNS}: ±${errorOfMedian(USUAL_RUNS)} %)${interval}.`,
    );
  }
  if (uncertainty === "chance")
    remarks.push("Chance only: parameters are held at their published values, so the intervals leave out the uncertainty about them."); // prettier-ignore
  if (uncertainty === "parameters") remarks.push("Parameters only: every run has the same luck.");
  return remarks;
}

/** 90 % error of a median over the width of the 90 % interval, in per cent, were the runs normal: standard error 1.2533 σ / √n, width 2 · 1.645 σ. */
function errorOfMedian(runs: number): number {
  return Math.round((100 * 1.2533) / 2 / Math.sqrt(runs));
}

/** Three significant digits, never in powers of ten. */
export function short(value: number | null): string {
  if (value === null) return "undefined";
  const number = rounded(value, 3) || 0;
  const text = String(number);
  return text.includes("e") ? number.toLocaleString("en", { maximumSignificantDigits: 3, useGrouping: false }) : text;
}
