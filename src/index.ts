/**
 * The names for programmers: load a scenario, run it, run an ensemble, get tables and the report. Everything here runs unchanged
 * in a browser; reading files and threads are the command line's (src/cli).
 *
 *   const scenario = loadScenario(files, "scenarios/today.yaml");
 *   const result = runOnce(prepare(scenario), "my-seed/1");
 */
export { formatDate, parseDate } from "./base/dates.ts";
export type { Cell, Column, Table } from "./base/table.ts";

export { InputError, type Problem } from "./scenario/input-error.ts";
export { loadScenario } from "./scenario/load.ts";
export { type Parameter, type ParameterName, PARAMETERS, type ParameterValues } from "./scenario/parameters.ts";
export { type FileSet, type Override, PROCESS_NAMES, type ProcessName, type Scenario } from "./scenario/scenario.ts";

export type { Observable } from "./observe/observable.ts";
export { OBSERVABLES } from "./observe/observables.ts";
export { SUMMARIES, type Summary } from "./observe/summaries.ts";

export { ConservationError } from "./engine/conservation.ts";
export { drawParameters } from "./engine/draw-parameters.ts";
export { type Model, prepare, type RunOptions, type RunResult, runOnce, seriesOf, summariesOf } from "./engine/run.ts";

export { csvText } from "./study/csv.ts";
export { performRun, type PreparedScenario, prepareScenario } from "./ensemble/perform-ensemble.ts";
export { type EnsemblePlan, UNCERTAINTIES, type Uncertainty } from "./ensemble/ensemble-plan.ts";
export { isFailure, type RunOutcome, type RunRecord } from "./ensemble/run-record.ts";
export { addRun, createEnsembles, type Ensembles } from "./ensemble/ensembles.ts";
export { channelsTable, curvesTable, differencesTable, eventsTable, runsTable } from "./ensemble/tables.ts";

export type { Chart } from "./figures/chart.ts";
export { toPlotly } from "./figures/to-plotly.ts";
export { type SvgOptions, toSvg } from "./figures/to-svg.ts";

export type { ReportInput } from "./report/input.ts";
export { buildReport } from "./report/report.ts";
