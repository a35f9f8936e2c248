/** Invented frames and runs for the tests of this room: two series, two dates, one summary. */
import type { EnsembleFrame } from "../../src/ensemble/ensemble.ts";
import type { RunFailure, RunRecord } from "../../src/ensemble/run-record.ts";

export function frame(changed: Partial<EnsembleFrame> = {}): EnsembleFrame {
  return {
    scenario: "first",
    replayUntil: 2020.5,
    tickYears: 1 / 12,
    series: [
      { kind: "all", entity: "all", observable: "leakage_rate", unit: "share of wanted" },
      { kind: "item", entity: "TOOLS", observable: "diffusion", unit: "share" },
    ],
    summaries: [{ name: "leakage_total", unit: "share of wanted" }],
    parameters: [{ name: "crisis_rate", unit: "1/yr" }],
    ...changed,
  };
}

export function record(run: number, values: readonly number[], changed: Partial<RunRecord> = {}): RunRecord {
  return {
    run,
    seed: `s/${run}`,
    recorded: { dates: Float64Array.of(2020.25, 2021), values: Float64Array.from(values) },
    ticks: null,
    summary: Float64Array.of(values[0]),
    parameters: null,
    events: null,
    ...changed,
  };
}

export function failure(run: number): RunFailure {
  return { run, seed: `s/${run}`, message: "goods do not add up" };
}
